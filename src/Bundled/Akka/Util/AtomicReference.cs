namespace Akka.Util;

/// <summary>A reference that several threads may change.</summary>
public class AtomicReference<T> where T : class
{
    /// <summary>The reference, for atomic operations of a subclass.</summary>
    protected T atomicValue;

    /// <summary>Makes one with a first reference, which may be null.</summary>
    public AtomicReference(T? originalValue) => atomicValue = originalValue!;

    /// <summary>Makes one with null.</summary>
    public AtomicReference()
        : this(null)
    {
    }

    /// <summary>The reference as the last writer left it.</summary>
    public T Value
    {
        get => Volatile.Read(ref atomicValue);
        set => Volatile.Write(ref atomicValue, value);
    }

    /// <summary>The reference as the last writer left it.</summary>
    public static implicit operator T(AtomicReference<T> atomicReference) => atomicReference.Value;

    /// <summary>
    /// Sets the new reference if the present one is the expected itself, not an equal one; tells whether it was.
    /// </summary>
    public bool CompareAndSet(T? expected, T? newValue) =>
        ReferenceEquals(Interlocked.CompareExchange(ref atomicValue, newValue!, expected!), expected);

    /// <summary>Sets the reference and gives the one before, in one step.</summary>
    public T GetAndSet(T? newValue) => Interlocked.Exchange(ref atomicValue, newValue!);
}
