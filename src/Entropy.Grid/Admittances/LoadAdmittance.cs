using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.Admittances;

/// <summary>Which conductors the phases of a load stand between, and the linear part of it.</summary>
internal static class LoadAdmittance
{
    /// <summary>The voltage over one phase at rated voltage, in V.</summary>
    public static double PhaseVoltage(Connection connection, int phases, double ratedKv) =>
        connection == Connection.Wye && phases is 2 or 3 ? ratedKv * 1000 / Math.Sqrt(3) : ratedKv * 1000;

    /// <summary>
    /// The conductors between which a phase stands: a wye's neutral is the last; a delta goes to the next conductor and
    /// from the last to the first.
    /// </summary>
    public static (int First, int Second) PhaseEnds(Connection connection, int conductors, int phase) =>
        connection == Connection.Wye ? (phase, conductors - 1) : (phase, (phase + 1) % conductors);

    /// <summary>[conductor, conductor] with the rated admittance (P - jQ) / V2 in every phase, in S.</summary>
    public static ComplexMatrix Of(Load load)
    {
        Check(load);
        var voltage = PhaseVoltage(load.Connection, load.Phases, load.RatedKv);
        var admittance = new Complex(load.ConsumedKw, -load.ConsumedKvar) * 1000 / load.Phases / (voltage * voltage);
        var conductors = load.Terminal.Nodes.Length;
        var matrix = new ComplexMatrix(conductors);
        for (var phase = 0; phase < load.Phases; phase++)
        {
            var (first, second) = PhaseEnds(load.Connection, conductors, phase);
            PrimitiveAdmittance.AddBranch(matrix, first, second, admittance);
        }

        if (load.Connection == Connection.Wye)
            AddNeutral(load, matrix);
        return matrix;
    }

    private static void AddNeutral(Load load, ComplexMatrix matrix)
    {
        var neutral = matrix.Size - 1;
        if (load.NeutralOhm is not { } ohm)
            matrix[neutral, neutral] *= 1.000001; // OpenDSS: a trifle to ground, in case nothing else holds the neutral
        else
            matrix.Add(neutral, neutral, ohm == 0 ? PrimitiveAdmittance.Solid : 1 / ohm);
    }

    private static void Check(Load load)
    {
        if (!(load.RatedKv > 0))
            throw new FeederException(load.FullName, "it needs a rated voltage above 0 kV.");
        var least = load.Connection == Connection.Wye || load.Phases < 3 ? load.Phases + 1 : load.Phases;
        if (load.Terminal.Nodes.Length != least)
            throw new FeederException(
                load.FullName, $"its terminal at {load.Terminal} needs {least} nodes for {load.Phases} phases.");
    }
}
