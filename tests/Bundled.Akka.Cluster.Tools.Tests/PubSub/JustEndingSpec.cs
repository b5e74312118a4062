using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class JustEndingSpec(ITestOutputHelper output)
    : PubSubSpec(output, "akka.cluster.pub-sub.removed-time-to-live = 10ms")
{
    [Theory]
    [InlineData(null)]
    [InlineData("first")]
    public async Task No_subscription_is_lost_to_a_topic_or_group_that_is_just_ending(string? group)
    {
        // Each subscribes again around the moment at which its topic has been empty for long enough: some hit it.
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
        {
            var topic = "topic " + number;
            var subscriber = CreateTestProbe();
            for (var turn = 0; turn < 20; turn++)
            {
                Mediator.Tell(new Subscribe(topic, subscriber, group!), subscriber);
                await subscriber.ExpectMsgAsync<SubscribeAck>();
                Mediator.Tell(new Unsubscribe(topic, subscriber, group!), subscriber);
                await subscriber.ExpectMsgAsync<UnsubscribeAck>();
                await Task.Delay(Random.Shared.Next(10, 18));
            }
        }));
    }
}
