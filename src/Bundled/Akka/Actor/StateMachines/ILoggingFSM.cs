namespace Akka.Actor;

/// <summary>Marks a state machine that logs each event and transition at debug level (`akka.actor.debug.fsm`).</summary>
public interface ILoggingFSM;
