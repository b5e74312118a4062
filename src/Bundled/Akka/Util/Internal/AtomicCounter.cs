namespace Akka.Util.Internal;

/// <summary>A counter that several threads may change; without a start value its first <see cref="Next"/> is 0.</summary>
public class AtomicCounter(int initialValue) : IAtomicCounter<int>
{
    private int _value = initialValue;

    /// <summary>Makes one that begins at -1.</summary>
    public AtomicCounter()
        : this(-1)
    {
    }

    /// <inheritdoc/>
    public int Current => Volatile.Read(ref _value);

    /// <inheritdoc/>
    public int Next() => Interlocked.Increment(ref _value);

    /// <summary>Counts down and gives the new value.</summary>
    public int Decrement() => Interlocked.Decrement(ref _value);

    /// <inheritdoc/>
    public int IncrementAndGet() => Next();

    /// <inheritdoc/>
    public int GetAndIncrement() => Next() - 1;

    /// <summary>Counts down and gives the new value.</summary>
    public int DecrementAndGet() => Decrement();

    /// <summary>Counts down and gives the value before.</summary>
    public int GetAndDecrement() => Decrement() + 1;

    /// <inheritdoc/>
    public int AddAndGet(int amount) => Interlocked.Add(ref _value, amount);

    /// <inheritdoc/>
    public int GetAndAdd(int amount) => AddAndGet(amount) - amount;

    /// <summary>Sets the value and gives the one before, in one step.</summary>
    public int GetAndSet(int value) => Interlocked.Exchange(ref _value, value);

    /// <summary>Sets the new value if the present one is the expected; tells whether it was.</summary>
    public bool CompareAndSet(int expected, int newValue) =>
        Interlocked.CompareExchange(ref _value, newValue, expected) == expected;

    /// <inheritdoc/>
    public void Reset() => Interlocked.Exchange(ref _value, 0);
}
