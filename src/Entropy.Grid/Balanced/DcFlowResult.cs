namespace Entropy.Grid.Balanced;

/// <summary>A linear power flow.</summary>
public sealed class DcFlowResult
{
    // A linear system is solved to rounding, or it is not solved.
    private const double TolerancePu = 1e-6;

    /// <summary>What was computed.</summary>
    public required BalancedNetwork Network { get; init; }

    /// <summary>Whether the power of every bus is balanced.</summary>
    public bool Converged => ResidualPu <= TolerancePu;

    /// <summary>The largest residual of a bus's power; NaN when the equations have no solution.</summary>
    public required double ResidualPu { get; init; }

    /// <summary>[bus of the network]: angle of the voltage; NaN at isolated buses.</summary>
    public required IReadOnlyList<double> AnglesDegrees { get; init; }

    /// <summary>[branch of the network]: what flows in at its first end, and out at the other.</summary>
    public required IReadOnlyList<double> BranchesMw { get; init; }

    /// <summary>[generator of the network]: what each gives.</summary>
    public required IReadOnlyList<double> GeneratorsMw { get; init; }
}
