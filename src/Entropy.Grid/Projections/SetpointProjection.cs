using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.Sensitivities;
using Entropy.Grid.Sparse;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Projections;

// The nearest setpoints that a feeder can bear (Entropy white paper, algorithm 2, stage 2):
//
//   min 1/2 |x - w|2   subject to   c_i(x) <= 0         w: wanted, c: LimitTable, with the power flow inside
//
// by sequential quadratic programming (J. Nocedal, S. J. Wright, Numerical Optimization, 2006, chapter 18). At x_k the
// limits are replaced by their tangents, their curvature times their last prices is added to the objective, and
// SoftLimitProgram finds the step. Limits can give way at a price far above any distance in kW, so that limits which
// contradict each other are broken as little as possible instead of leaving no plan at all. A step is halved while it has no
// power flow or makes this worse:
//
//   phi(x) = 1/2 |x - w|2 + m sum_i max(0, c_i / n_i)      n_i: slope of c_i, so that all count in kW; m: above all prices
//
// DERs' own limits hold at every point.

/// <summary>
/// Finds the setpoints of DERs nearest to wanted ones that keep the limits of a feeder and their own. Made once for a feeder;
/// not for two threads at once. Taps and switched capacitors stay as the feeder has them.
/// </summary>
public sealed class SetpointProjection : IDisposable
{
    private const double FeederSoftness = 1e-8; // kW that a limit gives way for each kW of its price
    private const double OwnSoftness = 1e-12;
    private const double NoSlope = 1e-12; // what no DER can move
    private const int MostHalvings = 8;

    private readonly FlowModel _model;
    private readonly NewtonRaphson _newton;
    private readonly LinearisedFlow _linear;
    private readonly LimitTable _limits;
    private readonly SoftLimitProgram _program;
    private readonly ControlledInjection[] _controlled;
    private readonly int[][] _phases; // [DER]: its phases
    private readonly ProjectionOptions _options;
    private readonly FlowOptions _flow;
    private readonly double[] _slopes; // [limit]: n
    private readonly Complex[] _start; // [node]: voltages with every load at its rated admittance
    private readonly Complex[] _work;
    private readonly double[] _tangent; // [variable]

    /// <summary>Makes a feeder ready.</summary>
    /// <param name="feeder">The feeder, with its taps where they shall be; loads and other injections feed what it says.</param>
    /// <param name="controlled">The DERs whose setpoints are chosen.</param>
    /// <param name="options">Which limits count.</param>
    /// <exception cref="FeederException">The feeder cannot be solved as it is or has no such injection.</exception>
    /// <exception cref="ArgumentException">The limits of a DER contradict each other.</exception>
    public SetpointProjection(
        Feeder feeder, IReadOnlyList<ControlledInjection> controlled, ProjectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(feeder);
        ArgumentNullException.ThrowIfNull(controlled);
        _options = options ?? new ProjectionOptions();
        _flow = new FlowOptions { Moment = _options.Moment, MostIterations = 50 };
        _controlled = [.. controlled];
        foreach (var der in _controlled)
            der.Check();
        _model = new FlowModel(feeder with { Controls = ControlMode.Off });
        OperatingPoint.Apply(_model.Feeder, _options.Moment, _model.Elements, _model.Loads);
        var elements = Array.ConvertAll(_controlled, der => IndexOf(der.Element));
        _phases = Array.ConvertAll(elements, element => LinearisedFlow.PhasesOf(_model.Loads, element));
        _newton = new NewtonRaphson(_model);
        _linear = new LinearisedFlow(_model, _newton, elements);
        _limits = new LimitTable(_model, _controlled, _options);
        _program = new SoftLimitProgram(_linear.Variables, _limits.Count);
        _slopes = new double[_limits.Count];
        _tangent = new double[_linear.Variables];
        _work = new Complex[_model.Nodes + 1];
        _start = new Complex[_model.Nodes + 1];
        _model.Source.CopyTo(_start, 0);
        _model.SolveLinear(_start.AsSpan(0, _model.Nodes));
    }

    /// <summary>Sets what a load or an injection that is not chosen here feeds from now on.</summary>
    /// <param name="element">The full name, in any case.</param>
    /// <param name="kw">Active power fed, in kW; negative for what a load consumes.</param>
    /// <param name="kvar">Reactive power fed, in kvar.</param>
    /// <exception cref="FeederException">There is no such element.</exception>
    public void SetPower(string element, double kw, double kvar) =>
        SetPower(LinearisedFlow.PhasesOf(_model.Loads, IndexOf(element)), kw, kvar);

    /// <summary>Finds the setpoints nearest to wanted ones.</summary>
    /// <param name="wantedKw">[DER]: active power, in kW.</param>
    /// <param name="wantedKvar">[DER]: reactive power, in kvar.</param>
    /// <exception cref="ArgumentException">A wanted power is not a number; say what the DER shall do instead.</exception>
    public ProjectionResult Project(ReadOnlySpan<double> wantedKw, ReadOnlySpan<double> wantedKvar)
    {
        var wanted = Interleave(wantedKw, wantedKvar);
        var x = new double[wanted.Length];
        var voltages = new Complex[_model.Nodes + 1];
        Array.Clear(_program.Prices);
        var iterations = 0;
        var converged = Begin(wanted, x, voltages);
        if (converged)
            converged = Iterate(wanted, x, voltages, ref iterations);
        ClampAll(x, x);
        return Report(wanted, x, converged, iterations);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _newton.Dispose();
        _model.Dispose();
    }

    // The wanted setpoints as far as the DERs can do them; where those have no power flow, the part of them that has.
    private bool Begin(double[] wanted, double[] x, Complex[] voltages)
    {
        foreach (var part in (ReadOnlySpan<double>)[1, 0.5, 0.25, 0.1, 0])
        {
            for (var i = 0; i < x.Length; i++)
                x[i] = part * wanted[i];
            ClampAll(x, x);
            _start.CopyTo(voltages, 0);
            if (Solve(x, voltages))
                return true;
        }

        return false;
    }

    private bool Iterate(double[] wanted, double[] x, Complex[] voltages, ref int iterations)
    {
        var trial = new double[x.Length];
        var trialVoltages = new Complex[voltages.Length];
        while (++iterations <= _options.MostIterations)
        {
            try
            {
                _linear.Update(voltages);
            }
            catch (SingularMatrixException)
            {
                return false;
            }

            _limits.Evaluate(x, voltages, withMargin: true);
            if (!FindStep(wanted, x, isFirst: iterations == 1))
                return false;
            if (Largest(_program.Step) <= _options.ToleranceKw)
                return true;
            if (!Advance(wanted, x, voltages, trial, trialVoltages))
                return false;
        }

        return false;
    }

    // The first prices are not known before there was a program; without them limits would count as straight.
    private bool FindStep(double[] wanted, double[] x, bool isFirst)
    {
        Linearise(wanted, x);
        if (!_program.Solve(_options.ToleranceKw / 100))
            return false;
        if (!isFirst)
            return true;
        Linearise(wanted, x);
        return _program.Solve(_options.ToleranceKw / 100);
    }

    // The quadratic program at x.
    private void Linearise(double[] wanted, double[] x)
    {
        var n = x.Length;
        Array.Clear(_program.Hessian);
        for (var i = 0; i < n; i++)
        {
            _program.Gradient[i] = x[i] - wanted[i];
            _program.Hessian[i * n + i] = 1;
        }

        for (var limit = 0; limit < _limits.Count; limit++)
        {
            var row = _program.Rows.AsSpan(limit * n, n);
            _limits.Slopes(limit, _linear, row);
            var slope = Math.Sqrt(Dense.Dot(row, row));
            // The prices of the last program are in units of the slopes of then.
            var price = _program.Prices[limit];
            if (price > 0 && slope > 0 && _limits.Curvature(limit, _linear, _tangent))
                AddCurvature(price / slope);
            _slopes[limit] = slope;
            // What no DER can move is no part of the choice; Report tells of it.
            var inverse = slope > NoSlope ? 1 / slope : 0;
            for (var i = 0; i < n; i++)
                row[i] *= inverse;
            _program.Values[limit] = inverse == 0 ? -1 : _limits.Values[limit] * inverse;
            _program.Softness[limit] = limit < _limits.FirstOfFeeder ? OwnSoftness : FeederSoftness;
        }
    }

    private void AddCurvature(double price)
    {
        var n = _tangent.Length;
        for (var row = 0; row < n; row++)
        {
            var part = price * _tangent[row];
            if (part == 0)
                continue;
            for (var column = 0; column <= row; column++)
                _program.Hessian[row * n + column] += part * _tangent[column];
        }
    }

    private bool Advance(double[] wanted, double[] x, Complex[] voltages, double[] trial, Complex[] trialVoltages)
    {
        var price = 2 * Largest(_program.Prices);
        var (distance, broken) = Merit(wanted, x);
        var part = 1.0;
        for (var halving = 0; halving <= MostHalvings; halving++, part /= 2)
        {
            for (var i = 0; i < x.Length; i++)
                trial[i] = x[i] + part * _program.Step[i];
            ClampAll(trial, trial);
            voltages.CopyTo(trialVoltages, 0);
            if (!Solve(trial, trialVoltages))
                continue;
            _limits.Evaluate(trial, trialVoltages, withMargin: true);
            var (nextDistance, nextBroken) = Merit(wanted, trial);
            // What is broken by no more than settles in the next step does not count: phi has a kink there.
            if (nextBroken > _options.ToleranceKw && nextDistance + price * nextBroken > distance + price * broken)
                continue;
            trial.CopyTo(x, 0);
            trialVoltages.CopyTo(voltages, 0);
            return true;
        }

        return false;
    }

    // The two parts of phi at the point of the last Evaluate: half the squared distance, and by how much limits are broken.
    private (double HalfSquare, double BrokenKw) Merit(double[] wanted, double[] x)
    {
        var (square, broken) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
            square += (x[i] - wanted[i]) * (x[i] - wanted[i]);
        for (var limit = _limits.FirstOfFeeder; limit < _limits.Count; limit++)
            if (_limits.Values[limit] > 0 && _slopes[limit] > NoSlope)
                broken += _limits.Values[limit] / _slopes[limit];
        return (square / 2, broken);
    }

    private bool Solve(double[] x, Complex[] voltages)
    {
        for (var der = 0; der < _phases.Length; der++)
            SetPower(_phases[der], x[2 * der], x[2 * der + 1]);
        return _newton.Solve(voltages, _flow).Converged;
    }

    // The full power flow from the start, by the fixed point: another way than the one the setpoints were found on.
    private FlowResult Verify(double[] x, Complex[] voltages)
    {
        for (var der = 0; der < _phases.Length; der++)
            SetPower(_phases[der], x[2 * der], x[2 * der + 1]);
        _start.CopyTo(voltages, 0);
        var method = FlowMethod.FixedPoint;
        var (converged, iterations) = FixedPoint.Solve(_model, voltages, _work, _flow);
        if (!converged)
        {
            method = FlowMethod.NewtonRaphson;
            _start.CopyTo(voltages, 0);
            (converged, iterations) = _newton.Solve(voltages, _flow);
        }

        return FlowReport.Of(_model, voltages, new FlowState(converged, iterations, 1, method), _flow);
    }

    private ProjectionResult Report(double[] wanted, double[] x, bool converged, int iterations)
    {
        var voltages = new Complex[_model.Nodes + 1];
        var flow = Verify(x, voltages);
        _limits.Evaluate(x, voltages, withMargin: false);
        return new ProjectionResult
        {
            Setpoints = SetpointsOf(wanted, x),
            Flow = flow,
            UnmetLimits = flow.Converged
                ? Unmet()
                : [new UnmetLimit(new FeederLimit(LimitKind.PowerFlow, "circuit." + _model.Feeder.Name, 0, 0), flow.ResidualKva)],
            ActiveLimits = Active(),
            Converged = converged,
            Iterations = Math.Min(iterations, _options.MostIterations),
        };
    }

    private ImmutableArray<ProjectedSetpoint> SetpointsOf(double[] wanted, double[] x)
    {
        var setpoints = ImmutableArray.CreateBuilder<ProjectedSetpoint>(_controlled.Length);
        for (var der = 0; der < _controlled.Length; der++)
            setpoints.Add(new ProjectedSetpoint(
                _controlled[der].Element, wanted[2 * der], wanted[2 * der + 1], x[2 * der], x[2 * der + 1], CauseOf(wanted, x, der)));
        return setpoints.MoveToImmutable();
    }

    // The limit whose price pulls hardest at a DER that is not where it was wanted.
    private FeederLimit? CauseOf(double[] wanted, double[] x, int der)
    {
        if (Math.Abs(x[2 * der] - wanted[2 * der]) + Math.Abs(x[2 * der + 1] - wanted[2 * der + 1]) <= _options.ToleranceKw)
            return null;
        FeederLimit? cause = null;
        var hardest = 0.0;
        for (var limit = 0; limit < _limits.Count; limit++)
        {
            if (_program.Prices[limit] == 0)
                continue;
            var row = _program.Rows.AsSpan(limit * x.Length, x.Length);
            var pull = _program.Prices[limit] * (Math.Abs(row[2 * der]) + Math.Abs(row[2 * der + 1]));
            if (pull > hardest)
                (cause, hardest) = (_limits[limit], pull);
        }

        return cause;
    }

    private ImmutableArray<UnmetLimit> Unmet()
    {
        var unmet = new List<(double Beyond, UnmetLimit Limit)>();
        for (var limit = 0; limit < _limits.Count; limit++)
            if (!(_limits.Values[limit] <= (limit < _limits.FirstOfFeeder ? 1e-9 : 0)))
                unmet.Add((_limits.Values[limit], new UnmetLimit(_limits[limit], _limits.Measured(limit))));
        return [.. unmet.OrderByDescending(u => u.Beyond).Select(u => u.Limit)];
    }

    private ImmutableArray<ActiveLimit> Active()
    {
        var active = new List<(double Price, ActiveLimit Limit)>();
        for (var limit = 0; limit < _limits.Count; limit++)
            if (_program.Prices[limit] > 0)
                active.Add((
                    _program.Prices[limit],
                    new ActiveLimit(_limits[limit], _program.Prices[limit] / (_slopes[limit] * _limits.UnitOf(limit)))));
        return [.. active.OrderByDescending(a => a.Price).Select(a => a.Limit)];
    }

    private void ClampAll(double[] from, double[] to)
    {
        for (var der = 0; der < _controlled.Length; der++)
            (to[2 * der], to[2 * der + 1]) = _controlled[der].Clamp(from[2 * der], from[2 * der + 1]);
    }

    private double[] Interleave(ReadOnlySpan<double> wantedKw, ReadOnlySpan<double> wantedKvar)
    {
        if (wantedKw.Length != _controlled.Length || wantedKvar.Length != _controlled.Length)
            throw new ArgumentException(
                $"{_controlled.Length} DERs need as many wanted powers, not {wantedKw.Length} kW and {wantedKvar.Length} kvar.");
        var wanted = new double[_linear.Variables];
        for (var der = 0; der < _controlled.Length; der++)
        {
            (wanted[2 * der], wanted[2 * der + 1]) = (wantedKw[der], wantedKvar[der]);
            if (!double.IsFinite(wantedKw[der]) || !double.IsFinite(wantedKvar[der]))
                throw new ArgumentException(
                    $"{_controlled[der].Element}: {wantedKw[der]} kW and {wantedKvar[der]} kvar cannot be wanted; decide what it does when that is unknown.");
        }

        return wanted;
    }

    private void SetPower(int[] phases, double kw, double kvar)
    {
        foreach (var phase in phases)
            _model.Loads.SetPower(phase, -1000 * kw / phases.Length, -1000 * kvar / phases.Length);
    }

    private int IndexOf(string element)
    {
        var index = _model.IndexOf(element);
        if (index < 0 || _model.Elements[index] is not (Load or Injection))
            throw new FeederException(element, "there is no such load or injection; names are kind.name, as in generator.pv1.");
        return index;
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
