namespace Entropy.Grid.Admittances;

/// <summary>A node: one conductor of a bus.</summary>
/// <param name="Bus">The bus, in small letters.</param>
/// <param name="Node">The node: 1, 2 and 3 for the phases.</param>
public readonly record struct FeederNode(string Bus, int Node)
{
    /// <summary>bus.node.</summary>
    public override string ToString() => FormattableString.Invariant($"{Bus}.{Node}");
}
