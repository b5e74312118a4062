using Akka.Actor.Internal;
using Akka.Util;

namespace Akka.Actor;

/// <summary>Treats all children alike when one of them fails: for siblings that cannot do without each other.</summary>
public class AllForOneStrategy : SupervisorStrategy, IEquatable<AllForOneStrategy>
{
    private const int Unlimited = -1;

    /// <summary>
    /// Restarts all children as often as allowed in the time and decides by a function; null for no limit of either.
    /// </summary>
    public AllForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange,
        Func<Exception, Directive> localOnlyDecider)
        : this(maxNrOfRetries, withinTimeRange, new LocalOnlyDecider(localOnlyDecider))
    {
    }

    /// <summary>Restarts all children as often as allowed in the time; null for no limit of either.</summary>
    public AllForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, IDecider decider)
        : this(maxNrOfRetries ?? Unlimited,
            (int)(withinTimeRange ?? Timeout.InfiniteTimeSpan).TotalMilliseconds, decider)
    {
    }

    /// <summary>
    /// Restarts as often as allowed in some milliseconds, -1 for no limit, and decides by a function.
    /// </summary>
    public AllForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds,
        Func<Exception, Directive> localOnlyDecider, bool loggingEnabled = true)
        : this(maxNrOfRetries, withinTimeMilliseconds, new LocalOnlyDecider(localOnlyDecider), loggingEnabled)
    {
    }

    /// <summary>
    /// Restarts as often as allowed in some milliseconds, -1 for no limit; without logging failures pass in silence.
    /// </summary>
    public AllForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds, IDecider decider,
        bool loggingEnabled = true)
    {
        MaxNumberOfRetries = maxNrOfRetries;
        WithinTimeRangeMilliseconds = withinTimeMilliseconds;
        Decider = decider;
        LoggingEnabled = loggingEnabled;
    }

    /// <summary>Decides by a function and restarts without limit.</summary>
    public AllForOneStrategy(Func<Exception, Directive> localOnlyDecider)
        : this(Unlimited, Unlimited, localOnlyDecider)
    {
    }

    /// <summary>Decides by a table and restarts without limit.</summary>
    public AllForOneStrategy(IDecider decider)
        : this(Unlimited, Unlimited, decider)
    {
    }

    /// <summary>Decides as <see cref="SupervisorStrategy.DefaultDecider"/> and restarts without limit.</summary>
    protected AllForOneStrategy()
        : this(DefaultDecider)
    {
    }

    /// <summary>How often a child may be restarted in the time; -1 for no limit, 0 for never.</summary>
    public int MaxNumberOfRetries { get; }

    /// <summary>The length of that time in milliseconds; -1 where all restarts ever count.</summary>
    public int WithinTimeRangeMilliseconds { get; }

    /// <inheritdoc/>
    public override IDecider Decider { get; }

    /// <inheritdoc/>
    public override void ProcessFailure(IActorContext context, bool restart, IActorRef child, Exception cause,
        ChildRestartStats stats, IReadOnlyCollection<ChildRestartStats> children)
    {
        // The failed child is suspended already, its siblings are not.
        if (restart && children.All(c => c.RequestRestartPermission(MaxNumberOfRetries, WithinTimeRangeMilliseconds)))
        {
            foreach (var each in children)
                RestartChild(each.Child, cause, suspendFirst: !child.Equals(each.Child));
        }
        else
        {
            foreach (var each in children)
                context.Stop(each.Child);
        }
    }

    /// <summary>Not needed: a stopped child is nothing to decide about.</summary>
    public override void HandleChildTerminated(IActorContext actorContext, IActorRef child,
        IEnumerable<IInternalActorRef> children)
    {
    }

    /// <inheritdoc/>
    public override ISurrogate ToSurrogate(ActorSystem system)
    {
        if (Decider is LocalOnlyDecider)
        {
            throw new NotSupportedException(
                "A strategy that decides by a function cannot be serialised; use Decider.From with a table of types.");
        }

        return new AllForOneStrategySurrogate
        {
            MaxNumberOfRetries = MaxNumberOfRetries,
            WithinTimeRangeMilliseconds = WithinTimeRangeMilliseconds,
            Decider = Decider,
            LoggingEnabled = LoggingEnabled,
        };
    }

    /// <inheritdoc/>
    public bool Equals(AllForOneStrategy? other) =>
        other is not null
        && MaxNumberOfRetries == other.MaxNumberOfRetries
        && WithinTimeRangeMilliseconds == other.WithinTimeRangeMilliseconds
        && Decider.Equals(other.Decider);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AllForOneStrategy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Decider, MaxNumberOfRetries, WithinTimeRangeMilliseconds);

    /// <inheritdoc/>
    protected override Directive Handle(IActorRef child, Exception exception) => Decider.Decide(exception);

    /// <summary>The strategy on its way to another node.</summary>
    public class AllForOneStrategySurrogate : ISurrogate
    {
        /// <summary>How often a child may be restarted; -1 for no limit.</summary>
        public int MaxNumberOfRetries { get; set; }

        /// <summary>In how many milliseconds; -1 where all restarts ever count.</summary>
        public int WithinTimeRangeMilliseconds { get; set; }

        /// <summary>What decides; never by a function.</summary>
        public IDecider Decider { get; set; } = null!;

        /// <summary>Whether failures are logged.</summary>
        public bool LoggingEnabled { get; set; }

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) =>
            new AllForOneStrategy(MaxNumberOfRetries, WithinTimeRangeMilliseconds, Decider, LoggingEnabled);
    }
}
