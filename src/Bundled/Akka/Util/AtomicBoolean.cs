namespace Akka.Util;

/// <summary>A truth value that several threads may change.</summary>
public class AtomicBoolean(bool initialValue = false)
{
    private bool _value = initialValue;

    /// <summary>The value as the last writer left it.</summary>
    public bool Value
    {
        get => Volatile.Read(ref _value);
        set => Interlocked.Exchange(ref _value, value);
    }

    /// <summary>The value as the last writer left it.</summary>
    public static implicit operator bool(AtomicBoolean atomicBoolean) => atomicBoolean.Value;

    /// <summary>Sets the new value if the present one is the expected; tells whether it was.</summary>
    public bool CompareAndSet(bool expected, bool newValue) =>
        Interlocked.CompareExchange(ref _value, newValue, expected) == expected;

    /// <summary>Sets the value and gives the one before, in one step.</summary>
    public bool GetAndSet(bool newValue) => Interlocked.Exchange(ref _value, newValue);
}
