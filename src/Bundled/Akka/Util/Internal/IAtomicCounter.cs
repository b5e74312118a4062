namespace Akka.Util.Internal;

/// <summary>A counter that several threads may change.</summary>
public interface IAtomicCounter<T>
{
    /// <summary>The value now.</summary>
    T Current { get; }

    /// <summary>Counts up and gives the new value.</summary>
    T Next();

    /// <summary>Counts up and gives the value before.</summary>
    T GetAndIncrement();

    /// <summary>Counts up and gives the new value.</summary>
    T IncrementAndGet();

    /// <summary>Adds an amount, which may be negative, and gives the value before.</summary>
    T GetAndAdd(T amount);

    /// <summary>Adds an amount, which may be negative, and gives the new value.</summary>
    T AddAndGet(T amount);

    /// <summary>Sets the value to zero, not to the one it began with.</summary>
    void Reset();
}
