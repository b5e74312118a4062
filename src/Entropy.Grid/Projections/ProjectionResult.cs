using System.Collections.Immutable;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Projections;

/// <summary>The setpoints nearest to the wanted ones that a feeder can bear.</summary>
public sealed class ProjectionResult
{
    /// <summary>[DER]: what was wanted and what is given. Each one's own limits hold in any case.</summary>
    public required ImmutableArray<ProjectedSetpoint> Setpoints { get; init; }

    /// <summary>The full power flow of the given setpoints.</summary>
    public required FlowResult Flow { get; init; }

    /// <summary>Limits that the power flow breaks, the worst first; a power flow without a solution counts as one.</summary>
    public required ImmutableArray<UnmetLimit> UnmetLimits { get; init; }

    /// <summary>Limits that kept the setpoints from what was wanted, the most expensive first.</summary>
    public required ImmutableArray<ActiveLimit> ActiveLimits { get; init; }

    /// <summary>Whether the setpoints have settled: no nearer ones are around that keep the same limits.</summary>
    public required bool Converged { get; init; }

    /// <summary>Iterations, each with a power flow and a quadratic program.</summary>
    public required int Iterations { get; init; }

    /// <summary>Whether the full power flow stands and breaks no limit.</summary>
    public bool IsFeasible => Flow.Converged && UnmetLimits.IsEmpty;

    /// <summary>Distance between wanted and given setpoints: root of the sum of squares of kW and kvar.</summary>
    public double DistanceKva
    {
        get
        {
            var sum = 0.0;
            foreach (var s in Setpoints)
                sum += (s.Kw - s.WantedKw) * (s.Kw - s.WantedKw) + (s.Kvar - s.WantedKvar) * (s.Kvar - s.WantedKvar);
            return Math.Sqrt(sum);
        }
    }
}
