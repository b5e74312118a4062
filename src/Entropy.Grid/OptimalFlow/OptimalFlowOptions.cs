namespace Entropy.Grid.OptimalFlow;

/// <summary>How an optimal flow is computed.</summary>
public sealed record OptimalFlowOptions
{
    /// <summary>The dispatch from which generators ramp; null where that is no limit.</summary>
    public RampLimit? Ramp { get; init; }

    /// <summary>After so many iterations without an optimum it has failed.</summary>
    public int MaximumIterations { get; init; } = 500;
}
