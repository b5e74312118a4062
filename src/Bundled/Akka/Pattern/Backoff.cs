using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Starts the description of a <see cref="BackoffSupervisor"/>.</summary>
public static class Backoff
{
    private const int Unlimited = -1;

    /// <summary>Starts the child again some time after it has failed, without limit.</summary>
    [Obsolete("Use the overloaded one which accepts maxNrOfRetries instead.")]
    public static BackoffOptions OnFailure(Props childProps, string childName, TimeSpan minBackoff,
        TimeSpan maxBackoff, double randomFactor) =>
        OnFailure(childProps, childName, minBackoff, maxBackoff, randomFactor, Unlimited);

    /// <summary>Starts the child again some time after it has failed; one that stops takes the supervisor along.</summary>
    public static BackoffOptions OnFailure(Props childProps, string childName, TimeSpan minBackoff,
        TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        new BackoffPlan(RestartsOnFailure: true, childProps, childName, minBackoff, maxBackoff, randomFactor)
            .Options.WithMaxNrOfRetries(maxNrOfRetries);

    /// <summary>Starts the child again some time after it has stopped, without limit.</summary>
    [Obsolete("Use the overloaded one which accepts maxNrOfRetries instead.")]
    public static BackoffOptions OnStop(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff,
        double randomFactor) =>
        OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor, Unlimited);

    /// <summary>Starts the child again some time after it has stopped.</summary>
    public static BackoffOptions OnStop(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff,
        double randomFactor, int maxNrOfRetries) =>
        new BackoffPlan(RestartsOnFailure: false, childProps, childName, minBackoff, maxBackoff, randomFactor)
            .Options.WithMaxNrOfRetries(maxNrOfRetries);
}
