using Akka.Actor;
using Akka.TestKit;

namespace Entropy.Bundled.Tests.TestKit.TestActorRefs;

public class CallingThreadDispatcherTests : TestKitSpec
{
    private readonly IActorRef _actor;

    public CallingThreadDispatcherTests()
    {
        _actor = ActorOf(
            Props.Create(() => new Countdown(TestActor)).WithDispatcher(CallingThreadDispatcher.Id), "countdown");
        _actor.Tell(new Identify("started"));
        ExpectMsg<ActorIdentity>();
    }

    [Fact]
    public void A_tell_returns_when_the_actor_has_handled_the_message()
    {
        _actor.Tell(0);

        Assert.Equal([$"0 on {Environment.CurrentManagedThreadId}"], ReceiveN(1, TimeSpan.Zero + Tick));
        Assert.False(HasMessages);
    }

    [Fact]
    public void What_an_actor_tells_itself_is_handled_before_the_tell_returns()
    {
        _actor.Tell(3);

        var here = Environment.CurrentManagedThreadId;
        Assert.Equal([$"3 on {here}", $"2 on {here}", $"1 on {here}", $"0 on {here}"], ReceiveN(4, Tick));
    }

    [Fact]
    public async Task Every_teller_runs_the_actor_on_its_own_thread()
    {
        var there = await Task.Factory.StartNew(
            () =>
            {
                _actor.Tell(0);
                return Environment.CurrentManagedThreadId;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        ExpectMsg($"0 on {there}");
    }

    [Fact]
    public void Messages_from_many_threads_are_all_handled_one_at_a_time()
    {
        Parallel.For(0, 1_000, _ => _actor.Tell(0, ActorRefs.NoSender));

        Assert.Equal(1_000, ReceiveN(1_000, TimeSpan.FromSeconds(10)).Count);
        _actor.Tell("overlaps?");
        FishForMessage<bool>(overlaps => !overlaps);
    }

    [Fact]
    public void A_failing_actor_is_restarted_and_goes_on()
    {
        EventFilter.Exception<ArithmeticException>().ExpectOne(() => _actor.Tell(-1));

        _actor.Tell(0);

        ExpectMsg<string>(text => text.StartsWith("0 on", StringComparison.Ordinal));
    }

    [Fact]
    public void An_actor_that_awaits_goes_on_when_its_task_is_complete()
    {
        var gate = new TaskCompletionSource();
        var actor = ActorOf(
            Props.Create(() => new Patient(gate, TestActor)).WithDispatcher(CallingThreadDispatcher.Id));

        actor.Tell("wait");
        actor.Tell("next");
        ExpectMsg("waiting");
        ExpectNoMsg(50);

        gate.SetResult();
        ExpectMsg("waited");
        ExpectMsg("next");
    }

    private static TimeSpan Tick => TimeSpan.FromSeconds(1);

    private sealed class Countdown : ReceiveActor
    {
        private int _running;
        private bool _overlaps;

        public Countdown(IActorRef observer)
        {
            Receive<int>(number =>
            {
                _overlaps |= Interlocked.Increment(ref _running) > 1;
                if (number < 0)
                    throw new ArithmeticException("below zero");
                if (number > 0)
                    Self.Tell(number - 1);
                observer.Tell($"{number} on {Environment.CurrentManagedThreadId}");
                Interlocked.Decrement(ref _running);
            });
            Receive<string>(_ => Sender.Tell(_overlaps));
        }
    }

    private sealed class Patient : ReceiveActor
    {
        public Patient(TaskCompletionSource gate, IActorRef observer)
        {
            ReceiveAsync<string>(text => text == "wait", async _ =>
            {
                observer.Tell("waiting");
                await gate.Task;
                observer.Tell("waited");
            });
            Receive<string>(text => observer.Tell(text));
        }
    }
}
