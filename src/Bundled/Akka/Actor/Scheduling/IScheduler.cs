using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>The clocks of a scheduler; a test replaces them with virtual ones.</summary>
public interface ITimeProvider
{
    /// <summary>The date and time, virtual in a test.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The time since some start; it never goes back and may be as coarse as a tick.</summary>
    TimeSpan MonotonicClock { get; }

    /// <summary>The time since the same start as exactly as it can be had.</summary>
    TimeSpan HighResMonotonicClock { get; }
}

/// <summary>A time provider whose <see cref="ITimeProvider.Now"/> is the wall clock.</summary>
public interface IDateTimeOffsetNowTimeProvider : ITimeProvider;

/// <summary>Sends messages later, once or repeatedly.</summary>
public interface ITellScheduler
{
    /// <summary>
    /// Sends a message when the delay is over on the scheduler's clock; a null sender stands for none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero.</exception>
    void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender);

    /// <summary>Sends a message once unless it is cancelled before; null cannot be cancelled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero.</exception>
    void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable);

    /// <summary>
    /// Sends a message after a delay and then at each interval on the scheduler's clock, until the system ends.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero or the interval not above it.</exception>
    void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender);

    /// <summary>Sends a message again and again until cancelled; null cannot be cancelled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero or the interval not above it.</exception>
    void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message,
        IActorRef sender, ICancelable cancelable);
}

/// <summary>Runs an <see cref="IRunnable"/> later, once or repeatedly.</summary>
public interface IRunnableScheduler
{
    /// <summary>Runs something once unless it is cancelled before; null cannot be cancelled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero.</exception>
    void ScheduleOnce(TimeSpan delay, IRunnable action, ICancelable cancelable);

    /// <summary>Runs something when the delay is over on the scheduler's clock.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero.</exception>
    void ScheduleOnce(TimeSpan delay, IRunnable action);

    /// <summary>Runs something again and again until cancelled; what it throws is logged.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero or the interval not above it.</exception>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable cancelable);

    /// <summary>
    /// Runs something after a delay and then at each interval on the scheduler's clock, until the system ends.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero or the interval not above it.</exception>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action);
}

/// <summary>Runs an action later, once or repeatedly, on the scheduler's thread: it must be short.</summary>
public interface IActionScheduler : IRunnableScheduler
{
    /// <summary>Runs an action once unless it is cancelled before; null cannot be cancelled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero.</exception>
    void ScheduleOnce(TimeSpan delay, Action action, ICancelable cancelable);

    /// <summary>Runs an action when the delay is over on the scheduler's clock.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero.</exception>
    void ScheduleOnce(TimeSpan delay, Action action);

    /// <summary>Runs an action again and again until cancelled; what it throws is logged.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero or the interval not above it.</exception>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable cancelable);

    /// <summary>
    /// Runs an action after a delay and then at each interval on the scheduler's clock, until the system ends.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero or the interval not above it.</exception>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);
}

/// <summary>The part of a scheduler that runs code instead of sending messages.</summary>
public interface IAdvancedScheduler : IActionScheduler;

/// <summary>Sends messages and runs actions at a later time.</summary>
public interface IScheduler : ITellScheduler, ITimeProvider
{
    /// <summary>The part that runs code on the scheduler's own thread.</summary>
    IAdvancedScheduler Advanced { get; }
}
