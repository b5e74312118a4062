namespace Entropy.Grid.Projections;

/// <summary>A limit of a feeder or of a DER.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Element">kind.name of the branch or DER, or bus.node.</param>
/// <param name="Conductor">The conductor of a branch, counted through its terminals; 0 for other limits.</param>
/// <param name="Bound">The limit, in the unit of its kind.</param>
public readonly record struct FeederLimit(LimitKind Kind, string Element, int Conductor, double Bound)
{
    /// <summary>Whether the value must not go under the bound rather than over it.</summary>
    public bool IsLeast => Kind is LimitKind.LeastVoltage or LimitKind.LeastActivePower or LimitKind.LeastReactivePower;

    /// <summary>The unit of bound and value.</summary>
    public string Unit => Kind switch
    {
        LimitKind.LeastVoltage or LimitKind.GreatestVoltage => "pu",
        LimitKind.Current => "A",
        LimitKind.LeastActivePower or LimitKind.GreatestActivePower => "kW",
        LimitKind.LeastReactivePower or LimitKind.GreatestReactivePower => "kvar",
        _ => "kVA",
    };

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Element} {Kind} {(IsLeast ? ">=" : "<=")} {Bound:0.######} {Unit}");
}
