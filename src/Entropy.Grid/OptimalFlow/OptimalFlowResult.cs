using Entropy.Grid.Balanced;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// A dispatch of least costs: whether it is one, and what it means for every element. Ask <see cref="Converged"/>
/// before anything else; what did not converge is no dispatch, and its numbers only help to find out why.
/// </summary>
public sealed class OptimalFlowResult
{
    /// <summary>What was computed.</summary>
    public required BalancedNetwork Network { get; init; }

    /// <summary>By which equations.</summary>
    public required OptimalFlowModel Model { get; init; }

    /// <summary>Whether this is an optimum that keeps every limit and balances every bus.</summary>
    public required bool Converged { get; init; }

    /// <summary>Why not; null if it is.</summary>
    public string? Failure { get; init; }

    /// <summary>Iterations of the solver.</summary>
    public required int Iterations { get; init; }

    /// <summary>
    /// The largest residual of a bus's power, computed anew from the solution; NaN when there is none.
    /// </summary>
    public required double ResidualPu { get; init; }

    /// <summary>What the dispatch costs; NaN when there is none.</summary>
    public required double CostUsdPerHour { get; init; }

    /// <summary>[bus of the network]: size of the voltage, 1 in the linear model; NaN at isolated buses.</summary>
    public required IReadOnlyList<double> VoltagesPu { get; init; }

    /// <summary>[bus of the network]: angle of the voltage; NaN at isolated buses.</summary>
    public required IReadOnlyList<double> AnglesDegrees { get; init; }

    /// <summary>[bus of the network]: what one more MW of load there costs; NaN at isolated buses.</summary>
    public required IReadOnlyList<double> PricesUsdPerMwh { get; init; }

    /// <summary>[generator of the network]: what each gives.</summary>
    public required IReadOnlyList<GeneratorOutput> Generators { get; init; }

    /// <summary>[branch of the network]: what flows in each.</summary>
    public required IReadOnlyList<BranchFlow> Branches { get; init; }

    /// <summary>Limits that hold the dispatch back.</summary>
    public required IReadOnlyList<BindingLimit> BindingLimits { get; init; }

    /// <summary>Limits that are not kept; a failed computation is a violation by itself.</summary>
    public required IReadOnlyList<LimitViolation> Violations { get; init; }
}
