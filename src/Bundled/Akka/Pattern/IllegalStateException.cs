using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Something was asked for at a time when it cannot be done.</summary>
public class IllegalStateException : AkkaException
{
    public IllegalStateException(string message) : base(message)
    {
    }

    public IllegalStateException(string message, Exception innerEx) : base(message, innerEx)
    {
    }
}
