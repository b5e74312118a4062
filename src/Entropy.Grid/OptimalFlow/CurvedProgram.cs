using Entropy.Grid.Balanced;
using Entropy.Grid.Optimization;

namespace Entropy.Grid.OptimalFlow;

/// <summary>A linear program with polynomial costs of single variables beside the linear ones, for Ipopt.</summary>
internal sealed class CurvedProgram : NonlinearProgram
{
    private readonly (PolynomialCost Cost, int Variable)[] _curved;
    private readonly double[] _costs; // [variable]
    private readonly double[] _values; // [place of the Jacobian]
    private readonly double _baseMva;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public CurvedProgram(LinearProgram linear, IReadOnlyList<(PolynomialCost Cost, int Variable)> curved, double baseMva)
    {
        (_curved, _costs, _baseMva) = ([.. curved], [.. linear.Costs], baseMva);
        (LeastX, MostX, LeastG, MostG) = ([.. linear.LeastX], [.. linear.MostX], [.. linear.LeastRow], [.. linear.MostRow]);
        var entries = linear.Entries;
        var (rows, columns) = (new int[entries.Count], new int[entries.Count]);
        _values = new double[entries.Count];
        for (var i = 0; i < entries.Count; i++)
            (rows[i], columns[i], _values[i]) = entries[i];
        Jacobian = (rows, columns);
        var variables = Array.ConvertAll(_curved, term => term.Variable);
        Hessian = (variables, variables);
    }

    public override double Objective(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        for (var i = 0; i < _costs.Length; i++)
            sum += _costs[i] * x[i];
        foreach (var (cost, variable) in _curved)
            sum += cost.UsdPerHourAt(x[variable] * _baseMva);
        return sum;
    }

    public override void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        _costs.CopyTo(gradient);
        foreach (var (cost, variable) in _curved)
            gradient[variable] += cost.UsdPerMwhAt(x[variable] * _baseMva) * _baseMva;
    }

    public override void ConstraintValues(ReadOnlySpan<double> x, Span<double> values)
    {
        values.Clear();
        for (var i = 0; i < _values.Length; i++)
            values[Jacobian.Rows[i]] += _values[i] * x[Jacobian.Columns[i]];
    }

    public override void JacobianValues(ReadOnlySpan<double> x, Span<double> values) => _values.CopyTo(values);

    public override void HessianValues(
        ReadOnlySpan<double> x, double objectiveFactor, ReadOnlySpan<double> prices, Span<double> values)
    {
        for (var i = 0; i < _curved.Length; i++)
            values[i] = objectiveFactor * _curved[i].Cost.CurvatureAt(x[_curved[i].Variable] * _baseMva) * _baseMva * _baseMva;
    }
}
