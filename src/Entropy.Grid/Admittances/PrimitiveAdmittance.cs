using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.Admittances;

// The admittance matrix of one element between its own conductors, terminal after terminal:
//
//   i = Y v     i: currents into the element, in A     v: voltages of its conductors to ground, in V     Y: in S
//
// Branches between two ends:      [ y  -y ]     y = z^-1, plus for lines half of the shunt admittance at each end
//                                 [-y   y ]
//
// What OpenDSS adds so that nothing floats altogether is added here as well, since solutions are held against its:
// transformers have a small reactance at each end of every coil, a neutral without connection has a little more.

/// <summary>Makes the admittance matrices of elements.</summary>
internal static class PrimitiveAdmittance
{
    /// <summary>A solid connection of a neutral to ground, in S.</summary>
    internal const double Solid = 1e6;

    private const double Tiny = 1e-12;

    /// <summary>
    /// [conductor, conductor] of an element, all terminals one after the other, in S. A load or an injection has its
    /// rated admittance, which is the linear part that the solver's currents then correct.
    /// </summary>
    /// <exception cref="FeederException">The element has no finite admittance.</exception>
    public static ComplexMatrix Of(PowerElement element)
    {
        var matrix = element switch
        {
            Line line => LineAdmittance(line),
            Transformer transformer => TransformerAdmittance.Of(transformer),
            Capacitor capacitor => CapacitorAdmittance(capacitor),
            Reactor reactor => ReactorAdmittance(reactor),
            Fault fault => FaultAdmittance(fault),
            VoltageSource source => Series(source, SourceAdmittance(source)),
            Load load => LoadAdmittance.Of(load),
            Injection injection => new ComplexMatrix(injection.Terminal.Nodes.Length),
            _ => throw new FeederException(element.FullName, "its kind has no admittance."),
        };
        foreach (var value in matrix.Values)
            if (!double.IsFinite(value.Real) || !double.IsFinite(value.Imaginary))
                throw new FeederException(
                    element.FullName, "its admittance is not finite; check its impedances and ratings.");
        OpenConductors(element, matrix);
        return matrix;
    }

    /// <summary>The inverse of the source's impedances, in S.</summary>
    internal static ComplexMatrix SourceAdmittance(VoltageSource source) => Invert(source, source.SeriesOhm);

    private static ComplexMatrix LineAdmittance(Line line)
    {
        var size = line.SeriesOhm.Size;
        if (line.From.Nodes.Length != size || line.To.Nodes.Length != size || line.ShuntSiemens.Size != size)
            throw new FeederException(
                line.FullName,
                $"its impedances are for {size} conductors, its terminals have {line.From.Nodes.Length} and "
                + $"{line.To.Nodes.Length}.");
        var matrix = Series(line, Invert(line, line.SeriesOhm));
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                matrix.Add(i, j, line.ShuntSiemens[i, j] / 2);
                matrix.Add(i + size, j + size, line.ShuntSiemens[i, j] / 2);
            }
        }

        return matrix;
    }

    // Rated power of each step: y = j w C, C such that the step takes its kvar at rated voltage.
    private static ComplexMatrix CapacitorAdmittance(Capacitor capacitor)
    {
        var voltage = capacitor.RatedKv * 1000;
        if (capacitor.Connection == Connection.Wye && capacitor.Phases is 2 or 3)
            voltage /= Math.Sqrt(3);
        var sum = new ComplexMatrix(
            capacitor.Connection == Connection.Delta ? capacitor.From.Nodes.Length : 2 * capacitor.Phases);
        for (var step = 0; step < capacitor.StepsKvar.Length; step++)
        {
            if (!capacitor.IsOn(step))
                continue;
            var admittance = new Complex(0, capacitor.StepsKvar[step] * 1000 / capacitor.Phases / (voltage * voltage));
            if (capacitor.Connection == Connection.Delta)
                sum = sum.Plus(DeltaCapacitor(capacitor, admittance));
            else
                AddBetween(
                    sum,
                    capacitor.Phases,
                    capacitor.SeriesOhm == 0 ? admittance : 1 / (capacitor.SeriesOhm + 1 / admittance));
        }

        return sum;
    }

    private static ComplexMatrix DeltaCapacitor(Capacitor capacitor, Complex admittance)
    {
        var matrix = new ComplexMatrix(capacitor.From.Nodes.Length);
        AddAround(matrix, capacitor.Phases, admittance);
        if (capacitor.SeriesOhm == 0)
            return matrix;
        // The reactors stand before the delta; a trifle on the diagonal makes a delta invertible.
        for (var i = 0; i < capacitor.Phases; i++)
            matrix[i, i] *= 1.000001;
        var impedance = Invert(capacitor, matrix);
        for (var i = 0; i < capacitor.Phases; i++)
            impedance.Add(i, i, capacitor.SeriesOhm);
        return Invert(capacitor, impedance);
    }

    private static ComplexMatrix ReactorAdmittance(Reactor reactor)
    {
        if (reactor.SeriesSiemens is { } siemens)
            return Series(reactor, siemens);
        if (reactor.SeriesOhm is { } ohm)
            return Series(reactor, Invert(reactor, ohm));
        if (reactor.PhaseOhm == 0)
            throw new FeederException(reactor.FullName, "its impedance is zero; give it one or join its buses.");
        var admittance = 1 / reactor.PhaseOhm + (reactor.ParallelOhm is { } parallel and not 0 ? 1 / parallel : 0);
        var matrix = new ComplexMatrix(
            reactor.Connection == Connection.Delta ? reactor.From.Nodes.Length : 2 * reactor.Phases);
        if (reactor.Connection == Connection.Delta)
            AddAround(matrix, reactor.Phases, admittance);
        else
            AddBetween(matrix, reactor.Phases, admittance);
        return matrix;
    }

    private static ComplexMatrix FaultAdmittance(Fault fault)
    {
        var phases = fault.From.Nodes.Length;
        if (!fault.IsOn)
            return new ComplexMatrix(2 * phases);
        if (fault.Siemens is { } siemens)
            return Series(fault, siemens);
        if (!(fault.Ohm > 0))
            throw new FeederException(fault.FullName, "its resistance must be over zero; 0.0001 ohm is a solid fault.");
        var matrix = new ComplexMatrix(2 * phases);
        AddBetween(matrix, phases, 1 / fault.Ohm);
        return matrix;
    }

    /// <summary>Adds one admittance between each conductor and its fellow, that many conductors further on.</summary>
    private static void AddBetween(ComplexMatrix matrix, int phases, Complex admittance)
    {
        for (var i = 0; i < phases; i++)
            AddBranch(matrix, i, i + phases, admittance);
    }

    /// <summary>Adds one admittance between each conductor and the next, the last with the first.</summary>
    private static void AddAround(ComplexMatrix matrix, int phases, Complex admittance)
    {
        for (var i = 0; i < phases; i++)
            AddBranch(matrix, i, (i + 1) % matrix.Size, admittance);
    }

    /// <summary>Adds an admittance between two conductors.</summary>
    internal static void AddBranch(ComplexMatrix matrix, int a, int b, Complex admittance)
    {
        matrix.Add(a, a, admittance);
        matrix.Add(b, b, admittance);
        matrix.Add(a, b, -admittance);
        matrix.Add(b, a, -admittance);
    }

    private static ComplexMatrix Series(PowerElement element, ComplexMatrix admittance)
    {
        var size = admittance.Size;
        if (element.Terminals[0].Nodes.Length != size || element.Terminals[1].Nodes.Length != size)
            throw new FeederException(
                element.FullName, $"its matrix is for {size} conductors, its terminals have others.");
        var matrix = new ComplexMatrix(2 * size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                matrix[i, j] = matrix[i + size, j + size] = admittance[i, j];
                matrix[i, j + size] = matrix[i + size, j] = -admittance[i, j];
            }
        }

        return matrix;
    }

    private static ComplexMatrix Invert(PowerElement element, ComplexMatrix impedance) =>
        impedance.Inverse() ?? throw new FeederException(
            element.FullName, "its impedance is zero or singular; give it one, or join its buses.");

    // No current flows in an open conductor: its voltage follows the others (Kron reduction), and its row and column
    // go.
    private static void OpenConductors(PowerElement element, ComplexMatrix matrix)
    {
        foreach (var open in element.OpenConductors)
        {
            var index = open.Conductor;
            for (var terminal = 0; terminal < open.Terminal; terminal++)
                index += element.Terminals[terminal].Nodes.Length;
            var own = matrix[index, index] == 0 ? Tiny : matrix[index, index];
            for (var row = 0; row < matrix.Size; row++)
                for (var column = 0; column < matrix.Size; column++)
                    if (row != index && column != index)
                        matrix[row, column] -= matrix[row, index] * matrix[index, column] / own;
            for (var other = 0; other < matrix.Size; other++)
                matrix[index, other] = matrix[other, index] = 0;
            matrix[index, index] = Tiny; // in case the node is left alone
        }

        if (!element.OpenConductors.IsEmpty)
            for (var i = 0; i < matrix.Size; i++)
                matrix.Add(i, i, Tiny);
    }
}
