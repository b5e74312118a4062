using System.Globalization;

namespace Akka.Persistence.Query;

/// <summary>A place in a journal that numbers all its events.</summary>
public sealed class Sequence : Offset, IComparable<Sequence>
{
    /// <summary>Behind the event of this number, and before the next.</summary>
    public Sequence(long value) => Value = value;

    /// <summary>The number.</summary>
    public long Value { get; }

    /// <summary>By number.</summary>
    public int CompareTo(Sequence other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override int CompareTo(Offset other) => other is Sequence sequence ? CompareTo(sequence) : throw CannotCompareTo(other);

    /// <summary>By number.</summary>
    public override bool Equals(object obj) => obj is Sequence other && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.CurrentCulture);
}
