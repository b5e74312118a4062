using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class BroadcastSpec(ITestOutputHelper output) : PubSubSpec(output, "akka.cluster.pub-sub.routing-logic = broadcast")
{
    [Fact]
    public async Task All_members_of_a_group_get_a_message_where_the_settings_say_so()
    {
        var first = await Subscriber("prices", "first");
        var second = await Subscriber("prices", "first");

        Mediator.Tell(new Publish("prices", "42", sendOneMessageToEachGroup: true), TestActor);
        await first.ExpectMsgAsync("42");
        await second.ExpectMsgAsync("42");
    }
}
