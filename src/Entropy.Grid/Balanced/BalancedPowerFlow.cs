using System.Globalization;
using System.Numerics;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.Balanced;

/// <summary>
/// Power flow of a balanced network by Newton's method. What depends on the network alone (admittances, the pattern of
/// the Jacobian, its ordering) is made once and serves every <see cref="Solve"/>. Not for two threads at once.
/// </summary>
/// <remarks>
/// As in MATPOWER: a bus that is to keep its voltage but has no generator in service is a load bus, and if that leaves
/// an island without a reference, its first generator bus becomes one; generators at load buses give the reactive power
/// that stands beside them; the first generator at a reference bus takes the active power that is left over; several
/// generators at one bus share its reactive power in proportion to their ranges.
/// </remarks>
public sealed class BalancedPowerFlow : IDisposable
{
    // More than rounding, less than anybody would call a violation (pu).
    private const double ReactiveSlackPu = 5e-8;

    private const double MostResidualPu = 1e-6;

    private const string TooMuchLoad = "the loads are likely more than the network can carry";

    private readonly PerUnitNetwork _grid;
    private readonly SparsityPattern _pattern;
    private readonly Complex[] _admittances;
    private readonly BusKind[] _ownKinds; // [bus]
    private readonly NewtonIteration _ownIteration;
    private readonly double[] _sizes; // [bus], pu
    private readonly double[] _angles; // [bus], radians
    private readonly double[] _wantedP; // [bus], pu
    private readonly double[] _wantedQ; // [bus], pu
    private readonly double[] _referenceAngle; // [island], radians
    private readonly double[] _injections; // [bus], pu
    private readonly DcEquations? _linear; // for the start; null where the susceptances cancel out

    /// <summary>Prepares the power flow of a network.</summary>
    /// <exception cref="BalancedNetworkException">
    /// An island has no reference, or the reference no generator.
    /// </exception>
    public BalancedPowerFlow(BalancedNetwork network)
    {
        _grid = new PerUnitNetwork(network);
        (_pattern, _admittances) = _grid.Admittances();
        var n = _grid.Buses.Length;
        (_sizes, _angles, _wantedP, _wantedQ) = (new double[n], new double[n], new double[n], new double[n]);
        _ownKinds = _grid.KnownKinds();
        _ownIteration = new NewtonIteration(_pattern, _admittances, _ownKinds);
        (_referenceAngle, _injections) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            if (_ownKinds[i] == BusKind.Reference)
                _referenceAngle[_grid.Island[i]] = Radians(_grid.Bus(i).AngleDegrees);
        }
        _linear = LinearEquations();
    }

    /// <summary>Computes the flow; a failure is in the result, never an exception.</summary>
    public BalancedFlowResult Solve(BalancedFlowOptions? options = null)
    {
        options ??= new BalancedFlowOptions();
        SetWanted();
        if (options.StartFromNetwork)
            StartFromNetwork();
        else
            StartFlat();
        HoldVoltages();
        var kinds = (BusKind[])_ownKinds.Clone();
        var limited = new List<int>();
        var iterations = 0;
        var iteration = _ownIteration;
        try
        {
            while (true)
            {
                var (residual, failure) = Iterate(iteration, options, ref iterations);
                if (failure is null && options.EnforceReactiveLimits)
                {
                    var found = limited.Count;
                    failure = HoldAtLimits(iteration, kinds, limited);
                    if (failure is null && limited.Count > found)
                    {
                        DisposeUnlessOwn(iteration);
                        iteration = new NewtonIteration(_pattern, _admittances, kinds);
                        continue;
                    }
                }
                if (limited.Count > 0)
                    TurnBack();
                return Result(iteration, kinds, limited, iterations, residual, failure);
            }
        }
        finally
        {
            DisposeUnlessOwn(iteration);
        }
    }

    /// <summary>Gives the factors back.</summary>
    public void Dispose()
    {
        _linear?.Dispose();
        _ownIteration.Dispose();
    }

    private void DisposeUnlessOwn(NewtonIteration iteration)
    {
        if (iteration != _ownIteration)
            iteration.Dispose();
    }

    private DcEquations? LinearEquations()
    {
        var susceptances = new double[_grid.Branches.Length];
        for (var k = 0; k < susceptances.Length; k++)
        {
            var (r, x) = (_grid.Branch(k).ResistancePu, _grid.Branch(k).ReactancePu);
            susceptances[k] = x / (r * r + x * x) / _grid.Branch(k).TapRatio;
        }
        try
        {
            return new DcEquations(_grid, _ownKinds, susceptances);
        }
        catch (SingularMatrixException)
        {
            return null;
        }
    }

    private void StartFromNetwork()
    {
        for (var i = 0; i < _sizes.Length; i++)
        {
            _sizes[i] = _grid.Bus(i).VoltagePu > 0 ? _grid.Bus(i).VoltagePu : 1;
            _angles[i] = Radians(_grid.Bus(i).AngleDegrees);
        }
    }

    // 1 pu everywhere. Angles that follow from that by one linear solution, phase shifters included, are worth more
    // than zeros: large networks that fail from zeros, or find collapsed voltages, are solved from them.
    private void StartFlat()
    {
        Array.Fill(_sizes, 1);
        for (var i = 0; i < _angles.Length; i++)
        {
            _angles[i] = _ownKinds[i] == BusKind.Reference
                ? Radians(_grid.Bus(i).AngleDegrees)
                : _referenceAngle[_grid.Island[i]];
        }
        if (_linear is null)
            return;
        for (var i = 0; i < _angles.Length; i++)
            _injections[i] = _wantedP[i] - _grid.Shunt[i].Real;
        _linear.Solve(_injections, _angles);
    }

    private void HoldVoltages()
    {
        for (var g = 0; g < _grid.Generators.Length; g++)
        {
            if (_ownKinds[_grid.GeneratorBus[g]] != BusKind.Load)
                _sizes[_grid.GeneratorBus[g]] = _grid.Generator(g).VoltagePu;
        }
    }

    private void SetWanted()
    {
        for (var i = 0; i < _wantedP.Length; i++)
            (_wantedP[i], _wantedQ[i]) = (-_grid.Demand[i].Real, -_grid.Demand[i].Imaginary);
        for (var g = 0; g < _grid.Generators.Length; g++)
        {
            var generator = _grid.Generator(g);
            _wantedP[_grid.GeneratorBus[g]] += generator.PowerMw / _grid.Network.BaseMva;
            _wantedQ[_grid.GeneratorBus[g]] += generator.ReactiveMvar / _grid.Network.BaseMva;
        }
    }

    private (double Residual, string? Failure) Iterate(NewtonIteration iteration, BalancedFlowOptions options, ref int iterations)
    {
        var before = double.PositiveInfinity;
        for (var steps = 0; ; steps++)
        {
            var residual = iteration.Evaluate(_sizes, _angles, _wantedP, _wantedQ);
            if (residual <= options.TolerancePu || (residual <= LeastTolerance(iteration) && residual > before / 2))
                return (residual, null);
            before = residual;
            if (double.IsNaN(residual) || double.IsInfinity(residual))
                return (double.NaN, "the voltages ran away: " + TooMuchLoad + ", or its data are wrong");
            if (steps == options.MaximumIterations)
                return (residual, string.Create(CultureInfo.InvariantCulture,
                    $"not solved in {steps} iterations, the largest residual is {residual:0.0e+0} pu: {TooMuchLoad}"));
            try
            {
                iteration.Step(_sizes, _angles);
            }
            catch (SingularMatrixException)
            {
                return (residual, "the equations became singular: " + TooMuchLoad);
            }
            iterations++;
        }
    }

    // Where impedances are tiny, rounding leaves more than the tolerance: what does not shrink any more is then taken,
    // up to the largest residual that is a solution at all.
    private static double LeastTolerance(NewtonIteration iteration) => Math.Min(iteration.RoundingPu, MostResidualPu);

    // Makes load buses of all whose generators give more or less than they can. Null, or why there is no way on.
    private string? HoldAtLimits(NewtonIteration iteration, BusKind[] kinds, List<int> limited)
    {
        var before = limited.Count;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == BusKind.Load)
                continue;
            var given = iteration.Reactive[i] + _grid.Demand[i].Imaginary;
            var (least, most) = ReactiveRange(i);
            if (given <= most + ReactiveSlackPu && given >= least - ReactiveSlackPu)
                continue;
            _wantedQ[i] = (given > most ? most : least) - _grid.Demand[i].Imaginary;
            if (kinds[i] == BusKind.Reference)
                _wantedP[i] = iteration.Active[i];
            kinds[i] = BusKind.Load;
            limited.Add(i);
        }
        return limited.Count == before ? null : _grid.ChooseReferences(kinds);
    }

    private (double Least, double Most) ReactiveRange(int bus)
    {
        var (least, most) = (0.0, 0.0);
        for (var g = 0; g < _grid.Generators.Length; g++)
        {
            if (_grid.GeneratorBus[g] != bus)
                continue;
            least += _grid.Generator(g).MinimumMvar / _grid.Network.BaseMva;
            most += _grid.Generator(g).MaximumMvar / _grid.Network.BaseMva;
        }
        return (least, most);
    }

    // Another bus may have stood in for the reference; the angles count from the reference all the same.
    private void TurnBack()
    {
        var turn = new double[_angles.Length]; // [island]
        for (var i = 0; i < _angles.Length; i++)
        {
            if (_ownKinds[i] == BusKind.Reference)
                turn[_grid.Island[i]] = Radians(_grid.Bus(i).AngleDegrees) - _angles[i];
        }
        for (var i = 0; i < _angles.Length; i++)
            _angles[i] += turn[_grid.Island[i]];
    }

    private BalancedFlowResult Result(
        NewtonIteration iteration, BusKind[] kinds, List<int> limited, int iterations, double residual, string? failure)
    {
        var report = new StateReport(_grid, _sizes, _angles);
        var generators = report.ShareGeneration(iteration.Active, iteration.Reactive,
            takesRest: bus => _ownKinds[bus] == BusKind.Reference || kinds[bus] == BusKind.Reference,
            keepsVoltage: bus => _ownKinds[bus] != BusKind.Load);
        return new BalancedFlowResult
        {
            Network = _grid.Network,
            Converged = failure is null,
            Failure = failure,
            Iterations = iterations,
            ResidualPu = residual,
            VoltagesPu = report.VoltagesPu,
            AnglesDegrees = report.AnglesDegrees,
            Generators = generators,
            Branches = report.Branches,
            ReferenceBuses = References(),
            BusesAtReactiveLimit = limited.ConvertAll(bus => _grid.Buses[bus]),
            Violations = failure is null
                ? report.Violations(generators)
                : [new LimitViolation(_grid.Network.Name, "no power flow: " + failure, double.NaN, double.NaN, "")],
        };
    }

    private List<int> References()
    {
        var references = new List<int>();
        for (var i = 0; i < _ownKinds.Length; i++)
        {
            if (_ownKinds[i] == BusKind.Reference)
                references.Add(_grid.Buses[i]);
        }
        return references;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
