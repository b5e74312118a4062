using Akka.Actor;

namespace Akka.Persistence.Journal;

/// <summary>The reading half of a journal.</summary>
public interface IAsyncRecovery
{
    /// <summary>
    /// Calls back with the events between two numbers, both included, in their order, and ends after <c>max</c> of
    /// them. The task ends after the last call and fails if not all could be read.
    /// </summary>
    Task ReplayMessagesAsync(IActorContext context, string persistenceId, long fromSequenceNr, long toSequenceNr, long max,
        Action<IPersistentRepresentation> recoveryCallback);

    /// <summary>
    /// The highest number that the actor ever used, deleted events included; 0 if there is none. No event below
    /// <c>fromSequenceNr</c> need be looked at.
    /// </summary>
    Task<long> ReadHighestSequenceNrAsync(string persistenceId, long fromSequenceNr);
}
