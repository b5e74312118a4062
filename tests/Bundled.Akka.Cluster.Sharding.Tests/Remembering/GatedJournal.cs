using System.Collections.Concurrent;
using System.Collections.Immutable;
using Akka.Persistence;
using Akka.Persistence.Journal;

namespace Akka.ShardingSpecs.Remembering;

/// <summary>A journal in memory whose writes for shards wait, or fail, as a test says; one journal a journal-plugin-id.</summary>
public sealed class GatedJournal : MemoryJournal
{
    /// <summary>What writes for a shard's store wait for; completed when there is nothing to wait for.</summary>
    public static readonly ConcurrentDictionary<string, TaskCompletionSource> Gates = new();

    /// <summary>How many writes for a shard's store are to fail.</summary>
    public static readonly ConcurrentDictionary<string, int> Failures = new();

    protected override async Task<IImmutableList<Exception>> WriteMessagesAsync(IEnumerable<AtomicWrite> messages)
    {
        var writes = messages.ToArray();
        var id = writes[0].PersistenceId;
        if (Gates.TryGetValue(id, out var gate))
            await gate.Task;
        if (Failures.TryGetValue(id, out var left) && left > 0)
        {
            Failures[id] = left - 1;
            throw new IOException("The disk is gone.");
        }

        return await base.WriteMessagesAsync(writes);
    }
}
