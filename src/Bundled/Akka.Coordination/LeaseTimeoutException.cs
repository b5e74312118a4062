namespace Akka.Coordination;

/// <summary>Who gives the lease did not answer in time.</summary>
public sealed class LeaseTimeoutException : LeaseException
{
    /// <summary>Makes the exception with its text.</summary>
    public LeaseTimeoutException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its text and cause.</summary>
    public LeaseTimeoutException(string message, Exception innerEx) : base(message, innerEx)
    {
    }
}
