using Entropy.Grid.Balanced;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// Where everything of an <see cref="AcProgram"/> stands: variables, constraints, places of derivatives. Made once for
/// a network.
/// </summary>
internal sealed class AcLayout
{
    private readonly PerUnitNetwork _grid;
    private readonly int[] _jacobianPlaces; // [24 branch + ...]: 4 powers and 2 ratings, each by th_f, th_t, V_f, V_t
    private readonly int[] _hessianPlaces; // [10 branch + ...]

    public AcLayout(PerUnitNetwork grid)
    {
        _grid = grid;
        (Buses, Generators) = (grid.Buses.Length, grid.Generators.Length);
        Power = new BranchPower(grid);
        RatingRow = new int[grid.Branches.Length];
        AngleRow = new int[grid.Branches.Length];
        var (least, most) = (new List<double>(), new List<double>());
        AddBalances(least, most);
        AddBranchRows(least, most);
        Variables = 2 * Buses + 2 * Generators;
        var jacobian = new PlaceMap();
        var constants = new List<(int Place, double Value)>();
        for (var g = 0; g < Generators; g++)
        {
            constants.Add((jacobian.Of(grid.GeneratorBus[g], Active(g)), -1));
            constants.Add((jacobian.Of(Buses + grid.GeneratorBus[g], Reactive(g)), -1));
        }
        ShuntPlaces = new int[2 * Buses];
        for (var i = 0; i < Buses; i++)
        {
            ShuntPlaces[2 * i] = jacobian.Of(i, Buses + i);
            ShuntPlaces[2 * i + 1] = jacobian.Of(Buses + i, Buses + i);
        }
        _jacobianPlaces = new int[24 * grid.Branches.Length];
        for (var b = 0; b < grid.Branches.Length; b++)
            PlaceBranch(b, jacobian, constants);
        var hessian = new PlaceMap();
        PlaceCosts(least, most, jacobian, constants, hessian);
        (_hessianPlaces, SizePlaces) = (new int[10 * grid.Branches.Length], new int[Buses]);
        for (var i = 0; i < Buses; i++)
            SizePlaces[i] = hessian.Of(Buses + i, Buses + i);
        for (var b = 0; b < grid.Branches.Length; b++)
            PlaceSecond(b, hessian);
        (Jacobian, Hessian) = (jacobian.ToArrays(), hessian.ToArrays());
        (LeastG, MostG) = ([.. least], [.. most]);
        ConstantJacobian = new double[jacobian.Count];
        foreach (var (place, value) in constants)
            ConstantJacobian[place] += value;
    }

    public int Buses { get; }

    public int Generators { get; }

    public int Variables { get; private set; }

    public BranchPower Power { get; }

    /// <summary>
    /// [branch]: the row of its rating at the first end, the other end's behind it; -1 without a rating.
    /// </summary>
    public int[] RatingRow { get; }

    /// <summary>[branch]: the row of its angle; -1 without limits.</summary>
    public int[] AngleRow { get; }

    /// <summary>[2 bus + 0 or 1]: derivatives of the balances by the own voltage.</summary>
    public int[] ShuntPlaces { get; }

    /// <summary>[bus]: second derivative by the own voltage.</summary>
    public int[] SizePlaces { get; }

    public (int[] Rows, int[] Columns) Jacobian { get; }

    public (int[] Rows, int[] Columns) Hessian { get; }

    /// <summary>[place]: what does not change.</summary>
    public double[] ConstantJacobian { get; }

    public double[] LeastG { get; }

    public double[] MostG { get; }

    public List<PolynomialTerm> Polynomials { get; } = [];

    /// <summary>Variables that are piecewise linear costs, $/h.</summary>
    public List<int> CostVariables { get; } = [];

    public List<CostLine> CostLines { get; } = [];

    public int Active(int generator) => 2 * Buses + generator;

    public int Reactive(int generator) => 2 * Buses + Generators + generator;

    public ReadOnlySpan<int> JacobianPlaces(int branch) => _jacobianPlaces.AsSpan(24 * branch, 24);

    /// <summary>
    /// th_f th_f, th_f th_t, th_t th_t, V_f th_f, V_f th_t, V_t th_f, V_t th_t, V_f V_f, V_f V_t, V_t V_t.
    /// </summary>
    public ReadOnlySpan<int> HessianPlaces(int branch) => _hessianPlaces.AsSpan(10 * branch, 10);

    public (double[] Least, double[] Most) VariableBounds(DispatchBounds bounds)
    {
        var (least, most) = (new double[Variables], new double[Variables]);
        Array.Fill(least, double.NegativeInfinity);
        Array.Fill(most, double.PositiveInfinity);
        var baseMva = _grid.Network.BaseMva;
        for (var i = 0; i < Buses; i++)
        {
            var bus = _grid.Bus(i);
            (least[Buses + i], most[Buses + i]) = (bus.MinimumVoltagePu, bus.MaximumVoltagePu);
            if (bus.Kind == BusKind.Reference)
                least[i] = most[i] = bus.AngleDegrees * Math.PI / 180;
        }
        for (var g = 0; g < Generators; g++)
        {
            (least[Active(g)], most[Active(g)]) = (bounds.Least[g], bounds.Most[g]);
            least[Reactive(g)] = _grid.Generator(g).MinimumMvar / baseMva;
            most[Reactive(g)] = _grid.Generator(g).MaximumMvar / baseMva;
        }
        return (least, most);
    }

    private void AddBalances(List<double> least, List<double> most)
    {
        for (var i = 0; i < Buses; i++)
            least.Add(-_grid.Demand[i].Real);
        for (var i = 0; i < Buses; i++)
            least.Add(-_grid.Demand[i].Imaginary);
        most.AddRange(least);
    }

    private void AddBranchRows(List<double> least, List<double> most)
    {
        for (var b = 0; b < RatingRow.Length; b++)
        {
            var branch = _grid.Branch(b);
            (RatingRow[b], AngleRow[b]) = (-1, -1);
            if (double.IsFinite(branch.RatingMva))
            {
                RatingRow[b] = least.Count;
                var rating = branch.RatingMva / _grid.Network.BaseMva;
                least.AddRange([double.NegativeInfinity, double.NegativeInfinity]);
                most.AddRange([rating * rating, rating * rating]);
            }
            if ((double.IsFinite(branch.MinimumAngleDegrees) || double.IsFinite(branch.MaximumAngleDegrees)) && !IsImplied(b))
            {
                AngleRow[b] = least.Count;
                least.Add(branch.MinimumAngleDegrees * Math.PI / 180);
                most.Add(branch.MaximumAngleDegrees * Math.PI / 180);
            }
        }
    }

    // A rating bounds the current in the series impedance, and with it how far apart the voltages at its ends can be.
    // Where that leaves no room to reach the angle's limits, a row for them would only cost time. With v the least
    // voltage behind the transformer and at the other end: v |sin d| <= |V_f' - V_t| <= |z| (rating / v + b/2 times the
    // highest voltage).
    private bool IsImplied(int b)
    {
        var branch = _grid.Branch(b);
        var (from, to) = (_grid.Bus(_grid.From[b]), _grid.Bus(_grid.To[b]));
        var least = Math.Min(from.MinimumVoltagePu / branch.TapRatio, to.MinimumVoltagePu);
        var most = Math.Max(from.MaximumVoltagePu / branch.TapRatio, to.MaximumVoltagePu);
        var current = branch.RatingMva / _grid.Network.BaseMva / least + Math.Abs(branch.ChargingPu) / 2 * most;
        var sine = double.Hypot(branch.ResistancePu, branch.ReactancePu) * current / least;
        if (!(sine < 1))
            return false;
        var reach = Math.Asin(sine) * 180 / Math.PI + Math.Abs(branch.ShiftDegrees);
        return -reach > branch.MinimumAngleDegrees && reach < branch.MaximumAngleDegrees;
    }

    private void PlaceBranch(int b, PlaceMap jacobian, List<(int, double)> constants)
    {
        var (from, to) = (_grid.From[b], _grid.To[b]);
        Span<int> variables = [from, to, Buses + from, Buses + to];
        Span<int> rows = [from, Buses + from, to, Buses + to, RatingRow[b], RatingRow[b] + 1];
        for (var r = 0; r < (RatingRow[b] < 0 ? 4 : 6); r++)
        {
            for (var v = 0; v < 4; v++)
                _jacobianPlaces[24 * b + 4 * r + v] = jacobian.Of(rows[r], variables[v]);
        }
        if (AngleRow[b] < 0)
            return;
        constants.Add((jacobian.Of(AngleRow[b], from), 1));
        constants.Add((jacobian.Of(AngleRow[b], to), -1));
    }

    private void PlaceSecond(int b, PlaceMap hessian)
    {
        var (from, to) = (_grid.From[b], _grid.To[b]);
        var (sizeFrom, sizeTo) = (Buses + from, Buses + to);
        Span<(int One, int Other)> pairs =
        [
            (from, from), (from, to), (to, to), (sizeFrom, from), (sizeFrom, to), (sizeTo, from), (sizeTo, to),
            (sizeFrom, sizeFrom), (sizeFrom, sizeTo), (sizeTo, sizeTo),
        ];
        for (var k = 0; k < pairs.Length; k++)
            _hessianPlaces[10 * b + k] = hessian.OfSymmetric(pairs[k].One, pairs[k].Other);
    }

    private void PlaceCosts(
        List<double> least, List<double> most, PlaceMap jacobian, List<(int, double)> constants, PlaceMap hessian)
    {
        for (var g = 0; g < Generators; g++)
        {
            var generator = _grid.Generator(g);
            var name = $"generator {_grid.Generators[g] + 1} at bus {generator.Bus}";
            PlaceCost(generator.Cost ?? throw GenerationCosts.Missing(_grid.Generators[g], name), Active(g), name);
            if (generator.ReactiveCost is { } reactive)
                PlaceCost(reactive, Reactive(g), name);
        }

        void PlaceCost(GenerationCost cost, int variable, string name)
        {
            if (cost is PolynomialCost polynomial)
            {
                Polynomials.Add(new PolynomialTerm(polynomial, variable, hessian.Of(variable, variable)));
                return;
            }
            var pieces = (PiecewiseLinearCost)cost;
            if (!pieces.IsConvex)
                throw GenerationCosts.NotConvex(name);
            CostVariables.Add(Variables++);
            foreach (var (slope, intercept) in pieces.Lines())
            {
                var line = new CostLine(least.Count, CostVariables[^1], variable, slope * _grid.Network.BaseMva);
                CostLines.Add(line);
                least.Add(intercept);
                most.Add(double.PositiveInfinity);
                constants.Add((jacobian.Of(line.Row, line.CostVariable), 1));
                constants.Add((jacobian.Of(line.Row, variable), -line.SlopeUsdPerHourPu));
            }
        }
    }

    /// <summary>Polynomial costs of one variable.</summary>
    public readonly record struct PolynomialTerm(PolynomialCost Cost, int Variable, int HessianPlace);

    /// <summary>One piece of piecewise linear costs.</summary>
    public readonly record struct CostLine(int Row, int CostVariable, int PowerVariable, double SlopeUsdPerHourPu);
}
