using System.Numerics;

namespace Entropy.Grid.ThreePhase;

// Fixed point of currents ("normal" algorithm of OpenDSS):
//
//   1. v0 = Y^-1 i_s
//   2. v  = Y^-1 (i_s + i_c(v)),   i_c: (y0 - y(u)) v of each phase of each load, see PhaseLoads
//   3. again from 2 until no voltage changes by more than the tolerance
//
//   Y    matrix of the feeder with the rated admittance y0 of each load in it     i_s  currents of the sources
//
// Y is factored once. Each step makes the error smaller by about |dy/dv| |Z|: load over short-circuit power.

/// <summary>Solves by fixed point.</summary>
internal static class FixedPoint
{
    /// <summary>Goes on from <paramref name="voltages"/> ([node] and ground last, in V) until they stand.</summary>
    /// <returns>Whether they do, and after how many iterations.</returns>
    public static (bool Converged, int Iterations) Solve(
        FlowModel model, Complex[] voltages, Complex[] work, FlowOptions options)
    {
        for (var iteration = 1; iteration <= options.MostIterations; iteration++)
        {
            Currents(model, voltages, work);
            model.SolveLinear(work.AsSpan(0, model.Nodes));
            var change = Accept(model, voltages, work);
            if (double.IsNaN(change))
                return (false, iteration);
            if (change <= options.VoltageTolerancePu)
                return (true, iteration);
        }

        return (false, options.MostIterations);
    }

    /// <summary>The currents i_s + i_c into the nodes at given voltages, in A.</summary>
    public static void Currents(FlowModel model, Complex[] voltages, Complex[] currents)
    {
        model.Source.CopyTo(currents, 0);
        var loads = model.Loads;
        for (var phase = 0; phase < loads.Count; phase++)
        {
            var (from, to) = (loads.From[phase], loads.To[phase]);
            var voltage = voltages[from] - voltages[to];
            var admittance = loads.AdmittanceAt(phase, voltage.Magnitude * loads.InverseBase[phase]);
            var current = (new Complex(loads.LinearG[phase], loads.LinearB[phase]) - admittance) * voltage;
            currents[from] += current;
            currents[to] -= current;
        }
    }

    // The largest change in per unit; of the voltage itself where a bus has no base.
    private static double Accept(FlowModel model, Complex[] voltages, Complex[] next)
    {
        var largest = 0.0;
        for (var node = 0; node < model.Nodes; node++)
        {
            var scale = model.BaseV[node];
            if (scale == 0)
                scale = Math.Max(next[node].Magnitude, 1);
            var change = (next[node] - voltages[node]).Magnitude / scale;
            if (!(change <= largest))
                largest = change;
            voltages[node] = next[node];
        }

        return largest;
    }
}
