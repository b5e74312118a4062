using Akka.Actor;
using Akka.Event;

namespace Akka.Pattern;

/// <summary>Turns each restart of its child into a stop and, some time later, a new start.</summary>
internal sealed class BackoffOnRestartSupervisor(BackoffPlan plan) : BackoffSupervisorBase(plan.ChildProps,
    plan.ChildName, plan.Reset, plan.ReplyWhileStopped, plan.FinalStopMessage)
{
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(
        plan.Strategy.MaxNumberOfRetries, plan.Strategy.WithinTimeRangeMilliseconds, Decide);

    protected override bool Receive(object message)
    {
        if (message is not Terminated terminated || !terminated.ActorRef.Equals(Child))
            return HandleBackoff(message);

        Log.Debug("Terminating, because child {0} terminated itself", Child);
        Context.Stop(Self);
        return true;
    }

    private Directive Decide(Exception cause)
    {
        var directive = (plan.Strategy.Decider ?? Actor.SupervisorStrategy.DefaultDecider).Decide(cause);
        if (directive != Directive.Restart)
            return directive;

        var windowMilliseconds = plan.Strategy.WithinTimeRangeMilliseconds;
        if (windowMilliseconds > 0 && RestartCountN == 0)
            ScheduleResetOfCount(TimeSpan.FromMilliseconds(windowMilliseconds));

        var maxNrOfRetries = plan.Strategy.MaxNumberOfRetries;
        if (maxNrOfRetries >= 0 && RestartCountN + 1 > maxNrOfRetries)
        {
            Log.Debug("Terminating on restart #{0} which exceeds max allowed restarts ({1})",
                RestartCountN + 1, maxNrOfRetries);
            Become(Receive);
            Context.Stop(Self);
        }
        else
        {
            var failed = Sender;
            Become(message => WaitForEnd(message, failed) || HandleBackoff(message));
        }

        return Directive.Stop;
    }

    private bool WaitForEnd(object message, IActorRef failed)
    {
        switch (message)
        {
            case Terminated terminated when terminated.ActorRef.Equals(failed):
                Become(Receive);
                Child = null!;
                ScheduleStartOfChild(plan.MinBackoff, plan.MaxBackoff, plan.RandomFactor);
                return true;
            case BackoffSupervisor.StartChild:
                return true; // of an earlier failure; there will be a new one
            default:
                return false;
        }
    }
}
