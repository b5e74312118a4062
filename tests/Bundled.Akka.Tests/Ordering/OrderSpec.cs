using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Ordering;

/// <summary>Bounded storms: what holds for one message must hold for many from many sides.</summary>
public sealed class OrderSpec(ITestOutputHelper output) : ActorSpec(output, "akka.actor.serialize-messages = off")
{
    private const int Each = 2_000;

    [Fact]
    public async Task Messages_of_each_sender_arrive_in_their_order_and_none_twice()
    {
        var receiver = Sys.ActorOf(Props.Create(() => new Receiver()));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(sender => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
                receiver.Tell(new Numbered(sender, i), ActorRefs.NoSender);
        })));

        Assert.Equal($"{8 * Each} in order", await receiver.Ask<string>("report", Patience));
    }

    [Fact]
    public async Task Messages_between_actors_arrive_in_their_order_along_a_chain()
    {
        var receiver = Sys.ActorOf(Props.Create(() => new Receiver()));
        var chain = receiver;
        for (var i = 0; i < 5; i++)
        {
            var next = chain;
            chain = Sys.ActorOf(Props.Create(() => new Forwarder(next)));
        }

        for (var i = 0; i < Each; i++)
            chain.Tell(new Numbered(0, i));
        chain.Tell("report");

        await ExpectMsgAsync($"{Each} in order");
    }

    [Fact]
    public async Task Messages_told_to_a_new_actor_by_its_creator_arrive_in_their_order()
    {
        for (var round = 0; round < 50; round++)
        {
            var receiver = Sys.ActorOf(Props.Create(() => new Receiver()));
            for (var i = 0; i < 100; i++)
                receiver.Tell(new Numbered(0, i));

            Assert.Equal("100 in order", await receiver.Ask<string>("report", Patience));
        }
    }

    [Fact]
    public async Task Order_holds_through_restarts()
    {
        var receiver = Sys.ActorOf(Props.Create(() => new Forgetful(TestActor)));

        for (var i = 0; i < 300; i++)
        {
            receiver.Tell(i);
            if (i % 10 == 9)
                receiver.Tell(new Crash());
        }

        for (var i = 0; i < 300; i++)
            await ExpectMsgAsync(i);
    }

    [Fact]
    public async Task A_stop_overtakes_the_messages_in_the_mailbox()
    {
        for (var round = 0; round < 50; round++)
        {
            var letters = CreateTestProbe();
            var parent = Sys.ActorOf(Puppet.Props);
            var child = await ChildOf(parent, Puppet.Props);
            letters.Watch(child);

            child.Tell(new Order(context =>
            {
                // The message was there first, but the system has precedence.
                context.Self.Tell("never", TestActor);
                context.Stop(context.Self);
            }));

            await letters.ExpectTerminatedAsync(child);
        }

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Under_load_every_message_is_either_handled_or_a_dead_letter()
    {
        var letters = Sys.ActorOf(Props.Create(() => new Receiver()));
        Sys.EventStream.Subscribe(letters, typeof(DeadLetter));
        var handled = new Tally();
        var actors = Enumerable.Range(0, 8).Select(_ => Sys.ActorOf(Props.Create(() => new Sink(handled)))).ToArray();
        var ends = actors.Select(actor => actor.WatchAsync()).ToArray();

        await Task.WhenAll(actors.Select((actor, sender) => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                actor.Tell(new Numbered(sender, i), ActorRefs.NoSender);
                if (i == Each / 2)
                    Sys.Stop(actor);
            }
        })));
        await Task.WhenAll(ends).WaitAsync(Patience);

        await AwaitAssertAsync(async () =>
        {
            var lost = await letters.Ask<int>("count", Patience);
            Assert.Equal(8 * Each, handled.Count + lost);
        });
    }

    [Fact]
    public async Task Actors_may_talk_back_and_forth_for_long()
    {
        var players = Enumerable.Range(0, 16)
            .Select(_ => Sys.ActorOf(Props.Create(() => new Player(TestActor)))).ToArray();

        for (var i = 0; i < players.Length; i += 2)
            players[i].Tell(new Ball(1_000), players[i + 1]);

        for (var i = 0; i < players.Length / 2; i++)
            await ExpectMsgAsync("out");
    }

    [Fact]
    public async Task Many_actors_may_be_made_and_stopped_at_once()
    {
        var parents = Enumerable.Range(0, 4).Select(_ => Sys.ActorOf(Puppet.Props)).ToArray();

        await Task.WhenAll(parents.Select(async parent =>
        {
            for (var round = 0; round < 20; round++)
            {
                var children = await Inside(parent, c =>
                    Enumerable.Range(0, 50).Select(_ => c.ActorOf(Puppet.Props)).ToArray());
                var ends = children.Select(child => child.WatchAsync()).ToArray();
                await Inside(parent, c =>
                {
                    foreach (var child in children)
                        c.Stop(child);
                    return true;
                });
                Assert.All(await Task.WhenAll(ends).WaitAsync(Patience), Assert.True);
            }
        }));

        foreach (var parent in parents)
            await AwaitAssertAsync(async () => Assert.Empty(await Inside(parent, c => c.GetChildren().ToArray())));
    }

    private sealed record Numbered(int Sender, int Number);

    private sealed record Ball(int Left);

    /// <summary>Checks that the numbers of each sender come one after another; counts dead letters too.</summary>
    private sealed class Receiver : ReceiveActor
    {
        private readonly Dictionary<int, int> _next = [];
        private int _letters;
        private bool _wrong;

        public Receiver()
        {
            Receive<Numbered>(m =>
            {
                var expected = _next.GetValueOrDefault(m.Sender);
                _wrong |= m.Number != expected;
                _next[m.Sender] = expected + 1;
            });
            Receive<DeadLetter>(l => l.Message is Numbered, _ => _letters++);
            Receive<string>(m => m == "count", _ => Sender.Tell(_letters));
            Receive<string>(_ => Sender.Tell(_wrong ? "out of order" : $"{_next.Values.Sum()} in order"));
        }
    }

    private sealed class Forwarder : ReceiveActor
    {
        public Forwarder(IActorRef next) => ReceiveAny(m => next.Forward(m));
    }

    private sealed class Forgetful(IActorRef probe) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is Crash crash)
                throw new CrashException(crash.Reason);
            probe.Tell(message);
        }
    }

    private sealed class Sink(Tally handled) : UntypedActor
    {
        protected override void OnReceive(object message) => handled.Next();
    }

    private sealed class Player(IActorRef referee) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            var ball = (Ball)message;
            if (ball.Left == 0)
                referee.Tell("out");
            else
                Sender.Tell(new Ball(ball.Left - 1));
        }
    }
}
