namespace Akka.Util.Internal;

/// <summary>A counter that several threads may change; without a start value its first <see cref="Next"/> is 0.</summary>
public class AtomicCounter(int initialValue) : IAtomicCounter<int>
{
    private int _value = initialValue;

    public AtomicCounter()
        : this(-1)
    {
    }

    /// <inheritdoc/>
    public int Current => Volatile.Read(ref _value);

    /// <inheritdoc/>
    public int Next() => Interlocked.Increment(ref _value);

    public int Decrement() => Interlocked.Decrement(ref _value);

    /// <inheritdoc/>
    public int IncrementAndGet() => Next();

    /// <inheritdoc/>
    public int GetAndIncrement() => Next() - 1;

    public int DecrementAndGet() => Decrement();

    public int GetAndDecrement() => Decrement() + 1;

    /// <inheritdoc/>
    public int AddAndGet(int amount) => Interlocked.Add(ref _value, amount);

    /// <inheritdoc/>
    public int GetAndAdd(int amount) => AddAndGet(amount) - amount;

    public int GetAndSet(int value) => Interlocked.Exchange(ref _value, value);

    public bool CompareAndSet(int expected, int newValue) =>
        Interlocked.CompareExchange(ref _value, newValue, expected) == expected;

    /// <inheritdoc/>
    public void Reset() => Interlocked.Exchange(ref _value, 0);
}
