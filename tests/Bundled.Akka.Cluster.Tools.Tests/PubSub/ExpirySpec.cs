using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class ExpirySpec(ITestOutputHelper output)
    : PubSubSpec(output, "akka.cluster.pub-sub.removed-time-to-live = 100ms")
{
    [Fact]
    public async Task A_topic_that_all_have_left_ends_after_its_time_to_live()
    {
        var subscriber = await Subscriber("prices");
        var topic = Watch(await ActorAt("prices"));

        await Unsubscribe("prices", subscriber);
        await ExpectTerminatedAsync(topic);
    }

    [Fact]
    public async Task A_topic_with_subscribers_or_groups_does_not_end()
    {
        await Subscriber("prices");
        await Subscriber("weather", "first");
        Watch(await ActorAt("prices"));
        Watch(await ActorAt("weather"));

        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task A_group_that_all_have_left_ends_after_its_time_to_live_and_its_topic_behind_it()
    {
        var subscriber = await Subscriber("prices", "first");
        var group = Watch(await ActorAt("prices/first"));
        var topic = await ActorAt("prices");
        await Unsubscribe("prices", subscriber, "first");
        await ExpectTerminatedAsync(group);

        Watch(topic);
        await ExpectTerminatedAsync(topic);
    }

    [Fact]
    public async Task A_topic_that_has_ended_starts_again_with_its_next_subscriber()
    {
        var subscriber = await Subscriber("prices");
        var topic = Watch(await ActorAt("prices"));
        await Unsubscribe("prices", subscriber);
        await ExpectTerminatedAsync(topic);

        await Subscribe("prices", subscriber);
        Mediator.Tell(new Publish("prices", "42"), TestActor);
        await subscriber.ExpectMsgAsync("42");
    }

    [Fact]
    public async Task A_topic_that_has_ended_is_listed_until_another_change_comes_after_its_time_to_live()
    {
        var subscriber = await Subscriber("prices");
        var topic = Watch(await ActorAt("prices"));
        await Unsubscribe("prices", subscriber);
        await ExpectTerminatedAsync(topic);
        Assert.Equal(["prices"], await Topics());

        await AwaitAssertAsync(async () =>
        {
            Mediator.Tell(new Put(subscriber), TestActor);
            Assert.Empty(await Topics());
        });
    }

    private async Task<IActorRef> ActorAt(string path)
    {
        Sys.ActorSelection("/system/distributedPubSubMediator/" + path).Tell(new Identify(path), TestActor);
        return (await ExpectMsgAsync<ActorIdentity>()).Subject;
    }
}
