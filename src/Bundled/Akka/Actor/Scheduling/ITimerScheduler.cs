namespace Akka.Actor;

/// <summary>The timers of one actor: named by a key, started anew by it, gone when the actor stops or restarts.</summary>
public interface ITimerScheduler
{
    /// <summary>The keys of all timers that still have something to send.</summary>
    IReadOnlyCollection<object> ActiveTimers { get; }

    /// <summary>
    /// Sends the actor a message at each interval. A timer with this key before is replaced, its message not delivered
    /// any more.
    /// </summary>
    void StartPeriodicTimer(object key, object msg, TimeSpan interval);

    /// <summary>Sends the actor a message at each interval, with this sender.</summary>
    void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender);

    /// <summary>Sends the actor a message after a delay and then at each interval.</summary>
    void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval);

    /// <summary>Sends the actor a message after a delay and then at each interval, with this sender.</summary>
    void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender);

    /// <summary>
    /// Sends the actor a message once. A timer with this key before is replaced, its message not delivered any more.
    /// </summary>
    void StartSingleTimer(object key, object msg, TimeSpan timeout);

    /// <summary>Sends the actor a message once, with this sender.</summary>
    void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender);

    /// <summary>True while the timer with this key still has something to send.</summary>
    bool IsTimerActive(object key);

    /// <summary>
    /// Ends a timer: not even a message that waits in the mailbox is delivered. An unknown key is no error.
    /// </summary>
    void Cancel(object key);

    /// <summary>Ends all timers, as a stop and a restart do.</summary>
    void CancelAll();
}

/// <summary>An actor with timers; the runtime sets the property before the constructor's body runs.</summary>
public interface IWithTimers
{
    /// <summary>The timers, to be used by the actor itself only. The runtime sets it.</summary>
    ITimerScheduler Timers { get; set; }
}
