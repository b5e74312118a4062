namespace Akka.Actor.Scheduler;

/// <summary>A message that a scheduler sends; it restarts the receiver's time-out exactly when what is in it does.</summary>
internal class ScheduledTellMsg(object message) : IScheduledTellMsg
{
    public object Message { get; } = message;

    public static ScheduledTellMsg Around(object message) =>
        message is INotInfluenceReceiveTimeout ? new WithoutTimeout(message) : new ScheduledTellMsg(message);

    public override string ToString() => $"ScheduledTellMsg(message={Message})";

    private sealed class WithoutTimeout(object message) : ScheduledTellMsg(message), INotInfluenceReceiveTimeout;
}
