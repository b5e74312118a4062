namespace Akka.Actor;

/// <summary>An actor could not be created, started or restarted.</summary>
public class ActorInitializationException : AkkaException
{
    /// <summary>Makes one that says nothing about the cause.</summary>
    public ActorInitializationException()
    {
    }

    /// <summary>Makes one with a sentence for the log and without the actor.</summary>
    public ActorInitializationException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes one with a sentence for the log and what made it fail; either may be null.</summary>
    public ActorInitializationException(string? message, Exception? cause)
        : base(message, cause)
    {
    }

    /// <summary>Makes one for the actor that could not start; where it is known, it leads the text.</summary>
    public ActorInitializationException(IActorRef? actor, string? message, Exception? cause = null)
        : base(message, cause) =>
        Actor = actor!;

    /// <summary>The actor that could not start; null where it is not known.</summary>
    public IActorRef Actor { get; set; } = null!;

    /// <inheritdoc/>
    public override string ToString() => Actor is null ? base.ToString() : $"{Actor}: {base.ToString()}";
}

/// <summary>The hook in front of a restart failed.</summary>
public class PreRestartException(IActorRef actor, Exception? restartException, Exception? cause, object? optionalMessage)
    : ActorInitializationException(actor, $"Exception pre restart ({restartException?.GetType().ToString() ?? "null"})",
        cause)
{
    /// <summary>
    /// What the hook threw; null where it is not known. The failure that led to the restart is the inner exception.
    /// </summary>
    public Exception RestartException { get; } = restartException!;

    /// <summary>The message that the actor failed with; null where it failed without one.</summary>
    public object OptionalMessage { get; } = optionalMessage!;
}

/// <summary>The constructor or the hook behind a restart failed.</summary>
public class PostRestartException(IActorRef actor, Exception? cause, Exception? originalCause)
    : ActorInitializationException(actor, $"Exception post restart ({originalCause?.GetType().ToString() ?? "null"})", cause)
{
    /// <summary>The failure that led to the restart; the inner exception is what then failed in turn.</summary>
    public Exception OriginalCause { get; } = originalCause!;
}
