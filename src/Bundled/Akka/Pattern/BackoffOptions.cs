using Akka.Actor;

namespace Akka.Pattern;

/// <summary>What a <see cref="BackoffSupervisor"/> shall do; each method gives a changed copy.</summary>
public abstract class BackoffOptions
{
    internal abstract Props Props { get; }

    /// <summary>Counts from zero again once the child has lived for the given time.</summary>
    public abstract BackoffOptions WithAutoReset(TimeSpan resetBackoff);

    /// <summary>Counts from zero again only when it is sent <see cref="BackoffSupervisor.Reset"/>.</summary>
    public abstract BackoffOptions WithManualReset();

    /// <summary>Decides about failures, and limits the restarts, by this strategy in place of the one so far.</summary>
    public abstract BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy);

    /// <summary>Stops the child at every failure, with the limit so far.</summary>
    public abstract BackoffOptions WithDefaultStoppingStrategy();

    /// <summary>Answers with this while there is no child, instead of giving messages to the dead letters.</summary>
    public abstract BackoffOptions WithReplyWhileStopped(object replyWhileStopped);

    /// <summary>Limits the restarts to this number, after which the supervisor stops; -1 for no limit.</summary>
    public abstract BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries);

    /// <summary>Once such a message went through, a child that stops has done what it should.</summary>
    public abstract BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage);
}

/// <summary>When the count of restarts begins anew.</summary>
public interface IBackoffReset;

internal sealed class ManualReset : IBackoffReset;

internal sealed class AutoReset(TimeSpan resetBackoff) : IBackoffReset
{
    public TimeSpan ResetBackoff { get; } = resetBackoff;
}

/// <summary>The values behind the options.</summary>
internal sealed record BackoffPlan(bool RestartsOnFailure, Props ChildProps, string ChildName, TimeSpan MinBackoff,
    TimeSpan MaxBackoff, double RandomFactor)
{
    public BackoffOptions Options => new BackoffOptionsImpl(this);

    public IBackoffReset Reset { get; init; } = new AutoReset(MinBackoff);

    public OneForOneStrategy Strategy { get; init; } = new(SupervisorStrategy.DefaultDecider);

    public object? ReplyWhileStopped { get; init; }

    public Func<object, bool>? FinalStopMessage { get; init; }

    public Props ToProps()
    {
        if (MinBackoff <= TimeSpan.Zero)
            throw new ArgumentException("MinBackoff must be greater than 0");
        if (MaxBackoff < MinBackoff)
            throw new ArgumentException("MaxBackoff must be greater than MinBackoff");
        if (RandomFactor is < 0.0 or > 1.0)
            throw new ArgumentException("RandomFactor must be between 0.0 and 1.0");

        return RestartsOnFailure
            ? Props.Create(() => new BackoffOnRestartSupervisor(this))
            : Props.Create(() => new BackoffSupervisor(ChildProps, ChildName, MinBackoff, MaxBackoff, Reset,
                RandomFactor, Strategy, ReplyWhileStopped, FinalStopMessage));
    }
}

internal sealed class BackoffOptionsImpl(BackoffPlan plan) : BackoffOptions
{
    internal override Props Props => plan.ToProps();

    public override BackoffOptions WithAutoReset(TimeSpan resetBackoff) =>
        (plan with { Reset = new AutoReset(resetBackoff) }).Options;

    public override BackoffOptions WithManualReset() => (plan with { Reset = new ManualReset() }).Options;

    public override BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy) =>
        (plan with { Strategy = supervisorStrategy }).Options;

    public override BackoffOptions WithDefaultStoppingStrategy() => (plan with
    {
        Strategy = new OneForOneStrategy(plan.Strategy.MaxNumberOfRetries, null,
            SupervisorStrategy.StoppingStrategy.Decider),
    }).Options;

    public override BackoffOptions WithReplyWhileStopped(object replyWhileStopped) =>
        (plan with { ReplyWhileStopped = replyWhileStopped }).Options;

    public override BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries) =>
        (plan with { Strategy = plan.Strategy.WithMaxNrOfRetries(maxNrOfRetries) }).Options;

    public override BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage) =>
        (plan with { FinalStopMessage = isFinalStopMessage }).Options;
}
