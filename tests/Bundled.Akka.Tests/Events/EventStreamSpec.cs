using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Events;

public sealed class EventStreamSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task A_subscriber_gets_what_is_published_in_its_channel()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Happening));

        Sys.EventStream.Publish(new Happening(1));
        Sys.EventStream.Publish("something else");
        Sys.EventStream.Publish(new Happening(2));

        await ExpectInOrder(new Happening(1), new Happening(2));
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Every_subscriber_gets_it()
    {
        var probes = Enumerable.Range(0, 3).Select(_ => CreateTestProbe()).ToArray();
        foreach (var probe in probes)
            Sys.EventStream.Subscribe(probe.Ref, typeof(Happening));

        Sys.EventStream.Publish(new Happening(1));

        foreach (var probe in probes)
            await probe.ExpectMsgAsync(new Happening(1));
    }

    [Fact]
    public async Task A_channel_contains_its_subclasses()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Animal));

        Sys.EventStream.Publish(new Dog("Rex"));
        Sys.EventStream.Publish(new Puppy("Rexy"));
        Sys.EventStream.Publish(new Cat("Tom"));

        await ExpectInOrder(new Dog("Rex"), new Puppy("Rexy"), new Cat("Tom"));
    }

    [Fact]
    public async Task A_channel_does_not_contain_its_superclasses_and_their_other_subclasses()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Dog));

        Sys.EventStream.Publish(new Animal("any"));
        Sys.EventStream.Publish(new Cat("Tom"));
        Sys.EventStream.Publish(new Puppy("Rexy"));

        await ExpectMsgAsync(new Puppy("Rexy"));
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_channel_may_be_an_interface()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(IBarks));

        Sys.EventStream.Publish(new Cat("Tom"));
        Sys.EventStream.Publish(new Puppy("Rexy"));

        await ExpectMsgAsync(new Puppy("Rexy"));
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_subscriber_of_overlapping_channels_gets_an_event_once()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Dog));
        Sys.EventStream.Subscribe(TestActor, typeof(Animal));
        Sys.EventStream.Subscribe(TestActor, typeof(IBarks));

        Sys.EventStream.Publish(new Puppy("Rexy"));

        await ExpectMsgAsync(new Puppy("Rexy"));
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public void Subscribing_says_whether_it_changed_anything()
    {
        Assert.True(Sys.EventStream.Subscribe(TestActor, typeof(Happening)));
        Assert.False(Sys.EventStream.Subscribe(TestActor, typeof(Happening)));
        Assert.True(Sys.EventStream.Unsubscribe(TestActor, typeof(Happening)));
        Assert.False(Sys.EventStream.Unsubscribe(TestActor, typeof(Happening)));
    }

    [Fact]
    public async Task An_unsubscribed_actor_gets_nothing_more()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Happening));
        Sys.EventStream.Subscribe(TestActor, typeof(Animal));

        Sys.EventStream.Unsubscribe(TestActor, typeof(Happening));
        Sys.EventStream.Publish(new Happening(1));
        Sys.EventStream.Publish(new Cat("Tom"));

        await ExpectMsgAsync(new Cat("Tom"));
    }

    [Fact]
    public async Task An_actor_can_leave_all_channels_at_once()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Happening));
        Sys.EventStream.Subscribe(TestActor, typeof(Animal));

        Assert.True(Sys.EventStream.Unsubscribe(TestActor));
        Sys.EventStream.Publish(new Happening(1));
        Sys.EventStream.Publish(new Cat("Tom"));

        await ExpectNoMsgAsync(Silence);
        Assert.False(Sys.EventStream.Unsubscribe(TestActor));
    }

    [Fact]
    public async Task A_part_of_a_channel_can_be_left()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Animal));

        Sys.EventStream.Unsubscribe(TestActor, typeof(Dog));
        Sys.EventStream.Publish(new Puppy("Rexy"));
        Sys.EventStream.Publish(new Cat("Tom"));
        Sys.EventStream.Publish(new Animal("any"));

        await ExpectInOrder(new Cat("Tom"), new Animal("any"));
    }

    [Fact]
    public async Task A_terminated_subscriber_is_unsubscribed()
    {
        var letters = CreateTestProbe();
        var subscriber = Sys.ActorOf(Puppet.Props);
        Sys.EventStream.Subscribe(subscriber, typeof(Happening));
        Sys.EventStream.Subscribe(TestActor, typeof(Happening));
        Sys.EventStream.Subscribe(letters.Ref, typeof(AllDeadLetters));

        await StopAndWait(subscriber);

        // Whoever unsubscribes it hears of the end at its own pace.
        await AwaitAssertAsync(async () =>
        {
            Sys.EventStream.Publish(new Happening(1));
            await ExpectMsgAsync(new Happening(1));
            await letters.ExpectNoMsgAsync(Silence);
        });
    }

    [Fact]
    public async Task Events_of_one_publisher_come_in_their_order()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Happening));

        for (var i = 0; i < 1000; i++)
            Sys.EventStream.Publish(new Happening(i));

        for (var i = 0; i < 1000; i++)
            await ExpectMsgAsync(new Happening(i));
    }

    [Fact]
    public async Task Subscribing_and_publishing_may_happen_at_once()
    {
        var probes = Enumerable.Range(0, 8).Select(_ => CreateTestProbe()).ToArray();

        await Task.WhenAll(probes.Select(probe => Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                Sys.EventStream.Subscribe(probe.Ref, typeof(Animal));
                Sys.EventStream.Publish(new Cat("Tom"));
                Sys.EventStream.Unsubscribe(probe.Ref, typeof(Animal));
            }

            Sys.EventStream.Subscribe(probe.Ref, typeof(Happening));
        })));
        Sys.EventStream.Publish(new Happening(1));

        foreach (var probe in probes)
            await probe.FishForMessageAsync<Happening>(h => h.Number == 1);
    }

    [Fact]
    public void There_must_be_a_subscriber()
    {
        Assert.Throws<ArgumentNullException>(() => Sys.EventStream.Subscribe(null!, typeof(Happening)));
        Assert.Throws<ArgumentNullException>(() => Sys.EventStream.Unsubscribe(null!, typeof(Happening)));
        Assert.Throws<ArgumentNullException>(() => Sys.EventStream.Unsubscribe(null!));
    }

    private interface IBarks;

    private sealed record Happening(int Number);

    private record Animal(string Name);

    private record Dog(string Name) : Animal(Name), IBarks;

    private sealed record Puppy(string Name) : Dog(Name);

    private sealed record Cat(string Name) : Animal(Name);
}
