namespace Entropy.Grid.ThreePhase;

/// <summary>How a three-phase power flow is solved and when it is done.</summary>
public sealed record FlowOptions
{
    /// <summary>
    /// The largest change of a node's voltage from one iteration to the next, as a complex number in per unit of its
    /// base, at which the solution is taken.
    /// </summary>
    public double VoltageTolerancePu { get; init; } = 1e-9;

    /// <summary>The most iterations for one state of the controls.</summary>
    public int MostIterations { get; init; } = 200;

    /// <summary>The most rounds of controls.</summary>
    public int MostControlIterations { get; init; } = 200;

    /// <summary>The method.</summary>
    public FlowMethod Method { get; init; }

    /// <summary>The point in time of the load shapes.</summary>
    public Moment Moment { get; init; }

    /// <summary>
    /// Whether loads and injections are left out but for their rated admittances: one linear solution.
    /// </summary>
    public bool IsDirect { get; init; }
}
