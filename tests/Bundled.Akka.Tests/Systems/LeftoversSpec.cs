using System.Runtime.CompilerServices;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Systems;

/// <summary>What must not be left behind by something that has ended.</summary>
public sealed class LeftoversSpec(ITestOutputHelper output) : ActorSpec(output, "akka.actor.serialize-messages = off")
{
    private static readonly Props KeptForEver = Props.Create(() => new Listener(null!));

    [Fact]
    public async Task An_asker_is_not_found_under_its_path_once_it_was_answered()
    {
        var askers = new List<ActorPath>();
        var gossip = Sys.ActorOf(Props.Create(() => new Gossip()));
        for (var i = 0; i < 2_000; i++)
            askers.Add(await gossip.Ask<ActorPath>("who", Patience));

        var provider = ((ExtendedActorSystem)Sys).Provider;
        Assert.All(askers, asker => Assert.IsType<EmptyLocalActorRef>(provider.ResolveActorRef(asker)));
    }

    [Fact]
    public async Task Listeners_to_dead_letters_end_with_letters_of_their_own_in_their_mailboxes()
    {
        for (var round = 0; round < 5; round++)
        {
            using var go = new ManualResetEventSlim();
            var listeners = Enumerable.Range(0, 2).Select(_ => Sys.ActorOf(Props.Create(() => new Listener(go)))).ToArray();
            var ends = listeners.Select(static l => l.WatchAsync()).ToArray();
            foreach (var listener in listeners)
            {
                for (var i = 0; i < 500; i++)
                    listener.Tell(i);
                ((IInternalActorRef)listener).Stop();
            }

            go.Set();

            Assert.All(await Task.WhenAll(ends).WaitAsync(Patience), Assert.True);
        }
    }

    [Fact]
    public async Task What_was_scheduled_and_cancelled_is_not_done_when_the_system_ends()
    {
        var system = ActorSystem.Create("brief", Sys.Settings.Config);
        var done = false;
        system.Scheduler.Advanced.ScheduleOnceCancelable(TimeSpan.FromHours(1), () => done = true).Cancel();

        await system.Terminate();

        Assert.False(done);
    }

    [Fact]
    public async Task Props_that_are_kept_do_not_keep_a_system_that_has_ended()
    {
        var system = await EndedSystem(Sys.Settings.Config);

        for (var i = 0; i < 50 && system.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(100);
        }

        Assert.False(system.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> EndedSystem(Config config)
    {
        var system = ActorSystem.Create("brief", config);
        system.ActorOf(KeptForEver);
        await system.Terminate();
        return new WeakReference(system);
    }

    /// <summary>Looks at who asks while another thread may still be at it.</summary>
    private sealed class Gossip : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            var asker = Sender;
            var looking = Task.Run(() => asker.Path);
            asker.Tell(asker.Path);
            looking.Wait();
        }
    }

    /// <summary>Waits with its first message in hand, until told to go on.</summary>
    private sealed class Listener(ManualResetEventSlim go) : UntypedActor
    {
        protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));

        protected override void OnReceive(object message) => go?.Wait(Patience);
    }
}
