using System.Numerics;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.ThreePhase.Scenarios;

/// <summary>
/// What all scenarios of a feeder have in common, with nodes by their place in the elimination: currents by the row
/// that is eliminated there, voltages by the column. The place after the last is ground.
/// </summary>
internal sealed class ScenarioNetwork
{
    public ScenarioNetwork(FlowModel model, FlowOptions options)
    {
        Loads = model.Loads;
        Factors = model.ExtractFactors();
        Nodes = model.Nodes;
        VoltageToleranceSquared = options.VoltageTolerancePu * options.VoltageTolerancePu;
        MostIterations = options.MostIterations;

        var (rows, columns) = (Places(Factors.RowOrder), Places(Factors.ColumnOrder));
        CurrentFrom = [.. Loads.From.Select(node => rows[node])];
        CurrentTo = [.. Loads.To.Select(node => rows[node])];
        VoltageFrom = [.. Loads.From.Select(node => columns[node])];
        VoltageTo = [.. Loads.To.Select(node => columns[node])];
        NodeOf = Factors.ColumnOrder;

        Source = new Complex[Nodes + 1];
        for (var place = 0; place < Nodes; place++)
            Source[place] = model.Source[Factors.RowOrder[place]];
        Start = (Complex[])Source.Clone();
        Factors.Solve(Start.AsSpan(0, Nodes));

        InverseBaseSquared = new double[Nodes];
        for (var place = 0; place < Nodes; place++)
        {
            var scale = model.BaseV[NodeOf[place]];
            if (scale == 0)
                scale = Math.Max(Start[place].Magnitude, 1);
            InverseBaseSquared[place] = 1 / (scale * scale);
        }
    }

    public PhaseLoads Loads { get; }

    public TriangularFactors Factors { get; }

    public int Nodes { get; }

    public double VoltageToleranceSquared { get; }

    public int MostIterations { get; }

    /// <summary>[place]: the node whose voltage stands there.</summary>
    public int[] NodeOf { get; }

    /// <summary>[phase]: the places of its currents.</summary>
    public int[] CurrentFrom { get; }

    public int[] CurrentTo { get; }

    /// <summary>[phase]: the places of its voltages.</summary>
    public int[] VoltageFrom { get; }

    public int[] VoltageTo { get; }

    /// <summary>[place]: currents of the sources, in A.</summary>
    public Complex[] Source { get; }

    /// <summary>[place]: voltages with every load at its rated admittance, in V: where every scenario begins.</summary>
    public Complex[] Start { get; }

    /// <summary>[place]: 1 / V2 of the base voltage.</summary>
    public double[] InverseBaseSquared { get; }

    private static int[] Places(int[] order)
    {
        var places = new int[order.Length + 1];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
        places[order.Length] = order.Length; // ground
        return places;
    }
}
