namespace Akka.Coordination;

/// <summary>A lease could not be asked for, or given back.</summary>
public class LeaseException : Exception
{
    /// <summary>Makes the exception with its text.</summary>
    public LeaseException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its text and cause.</summary>
    public LeaseException(string message, Exception innerEx) : base(message, innerEx)
    {
    }
}
