namespace Entropy.Grid.Balanced;

/// <summary>How a balanced power flow is computed.</summary>
public sealed record BalancedFlowOptions
{
    /// <summary>The largest residual of any bus's power at which the flow counts as solved.</summary>
    public double TolerancePu { get; init; } = 1e-8;

    /// <summary>After so many iterations without that it has failed.</summary>
    public int MaximumIterations { get; init; } = 30;

    /// <summary>
    /// Whether generators stop keeping their voltage at their reactive limits; their buses then become load buses, all
    /// that violate at once, and stay so. Off by default, as in MATPOWER's runpf: the limits are then reported as
    /// violated.
    /// </summary>
    public bool EnforceReactiveLimits { get; init; }

    /// <summary>
    /// Whether to start from the voltages that the network brings instead of 1 pu and the reference's angle.
    /// </summary>
    public bool StartFromNetwork { get; init; }
}
