using Akka.Actor;
using Akka.Event;

namespace Akka.Pattern;

/// <summary>Starts its child again some time after it has stopped.</summary>
public sealed class BackoffSupervisor : BackoffSupervisorBase
{
    private readonly TimeSpan _minBackoff;
    private readonly TimeSpan _maxBackoff;
    private readonly double _randomFactor;
    private readonly SupervisorStrategy _strategy;

    /// <summary>
    /// Makes a supervisor that counts from zero again after the shortest delay and restarts without limit.
    /// </summary>
    public BackoffSupervisor(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff,
        double randomFactor)
        : this(childProps, childName, minBackoff, maxBackoff, new AutoReset(minBackoff), randomFactor,
            Actor.SupervisorStrategy.DefaultStrategy)
    {
    }

    /// <summary>
    /// Makes a supervisor; the strategy's number of retries limits the restarts, the last two may be null.
    /// </summary>
    public BackoffSupervisor(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff,
        IBackoffReset reset, double randomFactor, SupervisorStrategy strategy, object? replyWhileStopped = null,
        Func<object, bool>? finalStopMessage = null)
        : base(childProps, childName, reset, replyWhileStopped, finalStopMessage)
    {
        _minBackoff = minBackoff;
        _maxBackoff = maxBackoff;
        _randomFactor = randomFactor;
        _strategy = strategy;
    }

    /// <summary>
    /// Props of a supervisor without limit: the delay doubles from the shortest to the longest, plus a random part of
    /// up to the factor.
    /// </summary>
    public static Props Props(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff,
        double randomFactor) =>
        PropsWithSupervisorStrategy(childProps, childName, minBackoff, maxBackoff, randomFactor,
            Actor.SupervisorStrategy.DefaultStrategy);

    /// <summary>Props of a supervisor that stops after so many restarts; -1 for no limit.</summary>
    public static Props Props(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff,
        double randomFactor, int maxNrOfRetries) =>
        PropsWithSupervisorStrategy(childProps, childName, minBackoff, maxBackoff, randomFactor,
            new OneForOneStrategy(Actor.SupervisorStrategy.DefaultDecider).WithMaxNrOfRetries(maxNrOfRetries));

    /// <summary>Props as the options describe them.</summary>
    /// <exception cref="ArgumentException">
    /// The delays are not above zero and in order, or the factor is not from 0 to 1.
    /// </exception>
    public static Props Props(BackoffOptions options) => options.Props;

    /// <summary>Props of a supervisor whose failing child is treated by this strategy.</summary>
    public static Props PropsWithSupervisorStrategy(Props childProps, string childName, TimeSpan minBackoff,
        TimeSpan maxBackoff, double randomFactor, SupervisorStrategy strategy) =>
        Actor.Props.Create(() => new BackoffSupervisor(childProps, childName, minBackoff, maxBackoff,
            new AutoReset(minBackoff), randomFactor, strategy, null, null));

    /// <summary>The doubled delay, made longer by up to the random factor so that many do not come back at once.</summary>
    internal static TimeSpan CalculateDelay(int restartCount, TimeSpan minBackoff, TimeSpan maxBackoff,
        double randomFactor)
    {
        var doubled = Math.Min(maxBackoff.Ticks, minBackoff.Ticks * Math.Pow(2, restartCount));
        var ticks = doubled * (1.0 + (Random.Shared.NextDouble() * randomFactor));
        return ticks is < 0 or >= long.MaxValue ? maxBackoff : new TimeSpan((long)ticks);
    }

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() => _strategy;

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        if (message is not Terminated terminated || !terminated.ActorRef.Equals(Child))
            return HandleBackoff(message);

        Child = null!;
        var maxNrOfRetries = _strategy is OneForOneStrategy oneForOne ? oneForOne.MaxNumberOfRetries : -1;
        if (FinalStopMessageReceived)
        {
            Context.Stop(Self);
        }
        else if (maxNrOfRetries == -1 || RestartCountN < maxNrOfRetries)
        {
            ScheduleStartOfChild(_minBackoff, _maxBackoff, _randomFactor);
        }
        else
        {
            Log.Debug("Terminating on restart #{0} which exceeds max allowed restarts ({1})",
                RestartCountN + 1, maxNrOfRetries);
            Context.Stop(Self);
        }

        return true;
    }

    /// <summary>Asks for the child; the answer is a <see cref="CurrentChild"/>.</summary>
    public sealed class GetCurrentChild
    {
        /// <summary>The only instance.</summary>
        public static readonly GetCurrentChild Instance = new();

        private GetCurrentChild()
        {
        }
    }

    /// <summary>The child, or nothing while there is none.</summary>
    public sealed class CurrentChild
    {
        /// <summary>Makes the answer; null while there is no child.</summary>
        public CurrentChild(IActorRef? @ref) => Ref = @ref!;

        /// <summary>The child; null while there is none.</summary>
        public IActorRef Ref { get; }
    }

    /// <summary>Lets a supervisor with manual reset count from zero again.</summary>
    public new sealed class Reset
    {
        /// <summary>The only instance.</summary>
        public static readonly Reset Instance = new();

        private Reset()
        {
        }
    }

    /// <summary>Asks for the number of restarts; the answer is a <see cref="RestartCount"/>.</summary>
    public sealed class GetRestartCount
    {
        /// <summary>The only instance.</summary>
        public static readonly GetRestartCount Instance = new();

        private GetRestartCount()
        {
        }
    }

    /// <summary>How often the child was started again since the count was last reset.</summary>
    public sealed class RestartCount
    {
        /// <summary>Makes the answer.</summary>
        public RestartCount(int count) => Count = count;

        /// <summary>The number of restarts.</summary>
        public int Count { get; }
    }

    /// <summary>Sent by the supervisor to itself when the delay is over.</summary>
    public sealed class StartChild : IDeadLetterSuppression
    {
        /// <summary>The only instance.</summary>
        public static readonly StartChild Instance = new();

        private StartChild()
        {
        }
    }

    /// <summary>Sent by the supervisor to itself when the child has lived long enough.</summary>
    public sealed class ResetRestartCount : IDeadLetterSuppression
    {
        /// <summary>Makes the reminder with the count of now.</summary>
        public ResetRestartCount(int current) => Current = current;

        /// <summary>The count when it was made; a later restart makes the reminder void.</summary>
        public int Current { get; }
    }
}
