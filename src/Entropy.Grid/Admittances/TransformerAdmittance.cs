using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.Admittances;

// A transformer is one core with n coils per phase. On a base of one volt, with the first winding as reference:
//
//   Z   = short-circuit impedances 1-k on the diagonal; off it (Z_1j + Z_1k - Z_jk) / 2          [n-1, n-1]
//   Y1  = A' Z^-1 A,   A = [-1 I]                                                                [n, n]
//   Yc  = N' Y1 N,     N: turns of coil k, 1 / (V_k tap_k) at one end and minus that at the other [2n, 2n]
//
// and Yc is added where the ends of the coils are connected, phase by phase. No-load losses and magnetising current are
// an admittance at the second winding. (H. W. Dommel, "EMTP Theory Book", section 6; OpenDSS Transformer.pas.)

/// <summary>Makes the admittance matrix of a transformer.</summary>
internal static class TransformerAdmittance
{
    public static ComplexMatrix Of(Transformer transformer)
    {
        Check(transformer);
        var windings = transformer.Windings;
        var offsets = Offsets(transformer, out var size);
        var coils = Coils(transformer);
        var matrix = new ComplexMatrix(size);
        Span<int> ends = stackalloc int[2 * windings.Length];
        for (var phase = 0; phase < transformer.Phases; phase++)
        {
            for (var k = 0; k < windings.Length; k++)
                (ends[2 * k], ends[2 * k + 1]) = Ends(transformer, k, phase, offsets[k]);
            for (var i = 0; i < ends.Length; i++)
                for (var j = 0; j < ends.Length; j++)
                    matrix.Add(ends[i], ends[j], coils[i, j]);
        }

        AddNeutrals(transformer, offsets, matrix);
        return matrix;
    }

    /// <summary>The voltage over a coil at nominal tap, in V.</summary>
    internal static double CoilVoltage(Transformer transformer, int winding)
    {
        var rated = transformer.Windings[winding].RatedKv * 1000;
        return transformer.Windings[winding].Connection == Connection.Wye && transformer.Phases is 2 or 3
            ? rated * (1000 / Math.Sqrt(3)) / 1000
            : rated;
    }

    /// <summary>The conductors, counted within the terminal, between which a coil is.</summary>
    internal static (int First, int Second) CoilEnds(Transformer transformer, int winding, int phase)
    {
        var last = transformer.Windings[winding].Terminal.Nodes.Length - 1;
        if (transformer.Phases == 1)
            return (0, last);
        return transformer.Windings[winding].Connection == Connection.Wye
            ? (phase, last)
            : (phase, Next(transformer, phase));
    }

    private static (int First, int Second) Ends(Transformer transformer, int winding, int phase, int offset)
    {
        var (first, second) = CoilEnds(transformer, winding, phase);
        return (offset + first, offset + second);
    }

    // Where the second end of a delta's coil is connected. Two coils make an open delta on three conductors.
    private static int Next(Transformer transformer, int phase)
    {
        var next = phase + DeltaDirection(transformer);
        if (transformer.Phases > 2)
            return (next + transformer.Phases) % transformer.Phases;
        return next < 0 ? 2 : next;
    }

    private static int DeltaDirection(Transformer transformer)
    {
        var (first, second) = (transformer.Windings[0], transformer.Windings[1]);
        if (first.Connection == second.Connection)
            return 1;
        var high = first.RatedKv >= second.RatedKv ? first : second;
        return (high.Connection == Connection.Delta) != transformer.LowSideLeads ? -1 : 1;
    }

    private static int[] Offsets(Transformer transformer, out int size)
    {
        var offsets = new int[transformer.Windings.Length];
        size = 0;
        for (var k = 0; k < offsets.Length; k++)
        {
            offsets[k] = size;
            size += transformer.Windings[k].Terminal.Nodes.Length;
        }

        return offsets;
    }

    // Yc of the derivation above with the trifle to ground: [2n, 2n], the two ends of each coil beside each other.
    private static ComplexMatrix Coils(Transformer transformer)
    {
        var count = transformer.Windings.Length;
        var oneVolt = OneVolt(transformer);
        var coils = new ComplexMatrix(2 * count);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var value = oneVolt[i, j] * Turns(transformer, i) * Turns(transformer, j);
                coils[2 * i, 2 * j] = coils[2 * i + 1, 2 * j + 1] = value;
                coils[2 * i, 2 * j + 1] = coils[2 * i + 1, 2 * j] = -value;
            }
        }

        for (var i = 0; i < count; i++)
        {
            coils.Add(2 * i, 2 * i, AntiFloat(transformer, i));
            coils.Add(2 * i + 1, 2 * i + 1, AntiFloat(transformer, i));
        }

        return coils;
    }

    private static ComplexMatrix OneVolt(Transformer transformer)
    {
        var windings = transformer.Windings;
        var count = windings.Length;
        var baseOhm = BaseOhm(transformer);
        var impedance = new ComplexMatrix(count - 1);
        for (var i = 0; i < count - 1; i++)
            impedance[i, i] = ShortCircuit(transformer, 0, i + 1) * baseOhm;
        for (var i = 0; i < count - 1; i++)
            for (var j = i + 1; j < count - 1; j++)
                impedance[i, j] = impedance[j, i] =
                    (impedance[i, i] + impedance[j, j] - ShortCircuit(transformer, i + 1, j + 1) * baseOhm) / 2;
        var admittance = impedance.Inverse() ?? throw new FeederException(
            transformer.FullName,
            "its short-circuit impedance is zero or singular; give it a reactance or a resistance.");

        var oneVolt = new ComplexMatrix(count);
        for (var i = 0; i < count - 1; i++)
        {
            for (var j = 0; j < count - 1; j++)
            {
                oneVolt.Add(i + 1, j + 1, admittance[i, j]);
                oneVolt.Add(0, j + 1, -admittance[i, j]);
                oneVolt.Add(i + 1, 0, -admittance[i, j]);
                oneVolt.Add(0, 0, admittance[i, j]);
            }
        }

        oneVolt.Add(
            1,
            1,
            new Complex(transformer.NoLoadLossPercent, -transformer.MagnetisingPercent) / (100 * baseOhm));
        return oneVolt;
    }

    // Between two windings, per unit.
    private static Complex ShortCircuit(Transformer transformer, int first, int second)
    {
        var count = transformer.Windings.Length;
        // Pairs are stored 1-2, 1-3, ..., 2-3, ...: before those of `first` there are first rows, each one shorter.
        var pair = first * count - first * (first + 1) / 2 + second - first - 1;
        var resistance = transformer.Windings[first].ResistancePercent + transformer.Windings[second].ResistancePercent;
        return new Complex(resistance / 100, transformer.ReactancesPercent[pair] / 100);
    }

    private static double Turns(Transformer transformer, int winding)
    {
        var tap = transformer.Windings[winding].Tap;
        return 1 / (CoilVoltage(transformer, winding) * (tap == 0 ? 1e-4 : tap));
    }

    private static Complex AntiFloat(Transformer transformer, int winding)
    {
        var voltage = CoilVoltage(transformer, winding);
        return new Complex(0, -transformer.AntiFloatPpm * 1e-6 / BaseOhm(transformer) / (voltage * voltage) / 2);
    }

    // On a base of one volt.
    private static double BaseOhm(Transformer transformer) =>
        1 / (transformer.Windings[0].RatedKva * 1000 / transformer.Phases);

    private static void AddNeutrals(Transformer transformer, int[] offsets, ComplexMatrix matrix)
    {
        for (var k = 0; k < transformer.Windings.Length; k++)
        {
            var winding = transformer.Windings[k];
            if (winding.Connection != Connection.Wye)
                continue;
            var neutral = offsets[k] + winding.Terminal.Nodes.Length - 1;
            matrix.Add(neutral, neutral, winding.NeutralOhm switch
            {
                null => AntiFloat(transformer, k),
                { } ohm when ohm == 0 => PrimitiveAdmittance.Solid,
                { } ohm => 1 / ohm,
            });
        }
    }

    private static void Check(Transformer transformer)
    {
        var count = transformer.Windings.Length;
        if (count < 2)
            throw new FeederException(transformer.FullName, "it needs two windings or more.");
        if (transformer.ReactancesPercent.Length != count * (count - 1) / 2)
            throw new FeederException(
                transformer.FullName,
                $"{count} windings need {count * (count - 1) / 2} reactances, it has "
                + $"{transformer.ReactancesPercent.Length}.");
        foreach (var winding in transformer.Windings)
        {
            if (!(winding.RatedKv > 0))
                throw new FeederException(transformer.FullName, "every winding needs a rated voltage above 0 kV.");
            if (winding.Terminal.Nodes.Length != transformer.Phases + 1)
                throw new FeederException(
                    transformer.FullName,
                    $"its terminal at {winding.Terminal} needs {transformer.Phases + 1} nodes, the neutral's last.");
        }

        if (!(transformer.Windings[0].RatedKva > 0))
            throw new FeederException(transformer.FullName, "its first winding needs a rated power above 0 kVA.");
    }
}
