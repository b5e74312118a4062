namespace Akka.Actor;

/// <summary>What an actor fails with when it handles <see cref="Kill"/>.</summary>
public class ActorKilledException : AkkaException
{
    /// <summary>Makes one with the text of its type only.</summary>
    public ActorKilledException()
    {
    }

    /// <summary>Makes one with a sentence for the log.</summary>
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
    /// <summary>The watched actor that has stopped.</summary>
    public IActorRef DeadActor { get; } = deadActor;
}

/// <summary>Something was asked of an actor that its state does not allow.</summary>
public class IllegalActorStateException(string? message) : AkkaException(message);

/// <summary>A logger did not start.</summary>
public class LoggerInitializationException : AkkaException
{
    /// <summary>Makes one with the text of its type only.</summary>
    public LoggerInitializationException()
    {
    }

    /// <summary>Makes one with a sentence that names the logger.</summary>
    public LoggerInitializationException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes one with a sentence and, where there is one, what the logger failed with.</summary>
    public LoggerInitializationException(string? message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

/// <summary>A task could not be scheduled.</summary>
public sealed class SchedulerException(string? message) : AkkaException(message);
