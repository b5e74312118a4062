using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Something was asked of an object that its state does not allow.</summary>
public class IllegalStateException : AkkaException
{
    /// <summary>Makes one with a sentence that says what is wrong.</summary>
    public IllegalStateException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a sentence and what led to it; null if nothing did.</summary>
    public IllegalStateException(string message, Exception? innerEx)
        : base(message, innerEx)
    {
    }
}
