using System.Collections.Concurrent;
using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Persistence.Journal;

/// <summary>A journal that is gone with the actor system; for tests.</summary>
public class MemoryJournal : AsyncWriteJournal
{
    private readonly ConcurrentDictionary<string, LinkedList<IPersistentRepresentation>> _messages = new();
    private readonly ConcurrentDictionary<string, long> _highestDeleted = new();

    /// <summary>The events of each actor in their order; a list is locked while it is used.</summary>
    protected virtual ConcurrentDictionary<string, LinkedList<IPersistentRepresentation>> Messages => _messages;

    /// <inheritdoc/>
    public override Task<long> ReadHighestSequenceNrAsync(string persistenceId, long fromSequenceNr) =>
        Task.FromResult(Math.Max(Highest(persistenceId), _highestDeleted.GetValueOrDefault(persistenceId)));

    /// <inheritdoc/>
    public override Task ReplayMessagesAsync(IActorContext context, string persistenceId, long fromSequenceNr,
        long toSequenceNr, long max, Action<IPersistentRepresentation> recoveryCallback)
    {
        if (!Messages.TryGetValue(persistenceId, out var stored))
            return Task.CompletedTask;

        lock (stored)
        {
            foreach (var persistent in stored)
            {
                if (persistent.SequenceNr < fromSequenceNr)
                    continue;
                if (persistent.SequenceNr > toSequenceNr || max-- <= 0)
                    break;
                recoveryCallback(persistent);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<IImmutableList<Exception>> WriteMessagesAsync(IEnumerable<AtomicWrite> messages)
    {
        foreach (var write in messages)
        {
            var stored = Messages.GetOrAdd(write.PersistenceId, static _ => new LinkedList<IPersistentRepresentation>());
            lock (stored)
            {
                foreach (var persistent in write.Events)
                    stored.AddLast(persistent.WithTimestamp(DateTime.UtcNow.Ticks));
            }
        }

        return Task.FromResult<IImmutableList<Exception>>(null!);
    }

    /// <inheritdoc/>
    protected override Task DeleteMessagesToAsync(string persistenceId, long toSequenceNr)
    {
        if (!Messages.TryGetValue(persistenceId, out var stored))
            return Task.CompletedTask;

        lock (stored)
        {
            var highest = stored.Last?.Value.SequenceNr ?? 0;
            if (highest > 0 && toSequenceNr >= highest)
                _highestDeleted[persistenceId] = highest;
            while (stored.First is { } first && first.Value.SequenceNr <= toSequenceNr)
                stored.RemoveFirst();
        }

        return Task.CompletedTask;
    }

    private long Highest(string persistenceId)
    {
        if (!Messages.TryGetValue(persistenceId, out var stored))
            return 0;
        lock (stored)
            return stored.Last?.Value.SequenceNr ?? 0;
    }
}

/// <summary>One that all actor systems of a process share.</summary>
public class SharedMemoryJournal : MemoryJournal
{
    private static readonly ConcurrentDictionary<string, LinkedList<IPersistentRepresentation>> Shared = new();

    /// <inheritdoc/>
    protected override ConcurrentDictionary<string, LinkedList<IPersistentRepresentation>> Messages => Shared;
}
