namespace Akka.Persistence.Query;

/// <summary>The beginning of a journal.</summary>
public sealed class NoOffset : Offset
{
    private NoOffset()
    {
    }

    /// <summary>The only one.</summary>
    public static NoOffset Instance { get; } = new();

    /// <inheritdoc/>
    public override int CompareTo(Offset other) => other is NoOffset ? 0 : throw CannotCompareTo(other);

    /// <inheritdoc/>
    public override string ToString() => "0";
}
