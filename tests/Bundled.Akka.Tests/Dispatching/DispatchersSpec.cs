using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Dispatching;

public sealed class DispatchersSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private const string Hocon =
        """
        throughput-dispatcher { type = Dispatcher, throughput = 17 }
        task-dispatcher { type = TaskDispatcher }
        pinned-dispatcher { type = PinnedDispatcher }
        fork-join-dispatcher {
          type = ForkJoinDispatcher
          dedicated-thread-pool { thread-count = 3, threadtype = background }
        }
        fork-join-executor-dispatcher { executor = fork-join-executor }
        thread-pool-executor-dispatcher { executor = thread-pool-executor }
        task-executor-dispatcher { executor = task-executor }
        polite-dispatcher {
          type = ForkJoinDispatcher
          throughput = 1
          dedicated-thread-pool { thread-count = 1, threadtype = background }
        }
        greedy-dispatcher {
          type = ForkJoinDispatcher
          throughput = 100
          dedicated-thread-pool { thread-count = 1, threadtype = background }
        }
        punctual-dispatcher {
          type = ForkJoinDispatcher
          throughput = 100
          throughput-deadline-time = 1ms
          dedicated-thread-pool { thread-count = 1, threadtype = background }
        }
        strange-dispatcher { type = "No.Such.Dispatcher, Nowhere" }
        alias-dispatcher = throughput-dispatcher
        """;

    public static TheoryData<string> All =>
    [
        "akka.actor.default-dispatcher", "throughput-dispatcher", "alias-dispatcher", "task-dispatcher",
        "pinned-dispatcher", "fork-join-dispatcher", "fork-join-executor-dispatcher",
        "thread-pool-executor-dispatcher", "task-executor-dispatcher",
        "polite-dispatcher",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_dispatcher_runs_its_actors_one_message_at_a_time_and_in_order(string id)
    {
        var actors = Enumerable.Range(0, 4)
            .Select(_ => Sys.ActorOf(Props.Create(() => new Checker()).WithDispatcher(id))).ToArray();

        for (var i = 0; i < 500; i++)
            foreach (var actor in actors)
                actor.Tell(i);

        foreach (var actor in actors)
            Assert.Equal("500 in order, never two at once", await actor.Ask<string>("report", Patience));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_dispatcher_knows_asynchronous_handlers_failures_and_ends(string id)
    {
        var parent = Sys.ActorOf(Puppet.Props);
        var child = await ChildOf(parent, Props.Create(() => new Checker()).WithDispatcher(id));
        Watch(child);

        Assert.Equal("awaited", await child.Ask<string>("await", Patience));
        child.Tell(new Crash());
        Assert.Equal("0 in order, never two at once", await child.Ask<string>("report", Patience));
        Sys.Stop(child);

        await ExpectTerminatedAsync(child);
    }

    [Fact]
    public void A_dispatcher_is_looked_up_by_its_path_in_the_configuration()
    {
        var dispatcher = Sys.Dispatchers.Lookup("throughput-dispatcher");

        Assert.Equal("throughput-dispatcher", dispatcher.Id);
        Assert.Equal(17, dispatcher.Throughput);
        Assert.Same(dispatcher, Sys.Dispatchers.Lookup("throughput-dispatcher"));
        Assert.NotSame(dispatcher, Sys.Dispatchers.Lookup("task-dispatcher"));
        Assert.True(Sys.Dispatchers.HasDispatcher("throughput-dispatcher"));
        Assert.False(Sys.Dispatchers.HasDispatcher("no-such-dispatcher"));
    }

    [Fact]
    public void The_default_dispatcher_is_one_for_all()
    {
        Assert.Same(
            Sys.Dispatchers.DefaultGlobalDispatcher, Sys.Dispatchers.Lookup("akka.actor.default-dispatcher"));
    }

    [Fact]
    public void Each_pinned_dispatcher_is_a_new_one()
    {
        Assert.NotSame(Sys.Dispatchers.Lookup("pinned-dispatcher"), Sys.Dispatchers.Lookup("pinned-dispatcher"));
    }

    [Theory]
    [InlineData("no-such-dispatcher")]
    [InlineData("strange-dispatcher")]
    public void A_dispatcher_that_does_not_exist_is_refused(string id)
    {
        Assert.Throws<ConfigurationException>(() => Sys.Dispatchers.Lookup(id));
    }

    [Fact]
    public async Task A_pinned_actor_has_a_thread_of_its_own_as_long_as_it_lives()
    {
        var pinned = Puppet.Props.WithDispatcher("pinned-dispatcher");
        var (first, second) = (Sys.ActorOf(pinned), Sys.ActorOf(pinned));

        var threads = new HashSet<Thread>();
        for (var i = 0; i < 50; i++)
            threads.Add(await Inside(first, _ => Thread.CurrentThread));
        var other = await Inside(second, _ => Thread.CurrentThread);

        var thread = Assert.Single(threads);
        Assert.False(thread.IsThreadPoolThread);
        Assert.NotSame(thread, other);
        await StopAndWait(first);
        await AwaitConditionAsync(() => !thread.IsAlive);
        Assert.True(other.IsAlive);
    }

    [Fact]
    public async Task Fork_join_actors_share_the_threads_of_their_dispatcher()
    {
        var actors = Enumerable.Range(0, 12)
            .Select(_ => Sys.ActorOf(Puppet.Props.WithDispatcher("fork-join-dispatcher"))).ToArray();

        var threads = new HashSet<Thread>();
        for (var round = 0; round < 10; round++)
            threads.UnionWith(await Task.WhenAll(actors.Select(a => Inside(a, _ => Thread.CurrentThread))));

        Assert.InRange(threads.Count, 1, 3);
        Assert.All(threads, thread => Assert.False(thread.IsThreadPoolThread));
    }

    [Fact]
    public async Task The_threads_of_a_dispatcher_end_with_the_system()
    {
        var system = ActorSystem.Create("threads", ConfigurationFactory.ParseString(Hocon));
        var threads = new List<Thread>();
        foreach (var id in new[] { "pinned-dispatcher", "fork-join-dispatcher" })
            threads.Add(await Inside(system.ActorOf(Puppet.Props.WithDispatcher(id)), _ => Thread.CurrentThread));

        await system.Terminate().WaitAsync(Patience);

        await AwaitConditionAsync(() => threads.TrueForAll(thread => !thread.IsAlive));
    }

    [Fact]
    public async Task With_a_small_throughput_actors_take_turns()
    {
        // The published packages handle one message more in a turn than the throughput says.
        Assert.InRange(await LongestTurnOn("polite-dispatcher", TimeSpan.Zero), 1, 2);
    }

    [Fact]
    public async Task With_a_great_throughput_an_actor_handles_all_it_has_in_one_turn()
    {
        Assert.Equal(6, await LongestTurnOn("greedy-dispatcher", TimeSpan.Zero));
    }

    [Fact]
    public async Task The_deadline_ends_a_turn_early()
    {
        Assert.InRange(await LongestTurnOn("punctual-dispatcher", TimeSpan.FromMilliseconds(3)), 1, 2);
    }

    [Fact]
    public async Task A_busy_actor_does_not_hold_up_the_others()
    {
        var busy = Sys.ActorOf(Puppet.Props);
        using (Busy(busy))
        {
            foreach (var i in Enumerable.Range(0, 20))
                Assert.Equal(i, await Sys.ActorOf(Puppet.Props).Ask<int>(i, Patience));
        }
    }

    /// <summary>Lets two actors share one thread and says how many messages one handled in a row at most.</summary>
    private async Task<int> LongestTurnOn(string id, TimeSpan work)
    {
        var props = Puppet.Props.WithDispatcher(id);
        var (a, b, blocker) = (Sys.ActorOf(props), Sys.ActorOf(props), Sys.ActorOf(props));
        foreach (var actor in new[] { a, b })
            await Inside(actor, _ => true);
        using (Busy(blocker))
        {
            foreach (var (actor, name) in new[] { (a, "a"), (b, "b") })
                for (var i = 0; i < 6; i++)
                    actor.Tell(Work(name));
        }

        var (longest, turn, last) = (0, 0, "");
        for (var i = 0; i < 12; i++)
        {
            var name = await ExpectMsgAsync<string>();
            turn = name == last ? turn + 1 : 1;
            longest = Math.Max(longest, turn);
            last = name;
        }

        return longest;

        Order Work(string name) => new(_ =>
        {
            TestActor.Tell(name);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            SpinWait.SpinUntil(() => watch.Elapsed >= work);
        });
    }

    /// <summary>Checks that its numbers come in order and that it handles one at a time.</summary>
    private sealed class Checker : ReceiveActor
    {
        private int _next;
        private int _inside;
        private bool _wrong;

        public Checker()
        {
            Receive<int>(i =>
            {
                _wrong |= Interlocked.Increment(ref _inside) != 1 || i != _next++;
                Interlocked.Decrement(ref _inside);
            });
            Receive<Crash>(crash => throw new CrashException(crash.Reason));
            ReceiveAsync<string>(m => m == "await", async _ =>
            {
                await Task.Yield();
                Sender.Tell("awaited");
            });
            Receive<string>(_ => Sender.Tell(_wrong ? "wrong" : $"{_next} in order, never two at once"));
        }
    }
}
