namespace Akka.Actor;

/// <summary>What an actor fails with when it handles <see cref="Kill"/>.</summary>
public class ActorKilledException : AkkaException
{
    public ActorKilledException()
    {
    }

    public ActorKilledException(string? message)
        : base(message)
    {
    }
}

/// <summary>The thread of an actor was interrupted.</summary>
public class ActorInterruptedException(string? message = null, Exception? cause = null) : AkkaException(message, cause);

/// <summary>A watched actor stopped and the watcher did not handle its <see cref="Terminated"/>.</summary>
public class DeathPactException(IActorRef deadActor) : AkkaException($"Monitored actor [{deadActor}] terminated")
{
    public IActorRef DeadActor { get; } = deadActor;
}

/// <summary>Something was asked of an actor that its state does not allow.</summary>
public class IllegalActorStateException(string? message) : AkkaException(message);

/// <summary>A logger did not start.</summary>
public class LoggerInitializationException : AkkaException
{
    public LoggerInitializationException()
    {
    }

    public LoggerInitializationException(string? message)
        : base(message)
    {
    }

    public LoggerInitializationException(string? message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

/// <summary>A task could not be scheduled.</summary>
public sealed class SchedulerException(string? message) : AkkaException(message);
