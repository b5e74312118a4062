using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Systems;

public sealed class ActorSystemSpec(ITestOutputHelper output) : ActorSpec(output)
{
    private static readonly Config Quiet = "akka { stdout-loglevel = OFF, loglevel = OFF }";

    [Theory]
    [InlineData("hallo_welt")]
    [InlineData("-hallowelt")]
    [InlineData("hallo*welt")]
    [InlineData("hallo@welt")]
    [InlineData("hallo#welt")]
    [InlineData("hallo$welt")]
    [InlineData("hallo%welt")]
    [InlineData("hallo/welt")]
    [InlineData("hallo welt")]
    public void A_name_with_other_than_letters_digits_and_inner_hyphens_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => ActorSystem.Create(name));
    }

    [Fact]
    public async Task A_name_may_have_letters_digits_and_hyphens()
    {
        const string Name = "abcXYZ019-";
        var system = ActorSystem.Create(Name, Quiet);

        Assert.Equal(Name, system.Name);
        Assert.Equal($"akka://{Name}/user/a", system.ActorOf(Props.Empty, "a").Path.ToString());
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task Settings_come_from_the_configuration_and_else_from_the_reference()
    {
        var system = ActorSystem.Create("configured", Quiet.WithFallback("""
            akka.actor.ask-timeout = 3s
            our { answer = 42 }
            """));

        Assert.Equal(TimeSpan.FromSeconds(3), system.Settings.AskTimeout);
        Assert.Equal("OFF", system.Settings.LogLevel);
        Assert.Equal(42, system.Settings.Config.GetInt("our.answer"));
        Assert.Equal(30, system.Settings.Config.GetInt("akka.actor.default-dispatcher.throughput"));
        await system.Terminate().WaitAsync(Patience);
    }

    [Fact]
    public async Task A_configuration_may_come_by_a_setup()
    {
        var setup = BootstrapSetup.Create().WithConfig(Quiet.WithFallback("our.answer = 42"));

        foreach (var system in new[]
        {
            ActorSystem.Create("by-bootstrap", setup), ActorSystem.Create("by-setup", ActorSystemSetup.Create(setup)),
        })
        {
            Assert.Equal(42, system.Settings.Config.GetInt("our.answer"));
            await system.Terminate().WaitAsync(Patience);
        }
    }

    [Fact]
    public async Task Terminate_ends_all_actors_and_then_the_system()
    {
        var system = ActorSystem.Create("terminating", Quiet);
        var ended = new Tally();
        var actors = Enumerable.Range(0, 50).Select(_ => system.ActorOf(Props.Create(() => new Ends(ended)))).ToArray();
        var ends = actors.Select(actor => actor.WatchAsync()).ToArray();
        Assert.False(system.WhenTerminated.IsCompleted);

        await system.Terminate().WaitAsync(Patience);

        Assert.True(system.WhenTerminated.IsCompletedSuccessfully);
        Assert.All(await Task.WhenAll(ends).WaitAsync(Patience), Assert.True);
        Assert.Equal(50, ended.Count);
    }

    [Fact]
    public async Task Terminating_twice_is_terminating_once()
    {
        var system = ActorSystem.Create("twice", Quiet);

        await Task.WhenAll(system.Terminate(), system.Terminate()).WaitAsync(Patience);
        await system.Terminate().WaitAsync(Patience);

        await system.WhenTerminated.WaitAsync(Patience);
    }

    [Fact]
    public async Task Disposing_a_system_terminates_it()
    {
        ActorSystem system;
        using (system = ActorSystem.Create("disposed", Quiet))
            Assert.False(system.WhenTerminated.IsCompleted);

        await system.WhenTerminated.WaitAsync(Patience);
    }

    [Fact]
    public async Task What_is_registered_for_the_end_runs_in_reverse_order_before_the_end_is_told()
    {
        var system = ActorSystem.Create("registered", Quiet);
        var calls = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            var number = i;
            system.RegisterOnTermination(() => calls.Add(number));
        }

        await system.Terminate().WaitAsync(Patience);

        Assert.Equal([4, 3, 2, 1, 0], calls);
    }

    [Fact]
    public async Task After_the_end_nothing_can_be_registered_and_no_actor_made()
    {
        var system = ActorSystem.Create("ended", Quiet);
        await system.Terminate().WaitAsync(Patience);

        Assert.Throws<InvalidOperationException>(() => system.RegisterOnTermination(() => { }));
        Assert.Throws<InvalidOperationException>(() => system.ActorOf(Props.Empty));
    }

    [Fact]
    public async Task Messages_after_the_end_are_lost_without_harm()
    {
        var system = ActorSystem.Create("silent", Quiet);
        var actor = system.ActorOf(Puppet.Props);
        await system.Terminate().WaitAsync(Patience);

        Assert.Null(Record.Exception(() => actor.Tell("anybody")));
        await Assert.ThrowsAsync<AskTimeoutException>(() => actor.Ask("anybody", TimeSpan.FromMilliseconds(30)));
    }

    [Fact]
    public async Task A_system_that_shuts_down_under_load_ends_and_makes_no_more_actors_from_some_moment_on()
    {
        var system = ActorSystem.Create("loaded", Quiet);
        var created = 0;
        var refused = false;
        var load = Task.Run(() =>
        {
            while (!system.WhenTerminated.IsCompleted)
            {
                try
                {
                    var actor = system.ActorOf(Puppet.Props);
                    actor.Tell("work", ActorRefs.NoSender);
                    actor.Tell(PoisonPill.Instance);
                    // Once refused, always refused.
                    Assert.False(refused);
                    created++;
                    SpinWait.SpinUntil(() => false, TimeSpan.FromMilliseconds(created % 100 == 0 ? 1 : 0));
                }
                catch (InvalidOperationException)
                {
                    refused = true;
                }
            }
        });
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref created) > 200, Patience));

        await system.Terminate().WaitAsync(Patience);

        await load.WaitAsync(Patience);
        Assert.Throws<InvalidOperationException>(() => system.ActorOf(Puppet.Props));
    }

    [Fact]
    public async Task Waves_of_short_lived_actors_all_end()
    {
        var waves = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            Sys.ActorOf(Props.Create(() => new Wave())).Ask<string>(2_000, TimeSpan.FromSeconds(30))));

        Assert.All(waves, wave => Assert.Equal("done", wave));
    }

    [Fact]
    public async Task A_system_that_ended_leaves_nothing_behind()
    {
        var references = new List<WeakReference>();
        for (var i = 0; i < 5; i++)
            references.Add(await RunAndEnd());

        await AwaitAssertAsync(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            // The last one may still be in a register or on a stack.
            Assert.InRange(references.Count(reference => reference.IsAlive), 0, 1);
        });
    }

    [Fact]
    public void A_system_knows_how_long_it_is_up()
    {
        var before = Sys.Uptime;

        Assert.True(SpinWait.SpinUntil(() => Sys.Uptime > before, Patience));
        Assert.InRange(Sys.Uptime, before, TimeSpan.FromMinutes(10));
    }

    private static async Task<WeakReference> RunAndEnd()
    {
        var system = ActorSystem.Create("weak", Quiet);
        Assert.Equal("hello", await system.ActorOf(Puppet.Props).Ask<string>("hello", Patience));
        await system.Terminate().WaitAsync(Patience);
        return new WeakReference(system);
    }

    private sealed class Ends(Tally ended) : UntypedActor
    {
        protected override void PostStop() => ended.Next();

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class Wave : ReceiveActor
    {
        private readonly HashSet<IActorRef> _alive = [];
        private IActorRef _asker = Nobody.Instance;

        public Wave()
        {
            Receive<int>(count =>
            {
                _asker = Sender;
                for (var i = 0; i < count; i++)
                {
                    var actor = Context.Watch(Context.System.ActorOf(Puppet.Props));
                    _alive.Add(actor);
                    actor.Tell(PoisonPill.Instance);
                }
            });
            Receive<Terminated>(t =>
            {
                _alive.Remove(t.ActorRef);
                if (_alive.Count == 0)
                    _asker.Tell("done");
            });
        }
    }
}
