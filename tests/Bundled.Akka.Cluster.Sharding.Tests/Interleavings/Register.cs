using System.Collections.Concurrent;

namespace Akka.ShardingSpecs.Interleavings;

/// <summary>Who lives, and who got what: what entities of one region say of themselves.</summary>
public sealed class Register
{
    private readonly ConcurrentDictionary<string, int> _living = new();
    private readonly ConcurrentDictionary<(string UnitId, int Sender), ConcurrentQueue<int>> _got = new();
    private int _twice;

    /// <summary>How often an entity came to life while another one of its name was alive.</summary>
    public int Twice => Volatile.Read(ref _twice);

    public int Received => _got.Values.Sum(numbers => numbers.Count);

    public void Born(string unitId)
    {
        if (_living.AddOrUpdate(unitId, 1, (_, count) => count + 1) > 1)
            Interlocked.Increment(ref _twice);
    }

    public void Died(string unitId) => _living.AddOrUpdate(unitId, 0, (_, count) => count - 1);

    public void Got(string unitId, Numbered message) => _got.GetOrAdd((unitId, message.Sender), _ => new()).Enqueue(message.Number);

    public IReadOnlyList<int> Of(string unitId, int sender) => _got.TryGetValue((unitId, sender), out var numbers) ? [.. numbers] : [];
}

/// <summary>The next message of a sender to an entity.</summary>
public sealed record Numbered(int Sender, int Number);
