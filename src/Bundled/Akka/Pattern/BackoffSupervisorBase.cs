using Akka.Actor;
using Akka.Event;

namespace Akka.Pattern;

/// <summary>
/// Stands in for its one child: passes messages both ways, and starts the child again after a delay that doubles
/// with each time.
/// </summary>
public abstract class BackoffSupervisorBase : ActorBase
{
    internal BackoffSupervisorBase(Props childProps, string childName, IBackoffReset reset, object? replyWhileStopped,
        Func<object, bool>? finalStopMessage)
    {
        ChildProps = childProps;
        ChildName = childName;
        Reset = reset;
        ReplyWhileStopped = replyWhileStopped!;
        FinalStopMessage = finalStopMessage!;
        Log = Context.GetLogger();
    }

    internal ILoggingAdapter Log { get; }

    /// <summary>How to make the child.</summary>
    protected Props ChildProps { get; }

    /// <summary>The name of the child, the same each time.</summary>
    protected string ChildName { get; }

    /// <summary>When the count begins anew.</summary>
    protected IBackoffReset Reset { get; }

    /// <summary>The answer while there is no child; null lets messages become dead letters.</summary>
    protected object ReplyWhileStopped { get; }

    /// <summary>Tells the messages after which a child that stops has done what it should; null for none.</summary>
    protected Func<object, bool> FinalStopMessage { get; }

    /// <summary>The child; null while there is none.</summary>
    protected IActorRef Child { get; set; } = null!;

    /// <summary>How often the child was started again since the count was last reset.</summary>
    protected int RestartCountN { get; set; }

    /// <summary>True once such a message went to the child.</summary>
    protected bool FinalStopMessageReceived { get; set; }

    /// <inheritdoc/>
    protected override void PreStart()
    {
        StartChild();
        base.PreStart();
    }

    /// <summary>Handles the supervisor's own messages and passes all others on.</summary>
    /// <returns>Always true: nothing is left over.</returns>
    protected bool HandleBackoff(object message)
    {
        switch (message)
        {
            case BackoffSupervisor.StartChild:
                StartChild();
                if (Reset is AutoReset reset)
                    ScheduleResetOfCount(reset.ResetBackoff);
                break;
            case BackoffSupervisor.Reset when Reset is ManualReset:
                RestartCountN = 0;
                break;
            case BackoffSupervisor.Reset:
                Unhandled(message);
                break;
            case BackoffSupervisor.ResetRestartCount count:
                if (count.Current == RestartCountN)
                    RestartCountN = 0;
                break;
            case BackoffSupervisor.GetRestartCount:
                Sender.Tell(new BackoffSupervisor.RestartCount(RestartCountN), Self);
                break;
            case BackoffSupervisor.GetCurrentChild:
                Sender.Tell(new BackoffSupervisor.CurrentChild(Child), Self);
                break;
            default:
                PassOn(message);
                break;
        }

        return true;
    }

    private protected void ScheduleStartOfChild(TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor)
    {
        var delay = BackoffSupervisor.CalculateDelay(RestartCountN, minBackoff, maxBackoff, randomFactor);
        Context.System.Scheduler.ScheduleTellOnce(delay, Self, BackoffSupervisor.StartChild.Instance, Self);
        RestartCountN++;
    }

    /// <summary>Counts from zero again if nothing has happened by then.</summary>
    private protected void ScheduleResetOfCount(TimeSpan delay) => Context.System.Scheduler.ScheduleTellOnce(
        delay, Self, new BackoffSupervisor.ResetRestartCount(RestartCountN), Self);

    private void StartChild() => Child ??= Context.Watch(Context.ActorOf(ChildProps, ChildName));

    private void PassOn(object message)
    {
        if (Child is null)
        {
            if (ReplyWhileStopped is not null)
                Sender.Tell(ReplyWhileStopped, Self);
            else
                Context.System.DeadLetters.Forward(message);
            if (FinalStopMessage?.Invoke(message) == true)
                Context.Stop(Self);
        }
        else if (Child.Equals(Sender))
        {
            Context.Parent.Tell(message, Self); // the outside knows the child by this supervisor only
        }
        else
        {
            Child.Forward(message);
            FinalStopMessageReceived = FinalStopMessageReceived || FinalStopMessage?.Invoke(message) == true;
        }
    }
}
