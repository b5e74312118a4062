using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.StateMachines;

public class FsmSpec : ActorSpec
{
    private readonly TestKit.TestProbe _chronicle;
    private readonly IActorRef _turnstile;

    public FsmSpec(ITestOutputHelper output)
        : base(output)
    {
        _chronicle = CreateTestProbe();
        _turnstile = Sys.ActorOf(Props.Create(() => new Turnstile(_chronicle.Ref)), "turnstile");
        _chronicle.ExpectMsg("Locked -> Locked with 0");
    }

    [Fact]
    public async Task An_event_leads_to_the_next_state_with_new_data_and_answers_in_order()
    {
        _turnstile.Tell(new Coin(1), TestActor);
        await ExpectInOrder("more", "please");
        _turnstile.Tell(new Coin(2), TestActor);
        await ExpectMsgAsync("open");
        await _chronicle.ExpectMsgAsync("Locked -> Open with 3");
        _turnstile.Tell(new Push(), TestActor);
        await ExpectMsgAsync("go");
        await _chronicle.ExpectMsgAsync("Open -> Locked with 0");
    }

    [Fact]
    public async Task Staying_is_no_transition_but_going_to_the_present_state_is()
    {
        _turnstile.Tell(new Coin(1), TestActor);
        await ExpectInOrder("more", "please");
        _turnstile.Tell(new Push(), TestActor);
        await ExpectMsgAsync("no");
        await _chronicle.ExpectMsgAsync("Locked -> Locked with 1");
    }

    [Fact]
    public async Task A_state_ends_by_its_own_time_out()
    {
        _turnstile.Tell(new Coin(3), TestActor);
        await _chronicle.ExpectMsgAsync("Locked -> Open with 3");
        await _chronicle.ExpectMsgAsync("Open -> Locked with 3");
    }

    [Fact]
    public async Task A_state_can_be_held_for_longer_than_its_time_out()
    {
        _turnstile.Tell(new Coin(3), TestActor);
        _turnstile.Tell(new Coin(1), TestActor);
        await ExpectInOrder("open", "thanks");
        await _chronicle.ExpectMsgAsync("Locked -> Open with 3");
        await _chronicle.ExpectNoMsgAsync(Turnstile.Opening * 2);
    }

    [Fact]
    public async Task A_subscriber_hears_of_the_present_state_and_of_each_transition_until_it_has_enough()
    {
        _turnstile.Tell(new FSMBase.SubscribeTransitionCallBack(TestActor));
        await ExpectMsgAsync(new FSMBase.CurrentState<Gate>(_turnstile, Gate.Locked));
        _turnstile.Tell(new Coin(3), ActorRefs.NoSender);
        await ExpectMsgAsync(new FSMBase.Transition<Gate>(_turnstile, Gate.Locked, Gate.Open));
        await ExpectMsgAsync(new FSMBase.Transition<Gate>(_turnstile, Gate.Open, Gate.Locked));

        _turnstile.Tell(new FSMBase.UnsubscribeTransitionCallBack(TestActor));
        _turnstile.Tell(new Push(), ActorRefs.NoSender);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task An_event_that_nobody_knows_is_logged_and_changes_nothing()
    {
        await EventFilter.Warning(contains: "unhandled event what in state Locked")
            .ExpectOneAsync(() =>
            {
                _turnstile.Tell("what");
                return Task.CompletedTask;
            });
        _turnstile.Tell(new Coin(3), TestActor);
        await ExpectMsgAsync("open");
    }

    [Fact]
    public async Task A_timer_comes_once()
    {
        _turnstile.Tell(new Guard(TimeSpan.FromMilliseconds(20), false), TestActor);
        await ExpectMsgAsync(true);
        await _chronicle.ExpectMsgAsync("guard is here");
        await _chronicle.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_timer_comes_again_until_it_is_cancelled()
    {
        _turnstile.Tell(new Guard(TimeSpan.FromMilliseconds(20), true), TestActor);
        await ExpectMsgAsync(true);
        await _chronicle.ExpectMsgAsync("guard is here");
        await _chronicle.ExpectMsgAsync("guard is here");
        _turnstile.Tell(new DismissGuard(), TestActor);
        await ExpectMsgAsync(false);
        _chronicle.ReceiveWhile<object>(Silence, m => m); // what was under way already
        await _chronicle.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_timer_of_the_same_name_replaces_the_other()
    {
        _turnstile.Tell(new Guard(TimeSpan.FromMilliseconds(20), false), TestActor);
        _turnstile.Tell(new Guard(TimeSpan.FromMinutes(20), false), TestActor);
        await ExpectInOrder(true, true);
        await _chronicle.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_machine_that_stops_answers_tells_why_and_is_gone()
    {
        await WatchAsync(_turnstile);
        await EventFilter.Error("kicked").ExpectOneAsync(() =>
        {
            _turnstile.Tell(new Kick("foot"), TestActor);
            return Task.CompletedTask;
        });
        await ExpectMsgAsync("bye");
        await ExpectTerminatedAsync(_turnstile);
        await _chronicle.ExpectMsgAsync("Failure in Locked with 7");
        await _chronicle.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_machine_that_stops_without_a_reason_ends_normally()
    {
        _turnstile.Tell(new Kick("head"));
        await _chronicle.ExpectMsgAsync("Normal in Locked with 0");
    }

    [Fact]
    public async Task A_machine_that_is_stopped_from_outside_says_so()
    {
        Sys.Stop(_turnstile);
        await _chronicle.ExpectMsgAsync("Shutdown in Locked with 0");
    }

    [Fact]
    public async Task A_state_that_does_not_exist_ends_the_machine()
    {
        await EventFilter.Error(contains: "42 does not exist").ExpectOneAsync(() =>
        {
            _turnstile.Tell(new Vanish());
            return Task.CompletedTask;
        });
        await _chronicle.ExpectMsgAsync("Failure in Locked with 0");
    }
}
