using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Admittances;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.Feeders;

/// <summary>Finds the base voltage of every bus.</summary>
public static class VoltageBases
{
    // What OpenDSS puts at both ends of a line so that no bus hangs in the air, in S.
    private static readonly Complex _lineEnd = new(0, 4.2e-8);

    /// <summary>
    /// The feeder with the base voltage at each bus that is nearest, in ratio, to its first node's voltage without
    /// load; the choices are line-to-line voltages in kV, those of the feeder's nameplates.
    /// </summary>
    public static Feeder WithVoltageBases(this Feeder feeder, params ReadOnlySpan<double> lineToLineKv)
    {
        ArgumentNullException.ThrowIfNull(feeder);
        if (lineToLineKv.IsEmpty)
            throw new ArgumentException("At least one base voltage is needed.", nameof(lineToLineKv));
        var system = SystemAdmittance.Of(feeder, WithoutLoad);
        // Loads and shunts connect nodes, a floating neutral for example, though nothing flows in them here.
        FeederChecks.Check(feeder, SystemAdmittance.Of(feeder, PrimitiveAdmittance.Of));
        var voltages = SourceCurrents.Of(system);
        using var lu = new ComplexLu(system.Pattern);
        NamedSolve.Factor(lu, system);
        lu.Solve(voltages);

        var bases = ImmutableDictionary.CreateBuilder<string, double>();
        for (var node = 0; node < system.Nodes.Count; node++)
        {
            var bus = system.Nodes.Nodes[node].Bus;
            if (!bases.ContainsKey(bus))
                bases[bus] = Nearest(lineToLineKv, voltages[node].Magnitude * Math.Sqrt(3) / 1000) / Math.Sqrt(3);
        }

        return feeder with { BaseKv = bases.ToImmutable() };
    }

    private static double Nearest(ReadOnlySpan<double> choices, double kv)
    {
        var best = choices[0];
        foreach (var choice in choices)
            if (Math.Abs(1 - kv / choice) < Math.Abs(1 - kv / best))
                best = choice;
        return best;
    }

    // What stands in shunt only holds its nodes; series elements are as they are.
    private static ComplexMatrix WithoutLoad(PowerElement element)
    {
        var matrix = PrimitiveAdmittance.Of(element);
        if (element is Line)
        {
            for (var i = 0; i < matrix.Size; i++)
                matrix.Add(i, i, _lineEnd);
            return matrix;
        }

        if (!element.IsShunt)
            return matrix;
        var held = new ComplexMatrix(matrix.Size);
        for (var i = 0; i < matrix.Size; i++)
            held[i, i] = matrix[i, i] * (element is Reactor { Phases: 1 } ? 1 : 1e-10);
        return held;
    }
}
