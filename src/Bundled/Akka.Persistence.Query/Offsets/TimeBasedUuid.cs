namespace Akka.Persistence.Query;

/// <summary>A place in a journal whose events have time-based identifiers.</summary>
public sealed class TimeBasedUuid : Offset, IComparable<TimeBasedUuid>
{
    /// <summary>Behind the event of this identifier, and before the next.</summary>
    public TimeBasedUuid(Guid value) => Value = value;

    /// <summary>The identifier.</summary>
    public Guid Value { get; }

    /// <summary>As <see cref="Guid"/> compares, which is not by time.</summary>
    public int CompareTo(TimeBasedUuid other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override int CompareTo(Offset other) => other is TimeBasedUuid uuid ? CompareTo(uuid) : throw CannotCompareTo(other);

    /// <summary>By identifier.</summary>
    public override bool Equals(object obj) => obj is TimeBasedUuid other && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
