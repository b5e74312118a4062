using Akka.Actor;

namespace Akka.Pattern;

/// <summary>The call was not made, because the circuit breaker is open.</summary>
public class OpenCircuitException : AkkaException
{
    private const string Explanation = "Circuit Breaker is open; calls are failing fast";

    public OpenCircuitException()
        : this(Explanation)
    {
    }

    public OpenCircuitException(string message)
        : this(message, TimeSpan.Zero)
    {
    }

    public OpenCircuitException(string message, TimeSpan remainingDuration)
        : this(message, null, remainingDuration)
    {
    }

    public OpenCircuitException(string message, Exception? cause)
        : this(message, cause, TimeSpan.Zero)
    {
    }

    public OpenCircuitException(string message, Exception? cause, TimeSpan remainingDuration)
        : base(message, cause) => RemainingDuration = remainingDuration;

    public OpenCircuitException(Exception? cause)
        : this(Explanation, cause)
    {
    }

    public OpenCircuitException(Exception? cause, TimeSpan remainingDuration)
        : this(Explanation, cause, remainingDuration)
    {
    }

    /// <summary>How long until the breaker lets a call through again to see whether it works.</summary>
    public TimeSpan RemainingDuration { get; }
}

/// <summary>The cause of a failure that was reported by <see cref="CircuitBreaker.Fail"/>.</summary>
public class UserCalledFailException : AkkaException
{
    public UserCalledFailException()
        : base($"User code caused [{nameof(CircuitBreaker)}] to fail because it calls the [{nameof(CircuitBreaker.Fail)}()] method.")
    {
    }
}
