namespace Akka.Persistence.Query;

/// <summary>
/// How far a query has come. A query that is given one starts behind it, so that the offset of the last event that was
/// dealt with is where to go on.
/// </summary>
public abstract class Offset : IComparable<Offset>
{
    /// <summary>The beginning, for every read journal.</summary>
    public static Offset NoOffset() => Query.NoOffset.Instance;

    /// <summary>A place in a journal that numbers all its events.</summary>
    public static Offset Sequence(long value) => new Sequence(value);

    /// <summary>A place in a journal whose events have time-based identifiers.</summary>
    public static Offset TimeBasedUuid(Guid value) => new TimeBasedUuid(value);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The other is of another kind.</exception>
    public abstract int CompareTo(Offset other);

    /// <summary>The number or identifier alone, for logs.</summary>
    public abstract override string ToString();

    private protected InvalidOperationException CannotCompareTo(Offset other) =>
        new($"Can't compare offset of type {GetType()} to offset of type {other.GetType()}");
}
