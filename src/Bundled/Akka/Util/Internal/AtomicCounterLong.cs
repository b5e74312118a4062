using System.Globalization;

namespace Akka.Util.Internal;

/// <summary>A counter that several threads may change; without a start value its first <see cref="Next"/> is 0.</summary>
public class AtomicCounterLong(long initialValue) : IAtomicCounter<long>
{
    private long _value = initialValue;

    /// <summary>Makes one that begins at -1.</summary>
    public AtomicCounterLong()
        : this(-1)
    {
    }

    /// <inheritdoc/>
    public long Current => Interlocked.Read(ref _value);

    /// <inheritdoc/>
    public long Next() => Interlocked.Increment(ref _value);

    /// <inheritdoc/>
    public long IncrementAndGet() => Next();

    /// <inheritdoc/>
    public long GetAndIncrement() => Next() - 1;

    /// <summary>Counts down and gives the new value.</summary>
    public long DecrementAndGet() => Interlocked.Decrement(ref _value);

    /// <inheritdoc/>
    public long AddAndGet(long amount) => Interlocked.Add(ref _value, amount);

    /// <inheritdoc/>
    public long GetAndAdd(long amount) => AddAndGet(amount) - amount;

    /// <summary>Sets the value and gives the one before, in one step.</summary>
    public long GetAndSet(long value) => Interlocked.Exchange(ref _value, value);

    /// <summary>Sets the new value if the present one is the expected; tells whether it was.</summary>
    public bool CompareAndSet(long expected, long newValue) =>
        Interlocked.CompareExchange(ref _value, newValue, expected) == expected;

    /// <inheritdoc/>
    public void Reset() => Interlocked.Exchange(ref _value, 0);

    /// <inheritdoc/>
    public override string ToString() => Current.ToString(CultureInfo.InvariantCulture);
}
