using Akka.Actor;

namespace Akka.Specs.StateMachines;

public enum Gate
{
    Locked,
    Open,
    Broken,
}

public sealed record Coin(int Value);

public sealed record Push;

public sealed record Guard(TimeSpan Delay, bool Repeats);

public sealed record DismissGuard;

public sealed record Kick(string Tool);

public sealed record Vanish;

/// <summary>Opens for three coins, locks again behind a person or when nobody comes; its guard is a timer.</summary>
public sealed class Turnstile : FSM<Gate, int>
{
    public static readonly TimeSpan Opening = TimeSpan.FromMilliseconds(200);

    public Turnstile(IActorRef chronicle)
    {
        StartWith(Gate.Locked, 0);

        When(Gate.Locked, e => e.FsmEvent switch
        {
            Coin coin when e.StateData + coin.Value >= 3 => GoTo(Gate.Open).Using(e.StateData + coin.Value).Replying("open"),
            Coin coin => Stay().Using(e.StateData + coin.Value).Replying("more").Replying("please"),
            Push => GoTo(Gate.Locked).Replying("no"),
            _ => null,
        });
        When(Gate.Open, e => e.FsmEvent switch
        {
            Push => GoTo(Gate.Locked).Using(0).Replying("go"),
            StateTimeout => GoTo(Gate.Locked),
            _ => null,
        }, Opening);
        When(Gate.Open, e => e.FsmEvent is Coin ? Stay().ForMax(TimeSpan.MaxValue).Replying("thanks") : null);
        When(Gate.Broken, _ => Stop(new Failure("broken")));

        WhenUnhandled(e =>
        {
            switch (e.FsmEvent)
            {
                case Guard guard:
                    SetTimer("guard", "guard is here", guard.Delay, guard.Repeats);
                    return Stay().Replying(IsTimerActive("guard"));
                case DismissGuard:
                    CancelTimer("guard");
                    return Stay().Replying(IsTimerActive("guard"));
                case "guard is here":
                    chronicle.Tell("guard is here");
                    return Stay();
                case Kick { Tool: "foot" }:
                    return Stop(new Failure("kicked"), 7).Replying("bye");
                case Kick:
                    return Stop();
                case Vanish:
                    return GoTo((Gate)42);
                default:
                    return null;
            }
        });

        OnTransition((from, to) => chronicle.Tell($"{from} -> {to} with {NextStateData}"));
        OnTermination(e => chronicle.Tell($"{e.Reason.GetType().Name} in {e.TerminatedState} with {e.StateData}"));
        Initialize();
    }
}
