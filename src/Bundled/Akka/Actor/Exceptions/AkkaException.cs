namespace Akka.Actor;

/// <summary>The base of what the actor runtime throws.</summary>
public abstract class AkkaException : Exception
{
    /// <summary>Makes one with the text of its type only.</summary>
    protected AkkaException()
    {
    }

    /// <summary>Makes one with a sentence and, where there is one, what led to it.</summary>
    protected AkkaException(string? message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>What led to this one; null if nothing did.</summary>
    protected Exception Cause => InnerException!;
}
