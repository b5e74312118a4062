namespace Akka.Actor;

/// <summary>An actor could not be created, started or restarted.</summary>
public class ActorInitializationException : AkkaException
{
    public ActorInitializationException()
    {
    }

    public ActorInitializationException(string? message)
        : base(message)
    {
    }

    public ActorInitializationException(string? message, Exception? cause)
        : base(message, cause)
    {
    }

    public ActorInitializationException(IActorRef? actor, string? message, Exception? cause = null)
        : base(message, cause) =>
        Actor = actor!;

    public IActorRef Actor { get; set; } = null!;

    /// <inheritdoc/>
    public override string ToString() => Actor is null ? base.ToString() : $"{Actor}: {base.ToString()}";
}

/// <summary>The hook in front of a restart failed.</summary>
public class PreRestartException(IActorRef actor, Exception? restartException, Exception? cause, object? optionalMessage)
    : ActorInitializationException(actor, $"Exception pre restart ({restartException?.GetType().ToString() ?? "null"})",
        cause)
{
    public Exception RestartException { get; } = restartException!;

    public object OptionalMessage { get; } = optionalMessage!;
}

/// <summary>The constructor or the hook behind a restart failed.</summary>
public class PostRestartException(IActorRef actor, Exception? cause, Exception? originalCause)
    : ActorInitializationException(actor, $"Exception post restart ({originalCause?.GetType().ToString() ?? "null"})", cause)
{
    public Exception OriginalCause { get; } = originalCause!;
}
