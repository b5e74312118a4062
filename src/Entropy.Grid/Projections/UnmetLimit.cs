namespace Entropy.Grid.Projections;

/// <summary>A limit that the chosen setpoints break, because none that keep all limits were found.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Value">The value in the power flow, in the unit of the limit.</param>
public readonly record struct UnmetLimit(FeederLimit Limit, double Value)
{
    /// <summary>By how much the value is beyond the limit; not a number if the value is none.</summary>
    public double Excess => Limit.IsLeast ? Limit.Bound - Value : Value - Limit.Bound;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Limit}, but is {Value:0.######} {Limit.Unit}");
}
