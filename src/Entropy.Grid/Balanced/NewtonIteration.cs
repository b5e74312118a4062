using System.Numerics;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.Balanced;

/// <summary>
/// Newton's method for the power balance of every bus in polar coordinates, for one choice of bus kinds.
/// </summary>
/// <remarks>
/// Source: W. F. Tinney and C. E. Hart, "Power flow solution by Newton's method", IEEE Trans. PAS-86 (1967).
///   S_i = V_i sum_j conj(Y_ij V_j) = wanted_i,   unknowns: angle at all buses but the reference, size at load buses.
/// With a_ij = V_i conj(Y_ij V_j) = p + jq the Jacobian needs no sine or cosine of its own:
///   j other than i:  dP_i/dth_j = q,               dQ_i/dth_j = -p,             dP_i/dV_j = p/V_j,        dQ_i/dV_j = q/V_j
///   j = i:           dP_i/dth_i = q_ii - Q_i,      dQ_i/dth_i = P_i - p_ii,     dP_i/dV_i = (P_i + p_ii)/V_i,
///                    dQ_i/dV_i = (Q_i + q_ii)/V_i
/// Each of them has a fixed place in the sparse matrix, found once; iterations do not allocate. No unknown moves
/// further in one step than the linear equations can be trusted: far from the solution a full step may run away, or
/// land on a solution at collapsed voltages.
/// </remarks>
internal sealed class NewtonIteration : IDisposable
{
    private const double MostAngle = 1.0; // radians in one step
    private const double MostSize = 0.2; // pu in one step

    private readonly SparsityPattern _admittances;
    private readonly double[] _conductance; // [entry of _admittances]
    private readonly double[] _susceptance; // [entry of _admittances]
    private readonly int[] _angleUnknown; // [bus], -1 at a reference
    private readonly int[] _sizeUnknown; // [bus], -1 where the size is known
    private readonly Place[] _places; // [entry of _admittances]
    private readonly double[] _jacobian;
    private readonly double[] _step; // [unknown]: residuals, then the step
    private readonly double[] _re; // [bus]
    private readonly double[] _im; // [bus]
    private readonly double[] _own; // [2 bus], p_ii and q_ii
    private readonly RealLu? _factors;

    public NewtonIteration(SparsityPattern admittances, Complex[] values, ReadOnlySpan<BusKind> kinds)
    {
        var n = kinds.Length;
        _admittances = admittances;
        _conductance = Array.ConvertAll(values, value => value.Real);
        _susceptance = Array.ConvertAll(values, value => value.Imaginary);
        (_angleUnknown, _sizeUnknown) = (new int[n], new int[n]);
        var unknowns = 0;
        for (var i = 0; i < n; i++)
        {
            _angleUnknown[i] = kinds[i] == BusKind.Reference ? -1 : unknowns++;
            _sizeUnknown[i] = kinds[i] == BusKind.Load ? unknowns++ : -1;
        }
        (_re, _im, _own) = (new double[n], new double[n], new double[2 * n]);
        (Active, Reactive) = (new double[n], new double[n]);
        _step = new double[unknowns];
        _places = new Place[admittances.Count];
        var pattern = Arrange(unknowns);
        _jacobian = new double[pattern.Count];
        _factors = unknowns > 0 ? new RealLu(pattern) : null;
        for (var j = 0; j < n; j++)
        {
            var sum = 0.0;
            for (var k = admittances.ColumnStarts[j]; k < admittances.ColumnStarts[j + 1]; k++)
                sum += Complex.Abs(values[k]);
            RoundingPu = Math.Max(RoundingPu, sum * (Math.BitIncrement(1.0) - 1));
        }
    }

    /// <summary>
    /// The residual that may be left by rounding alone: voltages near 1 pu carry an error of 2^-52, and the largest
    /// admittances multiply it.
    /// </summary>
    public double RoundingPu { get; }

    /// <summary>[bus]: what flows out of each bus into the network, pu, after <see cref="Evaluate"/>.</summary>
    public double[] Active { get; }

    /// <inheritdoc cref="Active"/>
    public double[] Reactive { get; }

    /// <summary>
    /// Computes power, Jacobian and residuals at these voltages and returns the largest residual, pu; NaN if there is
    /// one.
    /// </summary>
    public double Evaluate(
        ReadOnlySpan<double> sizes, ReadOnlySpan<double> angles, ReadOnlySpan<double> wantedP, ReadOnlySpan<double> wantedQ)
    {
        for (var i = 0; i < _re.Length; i++)
        {
            var (sine, cosine) = Math.SinCos(angles[i]);
            _re[i] = sizes[i] * cosine;
            _im[i] = sizes[i] * sine;
        }
        Active.AsSpan().Clear();
        Reactive.AsSpan().Clear();
        for (var j = 0; j < _re.Length; j++)
            EvaluateColumn(j, 1 / sizes[j]);
        var largest = 0.0;
        for (var i = 0; i < _re.Length; i++)
        {
            FillDiagonal(i, 1 / sizes[i]);
            if (_angleUnknown[i] >= 0)
                largest = Larger(largest, _step[_angleUnknown[i]] = wantedP[i] - Active[i]);
            if (_sizeUnknown[i] >= 0)
                largest = Larger(largest, _step[_sizeUnknown[i]] = wantedQ[i] - Reactive[i]);
        }
        return largest;
    }

    /// <summary>Takes Newton's step from the voltages of the last <see cref="Evaluate"/>.</summary>
    /// <exception cref="SingularMatrixException">The equations leave a voltage undetermined.</exception>
    public void Step(Span<double> sizes, Span<double> angles)
    {
        if (_factors is null)
            return;
        _factors.Factor(_jacobian);
        _factors.Solve(_step);
        for (var i = 0; i < _angleUnknown.Length; i++)
        {
            if (_angleUnknown[i] >= 0)
                angles[i] += Math.Clamp(_step[_angleUnknown[i]], -MostAngle, MostAngle);
            if (_sizeUnknown[i] >= 0)
                sizes[i] += Math.Clamp(_step[_sizeUnknown[i]], -MostSize, MostSize);
        }
    }

    public void Dispose() => _factors?.Dispose();

    // A residual that is no number must not be lost.
    private static double Larger(double largest, double residual) =>
        double.IsNaN(residual) || double.IsNaN(largest) ? double.NaN : Math.Max(largest, Math.Abs(residual));

    private void EvaluateColumn(int j, double inverseSize)
    {
        var (re, im) = (_re[j], _im[j]);
        for (var k = _admittances.ColumnStarts[j]; k < _admittances.ColumnStarts[j + 1]; k++)
        {
            var i = _admittances.Rows[k];
            var currentRe = _conductance[k] * re - _susceptance[k] * im;
            var currentIm = _conductance[k] * im + _susceptance[k] * re;
            var p = _re[i] * currentRe + _im[i] * currentIm;
            var q = _im[i] * currentRe - _re[i] * currentIm;
            Active[i] += p;
            Reactive[i] += q;
            if (i == j)
                (_own[2 * i], _own[2 * i + 1]) = (p, q);
            else
                Fill(_places[k], q, -p, p * inverseSize, q * inverseSize);
        }
    }

    private void FillDiagonal(int i, double inverseSize)
    {
        var (p, q) = (_own[2 * i], _own[2 * i + 1]);
        Fill(_places[_admittances.SlotOf(i, i)], q - Reactive[i], Active[i] - p,
            (Active[i] + p) * inverseSize, (Reactive[i] + q) * inverseSize);
    }

    private void Fill(in Place place, double activeByAngle, double reactiveByAngle, double activeBySize, double reactiveBySize)
    {
        if (place.ActiveByAngle >= 0)
            _jacobian[place.ActiveByAngle] = activeByAngle;
        if (place.ReactiveByAngle >= 0)
            _jacobian[place.ReactiveByAngle] = reactiveByAngle;
        if (place.ActiveBySize >= 0)
            _jacobian[place.ActiveBySize] = activeBySize;
        if (place.ReactiveBySize >= 0)
            _jacobian[place.ReactiveBySize] = reactiveBySize;
    }

    private SparsityPattern Arrange(int unknowns)
    {
        var (rows, columns) = (new List<int>(4 * _admittances.Count), new List<int>(4 * _admittances.Count));
        for (var j = 0; j < _re.Length; j++)
        {
            for (var k = _admittances.ColumnStarts[j]; k < _admittances.ColumnStarts[j + 1]; k++)
            {
                var i = _admittances.Rows[k];
                _places[k] = new Place(
                    Add(_angleUnknown[i], _angleUnknown[j]), Add(_sizeUnknown[i], _angleUnknown[j]),
                    Add(_angleUnknown[i], _sizeUnknown[j]), Add(_sizeUnknown[i], _sizeUnknown[j]));
            }
        }
        var pattern = SparsityPattern.Of(
            unknowns, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(columns), out var slots);
        for (var k = 0; k < _places.Length; k++)
        {
            var place = _places[k];
            _places[k] = new Place(Slot(place.ActiveByAngle), Slot(place.ReactiveByAngle),
                Slot(place.ActiveBySize), Slot(place.ReactiveBySize));
        }
        return pattern;

        int Add(int row, int column)
        {
            if (row < 0 || column < 0)
                return -1;
            rows.Add(row);
            columns.Add(column);
            return rows.Count - 1;
        }

        int Slot(int entry) => entry < 0 ? -1 : slots[entry];
    }

    /// <summary>
    /// Where the four derivatives of one admittance stand in the Jacobian; -1 where a row or column is missing.
    /// </summary>
    private readonly record struct Place(int ActiveByAngle, int ReactiveByAngle, int ActiveBySize, int ReactiveBySize);
}
