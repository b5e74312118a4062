using System.Collections.Immutable;
using Akka.Actor;
using Akka.Persistence;
using Akka.Persistence.Journal;

namespace Akka.Specs.Persistence.Journals;

/// <summary>A journal in memory that fails where an event, or the name of an actor, asks for it.</summary>
public sealed class FaultyJournal : MemoryJournal
{
    public override Task<long> ReadHighestSequenceNrAsync(string persistenceId, long fromSequenceNr) =>
        persistenceId == "unreadable"
            ? Task.FromException<long>(new DeliberateException("unreadable"))
            : base.ReadHighestSequenceNrAsync(persistenceId, fromSequenceNr);

    public override Task ReplayMessagesAsync(IActorContext context, string persistenceId, long fromSequenceNr,
        long toSequenceNr, long max, Action<IPersistentRepresentation> recoveryCallback) =>
        persistenceId == "silent"
            ? new TaskCompletionSource().Task
            : base.ReplayMessagesAsync(context, persistenceId, fromSequenceNr, toSequenceNr, max, recoveryCallback);

    protected override async Task<IImmutableList<Exception>> WriteMessagesAsync(IEnumerable<AtomicWrite> messages)
    {
        var writes = messages.ToList();
        if (writes.Any(write => Words(write).Contains("fail")))
            throw new DeliberateException("disk full");

        var results = writes.Select(Exception? (write) => Words(write).Contains("reject") ? new DeliberateException("no") : null)
            .ToImmutableList();
        await base.WriteMessagesAsync(writes.Where((_, index) => results[index] is null));
        return results!;
    }

    protected override Task DeleteMessagesToAsync(string persistenceId, long toSequenceNr) =>
        persistenceId == "undeletable"
            ? Task.FromException(new DeliberateException("undeletable"))
            : base.DeleteMessagesToAsync(persistenceId, toSequenceNr);

    private static IEnumerable<string> Words(AtomicWrite write) =>
        ((IEnumerable<IPersistentRepresentation>)write.Payload).Select(persistent => persistent.Payload)
        .OfType<Noted>().Select(noted => noted.Word);
}
