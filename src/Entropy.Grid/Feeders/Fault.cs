using System.Collections.Immutable;

namespace Entropy.Grid.Feeders;

/// <summary>A short circuit through a resistance, to ground or between nodes.</summary>
public sealed record Fault : PowerElement
{
    /// <inheritdoc/>
    public override string Kind => "fault";

    /// <summary>One end, with a node for each phase.</summary>
    public required Terminal From { get; init; }

    /// <summary>The other end, with a node for each phase; null for ground.</summary>
    public Terminal? To { get; init; }

    /// <summary>The resistance of each phase, in ohm.</summary>
    public double Ohm { get; init; } = 1e-4;

    /// <summary>[phase, phase]: conductances instead of <see cref="Ohm"/>, in S; null for none.</summary>
    public ComplexMatrix? Siemens { get; init; }

    /// <summary>Whether the fault is there now.</summary>
    public bool IsOn { get; init; } = true;

    /// <inheritdoc/>
    public override ImmutableArray<Terminal> Terminals => [From, To ?? From.Grounded()];
}
