namespace Entropy.Grid.Balanced;

/// <summary>
/// A balanced power flow: whether it is one, and the state that was found. Ask <see cref="Converged"/> before anything
/// else.
/// </summary>
public sealed class BalancedFlowResult
{
    /// <summary>What was computed.</summary>
    public required BalancedNetwork Network { get; init; }

    /// <summary>Whether every bus's power is balanced to the tolerance. If not, the state is no power flow.</summary>
    public required bool Converged { get; init; }

    /// <summary>Why it did not converge; null if it did.</summary>
    public string? Failure { get; init; }

    /// <summary>Newton steps taken, over all rounds of reactive limits.</summary>
    public required int Iterations { get; init; }

    /// <summary>The largest residual of a bus's power; NaN when the method broke down.</summary>
    public required double ResidualPu { get; init; }

    /// <summary>[bus of the network]: size of the voltage; NaN at isolated buses.</summary>
    public required IReadOnlyList<double> VoltagesPu { get; init; }

    /// <summary>[bus of the network]: angle of the voltage; NaN at isolated buses.</summary>
    public required IReadOnlyList<double> AnglesDegrees { get; init; }

    /// <summary>[generator of the network]: what each gives.</summary>
    public required IReadOnlyList<GeneratorOutput> Generators { get; init; }

    /// <summary>[branch of the network]: what flows in each.</summary>
    public required IReadOnlyList<BranchFlow> Branches { get; init; }

    /// <summary>Buses, as places in the network's list, from whose angle the others count.</summary>
    public required IReadOnlyList<int> ReferenceBuses { get; init; }

    /// <summary>
    /// Buses, as places in the network's list, whose generators ran into a reactive limit that was enforced.
    /// </summary>
    public IReadOnlyList<int> BusesAtReactiveLimit { get; init; } = [];

    /// <summary>Limits that the state does not keep; a flow that failed is a violation by itself.</summary>
    public required IReadOnlyList<LimitViolation> Violations { get; init; }

    /// <summary>What is lost in all branches.</summary>
    public double LossesMw
    {
        get
        {
            var sum = 0.0;
            foreach (var branch in Branches)
                sum += branch.LossesMw;
            return sum;
        }
    }

    /// <summary>The bus with the lowest voltage, as a place in the network's list.</summary>
    public int LowestVoltageBus => Outermost((voltage, lowest) => voltage < lowest);

    /// <summary>The bus with the highest voltage, as a place in the network's list.</summary>
    public int HighestVoltageBus => Outermost((voltage, highest) => voltage > highest);

    private int Outermost(Func<double, double, bool> isFurther)
    {
        var found = -1;
        for (var i = 0; i < VoltagesPu.Count; i++)
        {
            if (!double.IsNaN(VoltagesPu[i]) && (found < 0 || isFurther(VoltagesPu[i], VoltagesPu[found])))
                found = i;
        }
        return found;
    }
}
