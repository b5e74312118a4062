namespace Akka.Actor;

/// <summary>An actor was to be created under a name that it cannot have, or that another one has.</summary>
public class InvalidActorNameException : AkkaException
{
    /// <summary>Makes one with a sentence that says what is wrong with the name.</summary>
    public InvalidActorNameException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes one with a sentence and what noticed the name; null if nothing else did.</summary>
    public InvalidActorNameException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A name in the deployment section of the configuration is not the name of an actor.</summary>
public class IllegalActorNameException(string? message) : AkkaException(message);

/// <summary>A selection did not lead to an actor.</summary>
public class ActorNotFoundException : AkkaException
{
    /// <summary>Makes one with the text of its type only.</summary>
    public ActorNotFoundException()
    {
    }

    /// <summary>Makes one with a sentence and, where there is one, what ended the search.</summary>
    public ActorNotFoundException(string? message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
