using System.Numerics;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.ThreePhase;

// Newton-Raphson on the currents in rectangular coordinates:
//
//   f(v) = Y v - i_s + sum over phases of (y(u) - y0) v_ab          f: what Kirchhoff's law leaves over at a node, in A
//   J dv = -f,  v += dv                                             J: [2n, 2n], real and imaginary part of each node
//
// For one phase between a and b, with w = v_a - v_b, u = |w| / V and y = g + jb:
//
//   d(y w)/dw = [ g  -b ] + [ (g' w_r - b' w_i) ] [ w_r  w_i ] / (|w| V)
//               [ b   g ]   [ (b' w_r + g' w_i) ]
//
// (V. M. da Costa, N. Martins, J. L. R. Pereira, "Developments in the Newton Raphson power flow formulation based on
// current injections", IEEE Trans. Power Systems 14(4), 1999.) A step that makes the currents worse is halved.

/// <summary>Solves by Newton-Raphson.</summary>
internal sealed class NewtonRaphson : IDisposable
{
    private const double Rounding = 1e-7; // per unit

    private readonly FlowModel _model;
    private readonly SparsityPattern _pattern;
    private readonly int[] _network; // [entry of Y, 4]: places of g, b, -b, g
    private readonly int[] _loads; // [phase, 4 node pairs, 4]: places; -1 for ground
    private readonly double[] _values;
    private readonly double[] _step; // [node, real and imaginary part]
    private readonly Complex[] _mismatch;
    private readonly Complex[] _trial;
    private readonly RealLu _lu;

    public NewtonRaphson(FlowModel model)
    {
        _model = model;
        _pattern = Jacobian(model, out _network, out _loads);
        _values = new double[_pattern.Count];
        _step = new double[2 * model.Nodes];
        _mismatch = new Complex[model.Nodes + 1];
        _trial = new Complex[model.Nodes + 1];
        _lu = new RealLu(_pattern);
    }

    /// <summary>Goes on from <paramref name="voltages"/> ([node] and ground last, in V) until they stand.</summary>
    /// <returns>Whether they do, and after how many iterations.</returns>
    public (bool Converged, int Iterations) Solve(Complex[] voltages, FlowOptions options)
    {
        var norm = Mismatch(voltages);
        var last = double.PositiveInfinity;
        for (var iteration = 1; iteration <= options.MostIterations; iteration++)
        {
            try
            {
                Factor(voltages);
            }
            catch (SingularMatrixException)
            {
                return (false, iteration);
            }

            for (var node = 0; node < _model.Nodes; node++)
                (_step[2 * node], _step[2 * node + 1]) = (-_mismatch[node].Real, -_mismatch[node].Imaginary);
            _lu.Solve(_step);
            var change = Advance(voltages, ref norm);
            if (double.IsNaN(change))
                return (false, iteration);
            // Steps that small which do not get smaller are rounding: voltages that next to nothing holds to ground
            // tremble.
            if (change <= options.VoltageTolerancePu || (change < Rounding && change >= last))
                return (true, iteration);
            last = change;
        }

        return (false, options.MostIterations);
    }

    /// <summary>Factors the Jacobian at <paramref name="voltages"/> ([node] and ground last, in V).</summary>
    /// <exception cref="SingularMatrixException">There is no inverse: the voltages are at their point of collapse.</exception>
    public void Linearise(Complex[] voltages) => Factor(voltages);

    /// <summary>Replaces currents by the changes of voltages that they make at the point of <see cref="Linearise"/>.</summary>
    /// <param name="currents">[node, real and imaginary part]: in A into the nodes; becomes V.</param>
    public void SolveLinear(Span<double> currents) => _lu.Solve(currents);

    public void Dispose() => _lu.Dispose();

    // Takes the step, or the half, quarter, ... of it that does not make the currents worse.
    private double Advance(Complex[] voltages, ref double norm)
    {
        var part = 1.0;
        for (var halving = 0; ; halving++)
        {
            voltages.CopyTo(_trial, 0);
            for (var node = 0; node < _model.Nodes; node++)
                _trial[node] += part * new Complex(_step[2 * node], _step[2 * node + 1]);
            var next = Mismatch(_trial);
            if (next < norm || halving == 8 || LargestStep(voltages) * part < 1e-9)
            {
                norm = next;
                _trial.CopyTo(voltages, 0);
                return double.IsFinite(next) ? LargestStep(voltages) * part : double.NaN;
            }

            part /= 2;
        }
    }

    private double LargestStep(Complex[] voltages)
    {
        var largest = 0.0;
        for (var node = 0; node < _model.Nodes; node++)
        {
            var scale = _model.BaseV[node] > 0 ? _model.BaseV[node] : Math.Max(voltages[node].Magnitude, 1);
            var change = new Complex(_step[2 * node], _step[2 * node + 1]).Magnitude / scale;
            if (!(change <= largest))
                largest = change;
        }

        return largest;
    }

    // f of the derivation above, into _mismatch; the sum of squares is returned.
    private double Mismatch(Complex[] voltages)
    {
        FixedPoint.Currents(_model, voltages, _mismatch);
        var pattern = _model.System.Pattern;
        for (var node = 0; node < _model.Nodes; node++)
            _mismatch[node] = -_mismatch[node];
        for (var column = 0; column < _model.Nodes; column++)
            for (var k = pattern.ColumnStarts[column]; k < pattern.ColumnStarts[column + 1]; k++)
                _mismatch[pattern.Rows[k]] += _model.System.Values[k] * voltages[column];
        var sum = 0.0;
        for (var node = 0; node < _model.Nodes; node++)
            sum += _mismatch[node].Real * _mismatch[node].Real + _mismatch[node].Imaginary * _mismatch[node].Imaginary;
        return sum;
    }

    private void Factor(Complex[] voltages)
    {
        Array.Clear(_values);
        var y = _model.System.Values;
        for (var k = 0; k < y.Length; k++)
            AddBlock(_network.AsSpan(4 * k, 4), y[k].Real, -y[k].Imaginary, y[k].Imaginary, y[k].Real, 1);
        for (var phase = 0; phase < _model.Loads.Count; phase++)
            AddPhase(voltages, phase);
        _lu.Factor(_values);
    }

    private void AddPhase(Complex[] voltages, int phase)
    {
        var loads = _model.Loads;
        var w = voltages[loads.From[phase]] - voltages[loads.To[phase]];
        var magnitude = w.Magnitude;
        var y = loads.AdmittanceAt(phase, magnitude * loads.InverseBase[phase], out var slope)
            - new Complex(loads.LinearG[phase], loads.LinearB[phase]);
        var turn = magnitude > 0 ? slope * w * (loads.InverseBase[phase] / magnitude) : 0;
        var rr = y.Real + turn.Real * w.Real;
        var ri = -y.Imaginary + turn.Real * w.Imaginary;
        var ir = y.Imaginary + turn.Imaginary * w.Real;
        var ii = y.Real + turn.Imaginary * w.Imaginary;
        var places = _loads.AsSpan(16 * phase, 16);
        AddBlock(places[..4], rr, ri, ir, ii, 1);
        AddBlock(places[4..8], rr, ri, ir, ii, 1);
        AddBlock(places[8..12], rr, ri, ir, ii, -1);
        AddBlock(places[12..], rr, ri, ir, ii, -1);
    }

    private void AddBlock(ReadOnlySpan<int> places, double rr, double ri, double ir, double ii, double sign)
    {
        if (places[0] < 0)
            return;
        _values[places[0]] += sign * rr;
        _values[places[1]] += sign * ri;
        _values[places[2]] += sign * ir;
        _values[places[3]] += sign * ii;
    }

    // Every entry of Y becomes a block of two by two; a phase of a load has blocks at aa, bb, ab and ba.
    private static SparsityPattern Jacobian(FlowModel model, out int[] network, out int[] loads)
    {
        var rows = new List<int>();
        var columns = new List<int>();
        var y = model.System.Pattern;
        for (var column = 0; column < y.Size; column++)
        {
            for (var k = y.ColumnStarts[column]; k < y.ColumnStarts[column + 1]; k++)
            {
                rows.AddRange([2 * y.Rows[k], 2 * y.Rows[k], 2 * y.Rows[k] + 1, 2 * y.Rows[k] + 1]);
                columns.AddRange([2 * column, 2 * column + 1, 2 * column, 2 * column + 1]);
            }
        }

        var pattern = SparsityPattern.Of(2 * y.Size, rows.ToArray(), columns.ToArray(), out network);
        loads = new int[16 * model.Loads.Count];
        for (var phase = 0; phase < model.Loads.Count; phase++)
        {
            var (a, b) = (model.Loads.From[phase], model.Loads.To[phase]);
            (int Row, int Column)[] pairs = [(a, a), (b, b), (a, b), (b, a)];
            for (var k = 0; k < 4; k++)
                Places(y, network, pairs[k].Row, pairs[k].Column).CopyTo(loads.AsSpan(16 * phase + 4 * k, 4));
        }

        return pattern;
    }

    private static ReadOnlySpan<int> Places(SparsityPattern y, int[] network, int row, int column)
    {
        if (row == y.Size || column == y.Size)
            return [-1, -1, -1, -1];
        return network.AsSpan(4 * y.SlotOf(row, column), 4);
    }
}
