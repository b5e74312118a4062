using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Akka.Event;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class TopicSpec(ITestOutputHelper output) : PubSubSpec(output)
{
    [Fact]
    public async Task A_message_reaches_every_subscriber_of_its_topic_from_who_published_it()
    {
        var first = await Subscriber("prices");
        var second = await Subscriber("prices");
        var other = await Subscriber("weather");

        Mediator.Tell(new Publish("prices", "42"), TestActor);
        await first.ExpectMsgAsync("42");
        await second.ExpectMsgAsync("42");
        Assert.Equal(TestActor, second.LastSender);
        await other.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Messages_of_one_publisher_arrive_in_order()
    {
        var subscriber = await Subscriber("prices");
        foreach (var price in Enumerable.Range(1, 100))
            Mediator.Tell(new Publish("prices", price), TestActor);

        foreach (var price in Enumerable.Range(1, 100))
            await subscriber.ExpectMsgAsync(price);
    }

    [Fact]
    public async Task Who_subscribes_twice_gets_a_message_once()
    {
        var subscriber = await Subscriber("prices");
        await Subscribe("prices", subscriber);

        Mediator.Tell(new Publish("prices", "42"), TestActor);
        await subscriber.ExpectMsgAsync("42");
        await subscriber.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Who_has_unsubscribed_gets_nothing_more()
    {
        var leaver = await Subscriber("prices");
        var stayer = await Subscriber("prices");
        await Unsubscribe("prices", leaver);

        Mediator.Tell(new Publish("prices", "42"), TestActor);
        await stayer.ExpectMsgAsync("42");
        await leaver.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Who_ends_a_subscription_to_a_topic_that_does_not_exist_hears_nothing()
    {
        Mediator.Tell(new Unsubscribe("prices", TestActor), TestActor);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task The_mediator_confirms_a_subscription()
    {
        Mediator.Tell(new Subscribe("prices", TestActor), TestActor);

        await ExpectMsgAsync(new SubscribeAck(new Subscribe("prices", TestActor)));
        Assert.Equal(Mediator, LastSender);
    }

    [Fact]
    public async Task A_subscriber_that_has_ended_is_forgotten()
    {
        var subscriber = CreateTestProbe();
        await Subscribe("prices", subscriber);
        Assert.Equal(1, await CountOf("prices"));

        Watch(subscriber);
        Sys.Stop(subscriber);
        await ExpectTerminatedAsync(subscriber);
        await AwaitAssertAsync(async () => Assert.Equal(0, await CountOf("prices")));
    }

    [Fact]
    public async Task Subscribers_of_a_topic_are_counted()
    {
        Assert.Equal(0, await CountOf("prices"));
        var subscriber = await Subscriber("prices");
        await Subscriber("prices");
        await Subscriber("weather");

        Assert.Equal(2, await CountOf("prices"));
        await Unsubscribe("prices", subscriber);
        Assert.Equal(1, await CountOf("prices"));
    }

    [Fact]
    public async Task A_topic_is_an_actor_below_the_mediator()
    {
        await Subscriber("site 1/prices");

        Assert.Equal("/system/distributedPubSubMediator", Mediator.Path.ToStringWithoutAddress());
        Sys.ActorSelection("/system/distributedPubSubMediator/site%201%2Fprices").Tell(new Identify("topic"), TestActor);
        Assert.NotNull((await ExpectMsgAsync<ActorIdentity>()).Subject);
    }

    [Fact]
    public async Task A_topic_may_have_any_name()
    {
        var subscriber = await Subscriber("site 1/prices €");

        Mediator.Tell(new Publish("site 1/prices €", "42"), TestActor);
        await subscriber.ExpectMsgAsync("42");
    }

    [Fact]
    public void A_topic_without_a_name_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Subscribe("", TestActor));
        Assert.Throws<ArgumentException>(() => new Unsubscribe(null!, TestActor));
    }

    [Fact]
    public async Task What_is_published_to_a_topic_that_does_not_exist_goes_to_the_dead_letters()
    {
        var reader = DeadLetters();
        Mediator.Tell(new Publish("prices", "42"), TestActor);

        var letter = await reader.ExpectMsgAsync<DeadLetter>();
        Assert.Equal(new Publish("prices", "42"), letter.Message);
        Assert.Equal(TestActor, letter.Sender);
        Assert.Equal(Mediator, letter.Recipient);
    }

    [Fact]
    public async Task What_is_published_to_a_topic_that_all_have_left_goes_to_the_dead_letters()
    {
        var subscriber = await Subscriber("prices");
        await Unsubscribe("prices", subscriber);
        var reader = DeadLetters();
        Mediator.Tell(new Publish("prices", "42"), TestActor);

        var letter = await reader.ExpectMsgAsync<DeadLetter>();
        Assert.Equal("NoSubscribersDeadLetter(Topic=[prices],Message=[42])", letter.Message.ToString());
        Assert.Equal(TestActor, letter.Sender);
        Assert.Equal("prices", letter.Recipient.Path.Name);
    }

    [Fact]
    public async Task Topics_are_listed_by_the_names_of_their_actors_escaped()
    {
        Assert.Empty(await Topics());
        await Subscriber("prices");
        await Subscriber("weather", "group");
        await Subscriber("site 1");

        Assert.Equal(["prices", "site%25201", "weather"], await Topics());
    }
}
