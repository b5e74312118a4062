namespace Akka.Actor;

/// <summary>An actor was to be created under a name that it cannot have, or that another one has.</summary>
public class InvalidActorNameException : AkkaException
{
    public InvalidActorNameException(string? message)
        : base(message)
    {
    }

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
    public ActorNotFoundException()
    {
    }

    public ActorNotFoundException(string? message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
