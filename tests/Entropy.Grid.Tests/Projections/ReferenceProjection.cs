using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.Optimization;
using Entropy.Grid.Projections;
using Entropy.Grid.Sensitivities;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Tests.Projections;

/// <summary>
/// The same problem given to Ipopt: setpoints are its variables, a power flow stands behind each evaluation of its
/// constraints. Limits are hard and have no margin. Ipopt gets those limits that its solutions have broken so far: one that
/// breaks no other is the solution under all of them.
/// </summary>
internal sealed class ReferenceProjection : IDisposable
{
    private readonly FlowModel _model;
    private readonly NewtonRaphson _newton;
    private readonly LinearisedFlow _linear;
    private readonly LimitTable _limits;
    private readonly ControlledInjection[] _ders;
    private readonly int[][] _phases;

    public ReferenceProjection(Feeder feeder, ControlledInjection[] ders)
    {
        _ders = ders;
        _model = new FlowModel(feeder with { Controls = ControlMode.Off });
        OperatingPoint.Apply(_model.Feeder, default, _model.Elements, _model.Loads);
        _newton = new NewtonRaphson(_model);
        var elements = ders.Select(der => _model.IndexOf(der.Element)).ToArray();
        _phases = [.. elements.Select(element => LinearisedFlow.PhasesOf(_model.Loads, element))];
        _linear = new LinearisedFlow(_model, _newton, elements);
        _limits = new LimitTable(_model, ders, new ProjectionOptions());
    }

    public double Distance(double[] kw, double[] kvar)
    {
        var wanted = new double[2 * kw.Length];
        for (var i = 0; i < kw.Length; i++)
            (wanted[2 * i], wanted[2 * i + 1]) = (kw[i], kvar[i]);
        var limits = Enumerable.Range(0, _limits.FirstOfFeeder).ToList();
        var x = (double[])wanted.Clone();
        while (true)
        {
            if (MoveTo(x))
                limits.AddRange(Enumerable.Range(0, _limits.Count).Where(i => _limits.Values[i] > 1e-7).Except(limits).ToList());
            Array.Clear(x);
            var options = new IpoptOptions { Tolerance = 1e-6, ConstraintTolerance = 1e-8 };
            var result = Ipopt.Solve(Program(wanted, [.. limits]), x, options);
            Assert.True(result.IsSolved, result.Reason);
            Assert.True(MoveTo(x));
            if (!Enumerable.Range(0, _limits.Count).Any(i => _limits.Values[i] > 1e-7 && !limits.Contains(i)))
                return Math.Sqrt(2 * result.Objective);
        }
    }

    public void Dispose()
    {
        _newton.Dispose();
        _model.Dispose();
    }

    private Nlp Program(double[] wanted, int[] limits)
    {
        var (n, m) = (wanted.Length, limits.Length);
        var jacobian = Enumerable.Range(0, n * m).ToArray();
        var hessian = (from row in Enumerable.Range(0, n) from column in Enumerable.Range(0, row + 1) select (row, column)).ToArray();
        return new Nlp(this, wanted, limits)
        {
            LeastX = Enumerable.Repeat(-1e4, n).ToArray(),
            MostX = Enumerable.Repeat(1e4, n).ToArray(),
            LeastG = Enumerable.Repeat(double.NegativeInfinity, m).ToArray(),
            MostG = new double[m],
            Jacobian = (Array.ConvertAll(jacobian, i => i / n), Array.ConvertAll(jacobian, i => i % n)),
            Hessian = (Array.ConvertAll(hessian, h => h.row), Array.ConvertAll(hessian, h => h.column)),
        };
    }

    // Voltages of setpoints, slopes at them, and the values of all limits.
    private bool MoveTo(ReadOnlySpan<double> x)
    {
        for (var der = 0; der < _ders.Length; der++)
            foreach (var phase in _phases[der])
                _model.Loads.SetPower(
                    phase, -1000 * x[2 * der] / _phases[der].Length, -1000 * x[2 * der + 1] / _phases[der].Length);
        var voltages = new Complex[_model.Nodes + 1];
        _model.Source.CopyTo(voltages, 0);
        _model.SolveLinear(voltages.AsSpan(0, _model.Nodes));
        if (!_newton.Solve(voltages, new FlowOptions { MostIterations = 30 }).Converged)
            return false;
        _linear.Update(voltages);
        _limits.Evaluate(x, voltages, withMargin: false);
        return true;
    }

    private sealed class Nlp(ReferenceProjection owner, double[] wanted, int[] limits) : NonlinearProgram
    {
        private double[]? _at;

        public override double Objective(ReadOnlySpan<double> x)
        {
            var sum = 0.0;
            for (var i = 0; i < x.Length; i++)
                sum += (x[i] - wanted[i]) * (x[i] - wanted[i]);
            return sum / 2;
        }

        public override void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            for (var i = 0; i < x.Length; i++)
                gradient[i] = x[i] - wanted[i];
        }

        public override void ConstraintValues(ReadOnlySpan<double> x, Span<double> values)
        {
            var isSolved = Move(x);
            for (var i = 0; i < limits.Length; i++)
                values[i] = isSolved ? owner._limits.Values[limits[i]] : double.NaN;
        }

        public override void JacobianValues(ReadOnlySpan<double> x, Span<double> values)
        {
            Assert.True(Move(x));
            for (var i = 0; i < limits.Length; i++)
                owner._limits.Slopes(limits[i], owner._linear, values.Slice(i * x.Length, x.Length));
        }

        public override void HessianValues(
            ReadOnlySpan<double> x, double objectiveFactor, ReadOnlySpan<double> prices, Span<double> values)
        {
            Assert.True(Move(x));
            var tangent = new double[x.Length];
            values.Clear();
            for (int row = 0, place = 0; row < x.Length; place += ++row)
                values[place + row] = objectiveFactor;
            for (var i = 0; i < prices.Length; i++)
            {
                if (prices[i] == 0 || !owner._limits.Curvature(limits[i], owner._linear, tangent))
                    continue;
                for (int row = 0, place = 0; row < x.Length; row++)
                    for (var column = 0; column <= row; column++, place++)
                        values[place] += prices[i] * tangent[row] * tangent[column];
            }
        }

        private bool Move(ReadOnlySpan<double> x)
        {
            if (_at is not null && x.SequenceEqual(_at))
                return true;
            _at = x.ToArray();
            if (owner.MoveTo(x))
                return true;
            _at = null;
            return false;
        }
    }
}
