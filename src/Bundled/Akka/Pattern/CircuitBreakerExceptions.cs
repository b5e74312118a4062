using Akka.Actor;

namespace Akka.Pattern;

/// <summary>The call was not made, because the circuit breaker is open.</summary>
public class OpenCircuitException : AkkaException
{
    private const string Explanation = "Circuit Breaker is open; calls are failing fast";

    /// <summary>Makes one that says that the breaker is open.</summary>
    public OpenCircuitException()
        : this(Explanation)
    {
    }

    /// <summary>Makes one with a sentence.</summary>
    public OpenCircuitException(string message)
        : this(message, TimeSpan.Zero)
    {
    }

    /// <summary>Makes one with a sentence and the time that is left.</summary>
    public OpenCircuitException(string message, TimeSpan remainingDuration)
        : this(message, null, remainingDuration)
    {
    }

    /// <summary>Makes one with a sentence and the last failure; null if there was none.</summary>
    public OpenCircuitException(string message, Exception? cause)
        : this(message, cause, TimeSpan.Zero)
    {
    }

    /// <summary>Makes one with a sentence, the last failure and the time that is left.</summary>
    public OpenCircuitException(string message, Exception? cause, TimeSpan remainingDuration)
        : base(message, cause) => RemainingDuration = remainingDuration;

    /// <summary>Makes one with the last failure; null if there was none.</summary>
    public OpenCircuitException(Exception? cause)
        : this(Explanation, cause)
    {
    }

    /// <summary>Makes one with the last failure and the time that is left.</summary>
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
    /// <summary>Makes one that says so.</summary>
    public UserCalledFailException()
        : base($"User code caused [{nameof(CircuitBreaker)}] to fail because it calls the [{nameof(CircuitBreaker.Fail)}()] method.")
    {
    }
}
