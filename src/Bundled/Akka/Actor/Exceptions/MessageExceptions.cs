namespace Akka.Actor;

/// <summary>Something that is not a message was sent, such as null.</summary>
public class InvalidMessageException : AkkaException
{
    /// <summary>Makes one for a message that was null.</summary>
    public InvalidMessageException()
        : this("Message is null")
    {
    }

    /// <summary>Makes one with a sentence that says what is wrong with the message.</summary>
    public InvalidMessageException(string? message)
        : base(message)
    {
    }
}

/// <summary>An ask had no answer in time.</summary>
public class AskTimeoutException(string? message) : AkkaException(message);

/// <summary>A bounded stash was full.</summary>
public class StashOverflowException(string? message, Exception? cause = null) : AkkaException(message, cause);
