using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.Admittances;

/// <summary>
/// The sources as currents (Norton): each feeds Y e into the nodes of its terminal, with e the balanced voltages behind
/// its impedances.
/// </summary>
internal static class SourceCurrents
{
    /// <summary>[node]: currents into the feeder, in A.</summary>
    public static Complex[] Of(SystemAdmittance system)
    {
        var count = system.Nodes.Count;
        var currents = new Complex[count];
        for (var e = 0; e < system.Elements.Length; e++)
        {
            if (system.Elements[e] is not VoltageSource source)
                continue;
            var behind = Behind(source);
            var primitive = system.PrimitiveOf(e);
            for (var row = 0; row < primitive.Size; row++)
            {
                var node = system.Numbers[e][row];
                if (node == count)
                    continue;
                for (var phase = 0; phase < behind.Length; phase++)
                    currents[node] += primitive[row, phase] * behind[phase];
            }
        }

        return currents;
    }

    /// <summary>[phase]: the voltages behind the impedances, in V.</summary>
    public static Complex[] Behind(VoltageSource source)
    {
        var phases = source.Phases;
        var magnitude = source.BaseKv * source.VoltagePu * 1000;
        if (phases > 1)
            magnitude /= 2 * Math.Sin(Math.PI / phases); // from phase to phase to phase to neutral
        var behind = new Complex[phases];
        for (var phase = 0; phase < phases; phase++)
        {
            var turned = source.Sequence switch
            {
                PhaseSequence.Positive => -360.0 * phase / phases,
                PhaseSequence.Negative => 360.0 * phase / phases,
                _ => 0,
            };
            behind[phase] = Complex.FromPolarCoordinates(magnitude, (source.AngleDegrees + turned) * Math.PI / 180);
        }

        return behind;
    }
}
