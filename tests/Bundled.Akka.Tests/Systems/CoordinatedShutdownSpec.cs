using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Systems;

public sealed class CoordinatedShutdownSpec(ITestOutputHelper output) : ActorSpec(output)
{
    /// <summary>Before all others: one, then two and three, then four, which cannot recover.</summary>
    private const string Phases =
        """
        akka {
          stdout-loglevel = OFF
          loglevel = INFO
          coordinated-shutdown {
            run-by-clr-shutdown-hook = off
            exit-clr = off
            default-phase-timeout = 5s
            phases {
              one { }
              two { depends-on = [one] }
              three { depends-on = [one], timeout = 50ms }
              four { depends-on = [two, three], timeout = 50ms, recover = off }
              before-service-unbind { depends-on = [four] }
            }
          }
        }
        """;

    // Terminating such a system is possible even when its shutdown is not.
    private const string Terminable = "akka.coordinated-shutdown.run-by-actor-system-terminate = off";

    [Fact]
    public async Task Phases_run_in_the_order_of_their_dependencies_and_the_last_one_ends_the_system()
    {
        var (system, shutdown) = Create();
        foreach (var phase in new[] { "actor-system-terminate", "service-stop", "four", "three", "two", "one" })
            Add(shutdown, phase);

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience);

        await ExpectMsgAsync("one");
        var between = new[] { await ExpectMsgAsync<string>(), await ExpectMsgAsync<string>() };
        Assert.Equal(["three", "two"], between.Order());
        await ExpectInOrder("four", "service-stop", "actor-system-terminate");
        Assert.True(system.WhenTerminated.IsCompleted);
    }

    [Fact]
    public async Task The_phases_of_the_reference_have_their_order()
    {
        var (_, shutdown) = Create();
        var phases = new[]
        {
            CoordinatedShutdown.PhaseBeforeServiceUnbind,
            CoordinatedShutdown.PhaseServiceUnbind,
            CoordinatedShutdown.PhaseServiceRequestsDone,
            CoordinatedShutdown.PhaseServiceStop,
            CoordinatedShutdown.PhaseBeforeClusterShutdown,
            CoordinatedShutdown.PhaseClusterShardingShutdownRegion,
            CoordinatedShutdown.PhaseClusterLeave,
            CoordinatedShutdown.PhaseClusterExiting,
            CoordinatedShutdown.PhaseClusterExitingDone,
            CoordinatedShutdown.PhaseClusterShutdown,
            CoordinatedShutdown.PhaseBeforeActorSystemTerminate,
            CoordinatedShutdown.PhaseActorSystemTerminate,
        };
        foreach (var phase in phases.Reverse())
            Add(shutdown, phase);

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience);

        await ExpectInOrder([.. phases]);
    }

    [Fact]
    public async Task A_phase_is_over_when_all_its_tasks_are()
    {
        var (_, shutdown) = Create();
        var gate = new TaskCompletionSource<Done>(TaskCreationOptions.RunContinuationsAsynchronously);
        shutdown.AddTask("one", "waits", () => gate.Task);
        Add(shutdown, "one");
        Add(shutdown, "two");

        var run = shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);

        await ExpectMsgAsync("one");
        await ExpectNoMsgAsync(Silence);
        gate.SetResult(Done.Instance);
        await ExpectMsgAsync("two");
        await run.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_shutdown_may_start_with_a_later_phase()
    {
        var (_, shutdown) = Create();
        Add(shutdown, "one");
        Add(shutdown, "four");

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance, "four").WaitAsync(Patience);

        await ExpectMsgAsync("four");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_shutdown_runs_once_and_keeps_its_first_reason()
    {
        var (_, shutdown) = Create();
        Add(shutdown, "one");
        var reason = new OurReason();
        Assert.Null(shutdown.ShutdownReason);

        await Task.WhenAll(
            shutdown.Run(reason), shutdown.Run(CoordinatedShutdown.UnknownReason.Instance)).WaitAsync(Patience);

        await ExpectMsgAsync("one");
        await ExpectNoMsgAsync(Silence);
        Assert.Same(reason, shutdown.ShutdownReason);
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("fails")]
    [InlineData("is cancelled")]
    [InlineData("never ends")]
    public async Task With_recovery_a_task_that_does_not_succeed_is_logged_and_the_next_phase_runs(string how)
    {
        var (system, shutdown) = Create();
        var warnings = CreateTestProbe();
        system.EventStream.Subscribe(warnings.Ref, typeof(Warning));
        shutdown.AddTask("three", "trouble", () => Trouble(how));
        Add(shutdown, "four");

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience);

        await ExpectMsgAsync("four");
        var expected = how == "never ends" ? "phase [three] timed out" : "Task [trouble] failed in phase [three]";
        await warnings.FishForMessageAsync<Warning>(
            w => w.Message.ToString()!.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("fails")]
    [InlineData("never ends")]
    public async Task Without_recovery_a_task_that_does_not_succeed_ends_the_shutdown(string how)
    {
        var (system, shutdown) = Create(Terminable);
        shutdown.AddTask("four", "trouble", () => Trouble(how));
        Add(shutdown, "service-stop");

        var failure = await Record.ExceptionAsync(() =>
            shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience));

        Assert.NotNull(failure);
        Assert.Contains(how == "never ends" ? "four" : "trouble", failure.ToString(), StringComparison.Ordinal);
        await ExpectNoMsgAsync(Silence);
        Assert.False(system.WhenTerminated.IsCompleted);
        Shutdown(system);
    }

    [Fact]
    public async Task A_task_may_add_tasks_to_later_phases()
    {
        var (_, shutdown) = Create();
        shutdown.AddTask("one", "adds", () =>
        {
            Add(shutdown, "two");
            return Task.FromResult(Done.Instance);
        });

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience);

        await ExpectMsgAsync("two");
    }

    [Fact]
    public void A_task_for_an_unknown_phase_is_refused()
    {
        var (system, shutdown) = Create();

        var failure = Assert.Throws<ConfigurationException>(() => Add(shutdown, "five"));

        Assert.Contains("five", failure.Message, StringComparison.Ordinal);
        Shutdown(system);
    }

    [Fact]
    public void Phases_have_time_outs()
    {
        var (system, shutdown) = Create();
        Add(shutdown, "one");
        Add(shutdown, "three");

        Assert.Equal(TimeSpan.FromSeconds(5), shutdown.Timeout("one"));
        Assert.Equal(TimeSpan.FromMilliseconds(50), shutdown.Timeout("three"));
        Assert.Throws<ArgumentException>(() => shutdown.Timeout("five"));
        Assert.InRange(shutdown.TotalTimeout, TimeSpan.FromSeconds(5.05), TimeSpan.FromMinutes(5));
        Shutdown(system);
    }

    [Fact]
    public void Phases_that_depend_on_themselves_are_refused()
    {
        var hocon = ConfigurationFactory.ParseString("akka.coordinated-shutdown.phases.one.depends-on = [four]")
            .WithFallback(Terminable).WithFallback(Phases);
        ActorSystem? system = null;
        try
        {
            var failure = Assert.ThrowsAny<Exception>(() =>
            {
                system = ActorSystem.Create("circular", hocon);
                CoordinatedShutdown.Get(system);
            });

            Assert.Contains("Cycle", failure.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            if (system is not null)
                Shutdown(system);
        }
    }

    [Fact]
    public async Task Terminating_the_system_runs_the_shutdown()
    {
        var (system, shutdown) = Create();
        Add(shutdown, "one");

        await system.Terminate().WaitAsync(Patience);

        await ExpectMsgAsync("one");
        Assert.Same(CoordinatedShutdown.ActorSystemTerminateReason.Instance, shutdown.ShutdownReason);
    }

    [Fact]
    public async Task Terminating_the_system_runs_no_shutdown_if_that_is_turned_off()
    {
        var (system, shutdown) = Create(Terminable);
        Add(shutdown, "one");

        await system.Terminate().WaitAsync(Patience);

        await ExpectNoMsgAsync(Silence);
        Assert.Null(shutdown.ShutdownReason);
    }

    [Fact]
    public async Task A_shutdown_may_leave_the_system_running()
    {
        var (system, shutdown) = Create(
            """
            akka.coordinated-shutdown.terminate-actor-system = off
            akka.coordinated-shutdown.run-by-actor-system-terminate = off
            """);

        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience);

        Assert.Equal("alive", await system.ActorOf(Puppet.Props).Ask<string>("alive", Patience));
        Shutdown(system);
    }

    [Fact]
    public void A_terminate_that_runs_a_shutdown_that_does_not_terminate_is_refused()
    {
        var hocon = ConfigurationFactory.ParseString(
            """
            akka.coordinated-shutdown.terminate-actor-system = off
            akka.coordinated-shutdown.run-by-actor-system-terminate = on
            """).WithFallback(Phases);

        Assert.Throws<ConfigurationException>(() => ActorSystem.Create("contradictory", hocon));
    }

    private static (ActorSystem System, CoordinatedShutdown Shutdown) Create(string hocon = "")
    {
        var system = ActorSystem.Create("shutting-down", ConfigurationFactory.ParseString(hocon).WithFallback(Phases));
        return (system, CoordinatedShutdown.Get(system));
    }

    private void Add(CoordinatedShutdown shutdown, string phase) => shutdown.AddTask(phase, $"tells {phase}", () =>
    {
        TestActor.Tell(phase);
        return Task.FromResult(Done.Instance);
    });

    private static Task<Done> Trouble(string how) => how switch
    {
        "throws" => throw new CrashException("trouble"),
        "fails" => Task.FromException<Done>(new CrashException("trouble")),
        "is cancelled" => Task.FromCanceled<Done>(new CancellationToken(true)),
        _ => new TaskCompletionSource<Done>().Task,
    };

    private sealed class OurReason : CoordinatedShutdown.Reason;
}
