using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Akka.Event;
using Akka.TestKit;
using Entropy.Bundled.Tests.Configuration;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class GroupSpec(ITestOutputHelper output) : PubSubSpec(output, "akka.cluster.pub-sub.routing-logic = round-robin")
{
    [Fact]
    public async Task One_of_each_group_gets_a_message_that_is_for_groups()
    {
        var first = new[] { await Subscriber("prices", "first"), await Subscriber("prices", "first") };
        var second = await Subscriber("prices", "second");
        var alone = await Subscriber("prices");

        PublishToGroups("42");
        await second.ExpectMsgAsync("42");
        Assert.Equal(TestActor, second.LastSender);
        Assert.Equal(1, await CountReceived(first));
        await alone.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task The_members_of_a_group_share_its_messages()
    {
        var members = new[] { await Subscriber("prices", "first"), await Subscriber("prices", "first") };

        foreach (var price in Enumerable.Range(1, 10))
            PublishToGroups(price);
        var received = new List<int>();
        foreach (var member in members)
        {
            while (await member.ReceiveOneAsync(Silence) is int price)
                received.Add(price);
        }
        Assert.Equal(Enumerable.Range(1, 10), received.Order());
    }

    // The package counts a turn at the mediator and another one in the group, so that who is next depends on their timing.
    [OfTheStandInFact]
    public async Task The_members_of_a_group_take_turns()
    {
        var first = await Subscriber("prices", "first");
        var second = await Subscriber("prices", "first");

        foreach (var price in Enumerable.Range(1, 4))
            PublishToGroups(price);
        await first.ExpectMsgAsync(1);
        await first.ExpectMsgAsync(3);
        await second.ExpectMsgAsync(2);
        await second.ExpectMsgAsync(4);
    }

    [Fact]
    public async Task A_message_that_is_not_for_groups_passes_them_by()
    {
        var member = await Subscriber("prices", "first");
        var alone = await Subscriber("prices");

        Mediator.Tell(new Publish("prices", "42"), TestActor);
        await alone.ExpectMsgAsync("42");
        await member.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Who_has_left_a_group_gets_nothing_more()
    {
        var leaver = await Subscriber("prices", "first");
        var stayer = await Subscriber("prices", "first");
        await Unsubscribe("prices", leaver, "first");

        PublishToGroups("42");
        PublishToGroups("43");
        await stayer.ExpectMsgAsync("42");
        await stayer.ExpectMsgAsync("43");
        await leaver.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Leaving_the_topic_is_not_leaving_the_group()
    {
        var member = await Subscriber("prices", "first");
        await Unsubscribe("prices", member);

        PublishToGroups("42");
        await member.ExpectMsgAsync("42");
    }

    [Fact]
    public async Task Who_leaves_a_group_that_does_not_exist_hears_nothing()
    {
        await Subscriber("prices");
        Mediator.Tell(new Unsubscribe("prices", TestActor, "first"), TestActor);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_member_of_a_group_that_has_ended_is_forgotten()
    {
        var ended = await Subscriber("prices", "first");
        var stayer = await Subscriber("prices", "first");
        Watch(ended);
        Sys.Stop(ended);
        await ExpectTerminatedAsync(ended);

        await AwaitAssertAsync(async () =>
        {
            PublishToGroups("42");
            PublishToGroups("42");
            await stayer.ExpectMsgAsync("42", TimeSpan.FromMilliseconds(200));
            await stayer.ExpectMsgAsync("42", TimeSpan.FromMilliseconds(200));
        });
    }

    [Fact]
    public async Task A_group_is_an_actor_below_its_topic()
    {
        await Subscriber("prices", "first group");

        Sys.ActorSelection("/system/distributedPubSubMediator/prices/first%20group").Tell(new Identify("group"), TestActor);
        Assert.NotNull((await ExpectMsgAsync<ActorIdentity>()).Subject);
    }

    [Fact]
    public async Task A_message_for_groups_where_there_are_none_goes_to_the_dead_letters()
    {
        await Subscriber("prices");
        var reader = DeadLetters();
        PublishToGroups("42");

        Assert.Equal(
            new Publish("prices", "42", sendOneMessageToEachGroup: true), (await reader.ExpectMsgAsync<DeadLetter>()).Message);
    }

    // The package compares the names of topics so that without cultures it takes those of other topics, too.
    [OfTheStandInFact]
    public async Task A_message_for_groups_stays_in_its_topic()
    {
        var member = await Subscriber("prices", "first");
        var other = await Subscriber("prices and more", "first");

        PublishToGroups("42");
        await member.ExpectMsgAsync("42");
        await other.ExpectNoMsgAsync(Silence);
    }

    private void PublishToGroups(object price) =>
        Mediator.Tell(new Publish("prices", price, sendOneMessageToEachGroup: true), TestActor);

    private static async Task<int> CountReceived(TestProbe[] probes)
    {
        var received = 0;
        foreach (var probe in probes)
        {
            if (await probe.ReceiveOneAsync(Silence) is not null)
                received++;
        }
        return received;
    }
}
