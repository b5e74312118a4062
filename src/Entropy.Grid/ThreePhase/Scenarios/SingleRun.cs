using System.Numerics;
using System.Runtime.CompilerServices;

namespace Entropy.Grid.ThreePhase.Scenarios;

// The fixed point of FixedPoint.cs for one scenario, without an allocation. Every operation is that of LaneRun for one
// of its lanes, in the same order, so that both come to the same bits.

/// <summary>Room to solve one scenario.</summary>
internal sealed class SingleRun
{
    private readonly ScenarioNetwork _network;
    private readonly double[] _g; // [phase]: P / V2, in S
    private readonly double[] _b;
    private readonly Complex[] _currents; // [phase]: corrections of the last iteration, in A
    private Complex[] _voltages; // [place], ground last
    private Complex[] _next;

    public SingleRun(ScenarioNetwork network)
    {
        _network = network;
        _g = new double[network.Loads.Count];
        _b = new double[network.Loads.Count];
        _currents = new Complex[network.Loads.Count];
        _voltages = new Complex[network.Nodes + 1];
        _next = new Complex[network.Nodes + 1];
    }

    /// <summary>Sets P / V2 and -Q / V2 of a phase, in S.</summary>
    public void Set(int phase, double g, double b) => (_g[phase], _b[phase]) = (g, b);

    /// <summary>Solves; the voltages go to <paramref name="voltages"/> by node.</summary>
    public ScenarioOutcome Solve(Span<Complex> voltages, double residualToleranceKva)
    {
        var places = _network.Nodes;
        _network.Start.CopyTo(_voltages, 0);
        _voltages[places] = 0;
        var iteration = 0;
        var stands = false;
        while (!stands && iteration < _network.MostIterations)
        {
            iteration++;
            _network.Source.CopyTo(_next, 0);
            for (var phase = 0; phase < _currents.Length; phase++)
            {
                var current = _currents[phase] = Correction(phase);
                _next[_network.CurrentFrom[phase]] += current;
                _next[_network.CurrentTo[phase]] -= current;
            }

            _network.Factors.Solve(_next.AsSpan(0, places));
            var change = Change();
            (_voltages, _next) = (_next, _voltages);
            _voltages[places] = 0;
            if (!double.IsFinite(change))
                break;
            stands = change <= _network.VoltageToleranceSquared;
        }

        for (var place = 0; place < places; place++)
            voltages[_network.NodeOf[place]] = _voltages[place];
        var residual = Residual();
        return new ScenarioOutcome(stands && residual <= residualToleranceKva, iteration, residual);
    }

    // (y0 - y(u)) w of a phase.
    private Complex Correction(int phase)
    {
        var (from, to) = (_voltages[_network.VoltageFrom[phase]], _voltages[_network.VoltageTo[phase]]);
        var (re, im) = (from.Real - to.Real, from.Imaginary - to.Imaginary);
        return Correction(_network.Loads, phase, _g[phase], _b[phase], re, im);
    }

    /// <summary>The current (y0 - y(u)) w of a phase, in A.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Complex Correction(PhaseLoads loads, int phase, double g, double b, double re, double im)
    {
        var u2 = Math.FusedMultiplyAdd(re, re, im * im) * loads.InverseBaseSquared[phase];
        var (dg, db) = (loads.LinearG[phase], loads.LinearB[phase]);
        var model = loads.Model[phase];
        if (model == PhaseModel.ConstantImpedance)
        {
            dg -= g;
            db -= b;
        }
        else if (PhaseLoads.HasPlainFactor(model)
            && u2 > loads.LeastSquared[phase] && u2 <= loads.GreatestSquared[phase])
        {
            var f = 1 / (model == PhaseModel.ConstantCurrent ? Math.Sqrt(u2) : u2);
            dg = Math.FusedMultiplyAdd(-g, f, dg);
            db = Math.FusedMultiplyAdd(-b, f, db);
        }
        else
        {
            var y = loads.AdmittanceAt(phase, Math.Sqrt(u2), g, b);
            dg -= y.Real;
            db -= y.Imaginary;
        }

        return new Complex(Math.FusedMultiplyAdd(dg, re, -(db * im)), Math.FusedMultiplyAdd(dg, im, db * re));
    }

    private double Change()
    {
        var largest = 0.0;
        for (var place = 0; place < _network.Nodes; place++)
        {
            var re = _next[place].Real - _voltages[place].Real;
            var im = _next[place].Imaginary - _voltages[place].Imaginary;
            largest = Math.Max(largest, Math.FusedMultiplyAdd(re, re, im * im) * _network.InverseBaseSquared[place]);
        }

        return largest;
    }

    // What the last step has changed in the powers of the phases, in kVA.
    private double Residual()
    {
        var largest = 0.0;
        for (var phase = 0; phase < _currents.Length; phase++)
        {
            var voltage = _voltages[_network.VoltageFrom[phase]] - _voltages[_network.VoltageTo[phase]];
            var off = Correction(phase) - _currents[phase];
            largest = Math.Max(
                largest,
                (voltage.Real * voltage.Real + voltage.Imaginary * voltage.Imaginary)
                * (off.Real * off.Real + off.Imaginary * off.Imaginary));
        }

        return Math.Sqrt(largest) / 1000;
    }
}
