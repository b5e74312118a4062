using Entropy.Grid.Balanced;
using Entropy.Grid.Optimization;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// The optimal power flow in polar coordinates (J. Carpentier, 1962; in the form of PGLib's MODEL.tex) as a nonlinear
/// program.
/// </summary>
/// <remarks>
/// Variables: angle and size of each bus's voltage, active and reactive power of each generator, and for piecewise
/// linear costs one for what they come to.
/// Constraints, in pu and $/h:
///   at each bus, active and reactive    sum of branch powers + shunt - generators = -load
///   at each end of a rated branch       P^2 + Q^2 &lt;= rating^2
///   for each branch with angle limits   least &lt;= th_f - th_t &lt;= most
///   for each straight piece of costs    y - slope P >= intercept
/// </remarks>
internal sealed class AcProgram : NonlinearProgram
{
    private readonly PerUnitNetwork _grid;
    private readonly AcLayout _layout;
    private readonly BranchPower _power;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public AcProgram(PerUnitNetwork grid, AcLayout layout, DispatchBounds bounds)
    {
        (_grid, _layout, _power) = (grid, layout, layout.Power);
        (Jacobian, Hessian) = (layout.Jacobian, layout.Hessian);
        (LeastX, MostX) = layout.VariableBounds(bounds);
        (LeastG, MostG) = (layout.LeastG, layout.MostG);
    }

    public override double Objective(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        foreach (var cost in _layout.Polynomials)
            sum += cost.Cost.UsdPerHourAt(x[cost.Variable] * _grid.Network.BaseMva);
        foreach (var variable in _layout.CostVariables)
            sum += x[variable];
        return sum;
    }

    public override void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient.Clear();
        var baseMva = _grid.Network.BaseMva;
        foreach (var cost in _layout.Polynomials)
            gradient[cost.Variable] = cost.Cost.UsdPerMwhAt(x[cost.Variable] * baseMva) * baseMva;
        foreach (var variable in _layout.CostVariables)
            gradient[variable] = 1;
    }

    public override void ConstraintValues(ReadOnlySpan<double> x, Span<double> values)
    {
        values.Clear();
        var n = _layout.Buses;
        var angles = x[..n];
        var sizes = x.Slice(n, n);
        for (var i = 0; i < n; i++)
        {
            values[i] = _grid.Shunt[i].Real * sizes[i] * sizes[i];
            values[n + i] = -_grid.Shunt[i].Imaginary * sizes[i] * sizes[i];
        }
        for (var g = 0; g < _layout.Generators; g++)
        {
            values[_grid.GeneratorBus[g]] -= x[_layout.Active(g)];
            values[n + _grid.GeneratorBus[g]] -= x[_layout.Reactive(g)];
        }
        for (var b = 0; b < _grid.Branches.Length; b++)
        {
            var power = _power.Evaluate(b, angles, sizes);
            var (from, to) = (_grid.From[b], _grid.To[b]);
            values[from] += power[0].Power;
            values[n + from] += power[1].Power;
            values[to] += power[2].Power;
            values[n + to] += power[3].Power;
            if (_layout.RatingRow[b] is >= 0 and var row)
            {
                values[row] = Square(power[0].Power) + Square(power[1].Power);
                values[row + 1] = Square(power[2].Power) + Square(power[3].Power);
            }
            if (_layout.AngleRow[b] is >= 0 and var angleRow)
                values[angleRow] = angles[from] - angles[to];
        }
        foreach (var line in _layout.CostLines)
            values[line.Row] = x[line.CostVariable] - line.SlopeUsdPerHourPu * x[line.PowerVariable];
    }

    public override void JacobianValues(ReadOnlySpan<double> x, Span<double> values)
    {
        _layout.ConstantJacobian.CopyTo(values);
        var n = _layout.Buses;
        var angles = x[..n];
        var sizes = x.Slice(n, n);
        for (var i = 0; i < n; i++)
        {
            values[_layout.ShuntPlaces[2 * i]] += 2 * _grid.Shunt[i].Real * sizes[i];
            values[_layout.ShuntPlaces[2 * i + 1]] -= 2 * _grid.Shunt[i].Imaginary * sizes[i];
        }
        for (var b = 0; b < _grid.Branches.Length; b++)
        {
            var power = _power.Evaluate(b, angles, sizes);
            var places = _layout.JacobianPlaces(b);
            for (var p = 0; p < 4; p++)
            {
                var at = places.Slice(4 * p, 4);
                values[at[0]] += power[p].ByAngle;
                values[at[1]] -= power[p].ByAngle;
                values[at[2]] += power[p].ByFirst;
                values[at[3]] += power[p].ByOther;
            }
            if (_layout.RatingRow[b] < 0)
                continue;
            for (var end = 0; end < 2; end++)
            {
                var (active, reactive) = (power[2 * end], power[2 * end + 1]);
                var at = places.Slice(16 + 4 * end, 4);
                var byAngle = 2 * (active.Power * active.ByAngle + reactive.Power * reactive.ByAngle);
                values[at[0]] = byAngle;
                values[at[1]] = -byAngle;
                values[at[2]] = 2 * (active.Power * active.ByFirst + reactive.Power * reactive.ByFirst);
                values[at[3]] = 2 * (active.Power * active.ByOther + reactive.Power * reactive.ByOther);
            }
        }
    }

    public override void HessianValues(
        ReadOnlySpan<double> x, double objectiveFactor, ReadOnlySpan<double> prices, Span<double> values)
    {
        values.Clear();
        var n = _layout.Buses;
        var angles = x[..n];
        var sizes = x.Slice(n, n);
        var baseMva = _grid.Network.BaseMva;
        foreach (var cost in _layout.Polynomials)
            values[cost.HessianPlace] = objectiveFactor * cost.Cost.CurvatureAt(x[cost.Variable] * baseMva) * baseMva * baseMva;
        for (var i = 0; i < n; i++)
            values[_layout.SizePlaces[i]] = 2 * (prices[i] * _grid.Shunt[i].Real - prices[n + i] * _grid.Shunt[i].Imaginary);
        for (var b = 0; b < _grid.Branches.Length; b++)
            AddBranch(b, angles, sizes, prices, values);
    }

    // Second derivatives by (d, V_f, V_t), then spread to the two angles: d = th_f - th_t.
    private void AddBranch(
        int b, ReadOnlySpan<double> angles, ReadOnlySpan<double> sizes, ReadOnlySpan<double> prices, Span<double> values)
    {
        var n = _layout.Buses;
        var (from, to) = (_grid.From[b], _grid.To[b]);
        var (first, other) = (sizes[from], sizes[to]);
        var power = _power.Evaluate(b, angles, sizes);
        double dd = 0, dFirst = 0, dOther = 0, firstFirst = 0, firstOther = 0, otherOther = 0;
        var row = _layout.RatingRow[b];
        for (var p = 0; p < 4; p++)
        {
            ref readonly var value = ref power[p];
            var weight = prices[(p % 2 == 0 ? 0 : n) + (p < 2 ? from : to)];
            if (row >= 0)
            {
                var rating = 2 * prices[row + p / 2];
                weight += rating * value.Power;
                dd += rating * value.ByAngle * value.ByAngle;
                dFirst += rating * value.ByAngle * value.ByFirst;
                dOther += rating * value.ByAngle * value.ByOther;
                firstFirst += rating * value.ByFirst * value.ByFirst;
                firstOther += rating * value.ByFirst * value.ByOther;
                otherOther += rating * value.ByOther * value.ByOther;
            }
            dd -= weight * first * other * value.H;
            dFirst += weight * other * value.K;
            dOther += weight * first * value.K;
            firstOther += weight * value.H;
            if (p < 2)
                firstFirst += weight * value.TwoA;
            else
                otherOther += weight * value.TwoA;
        }
        var at = _layout.HessianPlaces(b);
        values[at[0]] += dd;
        values[at[1]] -= dd;
        values[at[2]] += dd;
        values[at[3]] += dFirst;
        values[at[4]] -= dFirst;
        values[at[5]] += dOther;
        values[at[6]] -= dOther;
        values[at[7]] += firstFirst;
        values[at[8]] += firstOther;
        values[at[9]] += otherOther;
    }

    private static double Square(double value) => value * value;
}
