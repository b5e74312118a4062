using System.Globalization;
using Entropy.Grid.Balanced;
using Entropy.Grid.Optimization;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// The linear optimal power flow.
/// </summary>
/// <remarks>
/// PowerModels' DCP, which PGLib's BASELINE.md reports: every voltage is 1 pu, a branch carries P = b (th_f - th_t)
/// with b = x/(r^2 + x^2), taps and shifts left out, and |P| is at most its rating; at each bus what generators give is
/// what loads and the shunt's conductance draw plus what flows out. A limit of the angle is one of the flow, so that
/// each branch has one row, in pu of power for the accuracy of stiff branches:
///   max(-rating, |b| least angle) &lt;= |b| (th_f - th_t) &lt;= min(rating, |b| most angle).
/// </remarks>
internal sealed class DcProgram
{
    private readonly PerUnitNetwork _grid;
    private readonly List<(string Element, string What)> _rowNames = [];

    public DcProgram(PerUnitNetwork grid, DispatchBounds bounds)
    {
        _grid = grid;
        Susceptance = new double[grid.Branches.Length];
        for (var i = 0; i < grid.Buses.Length; i++)
        {
            var bus = grid.Bus(i);
            var angle = bus.AngleDegrees * Math.PI / 180;
            var isKnown = bus.Kind == BusKind.Reference;
            Linear.AddVariable(isKnown ? angle : double.NegativeInfinity, isKnown ? angle : double.PositiveInfinity);
            var needed = grid.Demand[i].Real + grid.Shunt[i].Real;
            Linear.AddRow(needed, needed);
            _rowNames.Add((bus.ToString(), "its load"));
        }
        for (var g = 0; g < grid.Generators.Length; g++)
        {
            Linear.AddVariable(bounds.Least[g], bounds.Most[g]);
            Linear.Add(grid.GeneratorBus[g], Active(g), 1);
        }
        for (var b = 0; b < Susceptance.Length; b++)
            AddBranch(b);
        for (var g = 0; g < grid.Generators.Length; g++)
            AddCost(g);
    }

    public LinearProgram Linear { get; } = new();

    /// <summary>[branch], pu</summary>
    public double[] Susceptance { get; }

    /// <summary>Costs that are not linear; their linear part is in here too, and not in <see cref="Linear"/>.</summary>
    public List<(PolynomialCost Cost, int Variable)> Curved { get; } = [];

    public double BaseMva => _grid.Network.BaseMva;

    public int Active(int generator) => _grid.Buses.Length + generator;

    public double Flow(int branch, ReadOnlySpan<double> x) =>
        Susceptance[branch] * (x[_grid.From[branch]] - x[_grid.To[branch]]);

    /// <summary>
    /// What would have to give for a dispatch to exist, by the least sum of what is given, pu, limits of branches long
    /// before load; empty where one exists.
    /// </summary>
    public List<LimitViolation> Contradictions()
    {
        var elastic = new LinearProgram();
        for (var i = 0; i < Linear.Variables; i++)
            elastic.AddVariable(Linear.LeastX[i], Linear.MostX[i]);
        foreach (var (row, column, value) in Linear.Entries)
            elastic.Add(row, column, value);
        var first = Linear.Variables;
        for (var row = 0; row < _rowNames.Count; row++)
        {
            elastic.AddRow(Linear.LeastRow[row], Linear.MostRow[row]);
            var price = row < _grid.Buses.Length ? 100 : 1;
            elastic.Add(row, elastic.AddVariable(0, double.PositiveInfinity, price), 1);
            elastic.Add(row, elastic.AddVariable(0, double.PositiveInfinity, price), -1);
        }
        // Rows of costs hold for any dispatch.
        for (var row = _rowNames.Count; row < Linear.Rows; row++)
            elastic.AddRow(Linear.LeastRow[row], Linear.MostRow[row]);
        var solved = Clp.Solve(elastic);
        var found = new List<LimitViolation>();
        for (var row = 0; row < _rowNames.Count && solved.IsSolved; row++)
        {
            var given = solved.X[first + 2 * row] + solved.X[first + 2 * row + 1];
            if (given > StateReport.Slack)
            {
                var (element, what) = _rowNames[row];
                var mw = (given * BaseMva).ToString("0.###", CultureInfo.InvariantCulture);
                found.Add(new LimitViolation(element, row < _grid.Buses.Length
                    ? $"{mw} MW of {what} cannot be met"
                    : $"{what} would have to give way by {mw} MW", double.NaN, double.NaN, ""));
            }
        }
        return found;
    }

    private void AddBranch(int b)
    {
        var branch = _grid.Branch(b);
        var (r, x) = (branch.ResistancePu, branch.ReactancePu);
        var (from, to) = (_grid.From[b], _grid.To[b]);
        Susceptance[b] = x / (r * r + x * x);
        Linear.Add(from, from, -Susceptance[b]);
        Linear.Add(from, to, Susceptance[b]);
        Linear.Add(to, from, Susceptance[b]);
        Linear.Add(to, to, -Susceptance[b]);
        // Without reactance nothing flows here, and the limits mean the angle alone.
        var stiffness = Susceptance[b] == 0 ? 1 : Math.Abs(Susceptance[b]);
        var rating = Susceptance[b] == 0 ? double.PositiveInfinity : branch.RatingMva / BaseMva;
        var least = Math.Max(-rating, stiffness * branch.MinimumAngleDegrees * Math.PI / 180);
        var most = Math.Min(rating, stiffness * branch.MaximumAngleDegrees * Math.PI / 180);
        if (double.IsInfinity(least) && double.IsInfinity(most))
            return;
        var row = Linear.AddRow(least, most);
        Linear.Add(row, from, stiffness);
        Linear.Add(row, to, -stiffness);
        _rowNames.Add((branch.ToString(), most == rating || least == -rating ? "its rating" : "its angle limit"));
    }

    private void AddCost(int g)
    {
        var generator = _grid.Generator(g);
        var name = $"generator {_grid.Generators[g] + 1} at bus {generator.Bus}";
        switch (generator.Cost)
        {
            case PolynomialCost { IsLinear: true } linear:
                Linear.SetCost(Active(g), linear.UsdPerMwhAt(0) * BaseMva);
                break;
            case PolynomialCost curved:
                Curved.Add((curved, Active(g)));
                break;
            case PiecewiseLinearCost { IsConvex: true } pieces:
                var costs = Linear.AddVariable(double.NegativeInfinity, double.PositiveInfinity, 1);
                foreach (var (slope, intercept) in pieces.Lines())
                {
                    var row = Linear.AddRow(intercept, double.PositiveInfinity);
                    Linear.Add(row, costs, 1);
                    Linear.Add(row, Active(g), -slope * BaseMva);
                }
                break;
            case PiecewiseLinearCost:
                throw GenerationCosts.NotConvex(name);
            default:
                throw GenerationCosts.Missing(_grid.Generators[g], name);
        }
    }
}
