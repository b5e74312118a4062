using Entropy.Grid.Sparse;

namespace Entropy.Grid.Balanced;

/// <summary>
/// The linear flow: every voltage 1 pu, angles small, resistance and charging left out.
/// </summary>
/// <remarks>
/// MATPOWER User's Manual, section 3.7: in a branch flows P = (th_from - th_to - phi) / (x t), with t its tap ratio and
/// phi its shift; at every bus what generators give less what loads and shunts draw equals the sum of what flows out of
/// it. The angle of each reference bus is known; the equations of all other buses are symmetric and factored once.
/// </remarks>
internal sealed class DcEquations : IDisposable
{
    private readonly PerUnitNetwork _grid;
    private readonly int[] _unknown; // [bus], -1 at a reference
    private readonly double[] _susceptance; // [branch], pu
    private readonly double[] _shift; // [branch], radians
    private readonly double[] _right; // [unknown]
    private readonly RealLu? _factors;

    /// <summary>Equations with the kind of each bus and a susceptance for each branch, pu.</summary>
    /// <exception cref="SingularMatrixException">The susceptances leave an angle undetermined.</exception>
    public DcEquations(PerUnitNetwork grid, BusKind[] kinds, double[] susceptances)
    {
        (_grid, _susceptance) = (grid, susceptances);
        _unknown = new int[grid.Buses.Length];
        var unknowns = 0;
        for (var i = 0; i < _unknown.Length; i++)
            _unknown[i] = kinds[i] == BusKind.Reference ? -1 : unknowns++;
        _shift = new double[grid.Branches.Length];
        for (var k = 0; k < _shift.Length; k++)
            _shift[k] = grid.Branch(k).ShiftDegrees * Math.PI / 180;
        _right = new double[unknowns];
        _factors = unknowns > 0 ? Factor() : null;
    }

    /// <summary>
    /// Solves for the angles, radians, with <paramref name="injections"/> [bus] in pu; those at references do not
    /// count, as <paramref name="angles"/> [bus] must be known there.
    /// </summary>
    public void Solve(ReadOnlySpan<double> injections, Span<double> angles)
    {
        for (var i = 0; i < _unknown.Length; i++)
        {
            if (_unknown[i] >= 0)
                _right[_unknown[i]] = injections[i];
        }
        for (var k = 0; k < _susceptance.Length; k++)
        {
            var (from, to) = (_grid.From[k], _grid.To[k]);
            var known = (_unknown[from] < 0 ? angles[from] : 0) - (_unknown[to] < 0 ? angles[to] : 0) - _shift[k];
            Add(from, -_susceptance[k] * known);
            Add(to, _susceptance[k] * known);
        }
        _factors?.Solve(_right);
        for (var i = 0; i < _unknown.Length; i++)
        {
            if (_unknown[i] >= 0)
                angles[i] = _right[_unknown[i]];
        }
    }

    /// <summary>What flows into a branch at its first end, pu.</summary>
    public double Flow(int branch, ReadOnlySpan<double> angles) =>
        _susceptance[branch] * (angles[_grid.From[branch]] - angles[_grid.To[branch]] - _shift[branch]);

    public void Dispose() => _factors?.Dispose();

    private void Add(int bus, double value)
    {
        if (_unknown[bus] >= 0)
            _right[_unknown[bus]] += value;
    }

    private RealLu Factor()
    {
        var (rows, columns, values) = (new List<int>(), new List<int>(), new List<double>());
        for (var k = 0; k < _susceptance.Length; k++)
        {
            var (from, to) = (_unknown[_grid.From[k]], _unknown[_grid.To[k]]);
            Entry(from, from, _susceptance[k]);
            Entry(to, to, _susceptance[k]);
            Entry(from, to, -_susceptance[k]);
            Entry(to, from, -_susceptance[k]);
        }
        var pattern = SparsityPattern.Of(_right.Length, rows.ToArray(), columns.ToArray(), out var slots);
        var entries = new double[pattern.Count];
        for (var i = 0; i < slots.Length; i++)
            entries[slots[i]] += values[i];
        var factors = new RealLu(pattern);
        factors.Factor(entries);
        return factors;

        void Entry(int row, int column, double value)
        {
            if (row < 0 || column < 0)
                return;
            rows.Add(row);
            columns.Add(column);
            values.Add(value);
        }
    }
}
