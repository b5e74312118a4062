using System.Numerics;
using System.Runtime.Intrinsics;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.ThreePhase.Scenarios;

// SingleRun for eight scenarios at a time, one in each lane of a vector. A lane whose voltages stand is taken out at
// once, so that it has the iterations that it would have alone; the others go on.

/// <summary>Room to solve eight scenarios side by side.</summary>
internal sealed unsafe class LaneRun
{
    public const int Lanes = TriangularFactors.Lanes;

    private readonly ScenarioNetwork _network;
    private readonly LaneArray _g; // [phase, lane]: P / V2, in S
    private readonly LaneArray _b;
    private readonly LaneArray _currents; // [phase, real and imaginary part, lane]: last corrections, in A
    private LaneArray _voltages; // [place, real and imaginary part, lane], ground last
    private LaneArray _next;

    public LaneRun(ScenarioNetwork network)
    {
        _network = network;
        var phases = network.Loads.Count;
        _g = new LaneArray(phases * Lanes);
        _b = new LaneArray(phases * Lanes);
        _currents = new LaneArray(2 * phases * Lanes);
        _voltages = new LaneArray(2 * (network.Nodes + 1) * Lanes);
        _next = new LaneArray(2 * (network.Nodes + 1) * Lanes);
    }

    /// <summary>Sets P / V2 and -Q / V2 of a phase in a lane, in S.</summary>
    public void Set(int phase, int lane, double g, double b) =>
        (_g.First[phase * Lanes + lane], _b.First[phase * Lanes + lane]) = (g, b);

    /// <summary>
    /// Solves the first <paramref name="count"/> lanes; voltages go to [lane, node], outcomes to [lane].
    /// </summary>
    public void Solve(
        int count, ReadOnlySpan<double> residualToleranceKva, Span<Complex> voltages, Span<ScenarioOutcome> outcomes)
    {
        Spread(_network.Start, _voltages);
        Span<double> change = stackalloc double[Lanes];
        var waiting = (1 << count) - 1;
        for (var iteration = 1; waiting != 0; iteration++)
        {
            Step(change);
            (_voltages, _next) = (_next, _voltages);
            for (var lane = 0; lane < count; lane++)
            {
                if ((waiting >> lane & 1) == 0)
                    continue;
                var stands = change[lane] <= _network.VoltageToleranceSquared;
                if (!stands && double.IsFinite(change[lane]) && iteration < _network.MostIterations)
                    continue;
                waiting &= ~(1 << lane);
                Take(lane, voltages.Slice(lane * _network.Nodes, _network.Nodes));
                var residual = Residual(lane);
                stands &= residual <= residualToleranceKva[lane];
                outcomes[lane] = new ScenarioOutcome(stands, iteration, residual);
            }
        }
    }

    private void Step(Span<double> change)
    {
        Spread(_network.Source, _next);
        for (var phase = 0; phase < _network.Loads.Count; phase++)
            AddCorrection(phase);
        _network.Factors.SolveLanes(_next.Span[..(2 * _network.Nodes * Lanes)]);
        _next.Span[(2 * _network.Nodes * Lanes)..].Clear(); // ground
        Change().CopyTo(change);
    }

    private void AddCorrection(int phase)
    {
        var voltages = _voltages.First;
        var next = _next.First;
        var current = _currents.First + 2 * Lanes * phase;
        var from = voltages + 2 * Lanes * _network.VoltageFrom[phase];
        var to = voltages + 2 * Lanes * _network.VoltageTo[phase];
        var re = Vector512.Load(from) - Vector512.Load(to);
        var im = Vector512.Load(from + Lanes) - Vector512.Load(to + Lanes);
        var (currentRe, currentIm) = Correction(phase, re, im, _g.First + Lanes * phase, _b.First + Lanes * phase);
        currentRe.Store(current);
        currentIm.Store(current + Lanes);

        var into = next + 2 * Lanes * _network.CurrentFrom[phase];
        (Vector512.Load(into) + currentRe).Store(into);
        (Vector512.Load(into + Lanes) + currentIm).Store(into + Lanes);
        into = next + 2 * Lanes * _network.CurrentTo[phase];
        (Vector512.Load(into) - currentRe).Store(into);
        (Vector512.Load(into + Lanes) - currentIm).Store(into + Lanes);
    }

    private (Vector512<double> Real, Vector512<double> Imaginary) Correction(
        int phase, Vector512<double> re, Vector512<double> im, double* g, double* b)
    {
        var loads = _network.Loads;
        var dg = Vector512.Create(loads.LinearG[phase]);
        var db = Vector512.Create(loads.LinearB[phase]);
        var model = loads.Model[phase];
        if (model == PhaseModel.ConstantImpedance)
        {
            dg -= Vector512.Load(g);
            db -= Vector512.Load(b);
        }
        else
        {
            var u2 = Vector512.FusedMultiplyAdd(re, re, im * im) * loads.InverseBaseSquared[phase];
            var isWithin = Vector512.GreaterThan(u2, Vector512.Create(loads.LeastSquared[phase]))
                & Vector512.LessThanOrEqual(u2, Vector512.Create(loads.GreatestSquared[phase]));
            if (!PhaseLoads.HasPlainFactor(model) || isWithin != Vector512<double>.AllBitsSet)
                return LaneByLane(phase, re, im, g, b);
            var f = Vector512<double>.One / (model == PhaseModel.ConstantCurrent ? Vector512.Sqrt(u2) : u2);
            dg = Vector512.FusedMultiplyAdd(-Vector512.Load(g), f, dg);
            db = Vector512.FusedMultiplyAdd(-Vector512.Load(b), f, db);
        }

        return (Vector512.FusedMultiplyAdd(dg, re, -(db * im)), Vector512.FusedMultiplyAdd(dg, im, db * re));
    }

    // Where the lanes are not all on the same branch of the model.
    private (Vector512<double> Real, Vector512<double> Imaginary) LaneByLane(
        int phase, Vector512<double> re, Vector512<double> im, double* g, double* b)
    {
        double* real = stackalloc double[Lanes];
        double* imaginary = stackalloc double[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
        {
            var current = SingleRun.Correction(
                _network.Loads, phase, g[lane], b[lane], re.GetElement(lane), im.GetElement(lane));
            (real[lane], imaginary[lane]) = (current.Real, current.Imaginary);
        }

        return (Vector512.Load(real), Vector512.Load(imaginary));
    }

    private Vector512<double> Change()
    {
        var voltages = _voltages.First;
        var next = _next.First;
        var largest = Vector512<double>.Zero;
        for (var place = 0; place < _network.Nodes; place++)
        {
            var at = 2 * Lanes * place;
            var re = Vector512.Load(next + at) - Vector512.Load(voltages + at);
            var im = Vector512.Load(next + at + Lanes) - Vector512.Load(voltages + at + Lanes);
            largest = Vector512.Max(
                largest, Vector512.FusedMultiplyAdd(re, re, im * im) * _network.InverseBaseSquared[place]);
        }

        return largest;
    }

    // The voltages of a lane by node.
    private void Take(int lane, Span<Complex> voltages)
    {
        for (var place = 0; place < _network.Nodes; place++)
            voltages[_network.NodeOf[place]] = At(_voltages, place, lane);
    }

    // What the last step has changed in the powers of a lane's phases, in kVA.
    private double Residual(int lane)
    {
        var largest = 0.0;
        for (var phase = 0; phase < _network.Loads.Count; phase++)
        {
            var (from, to) = (_network.VoltageFrom[phase], _network.VoltageTo[phase]);
            var voltage = At(_voltages, from, lane) - At(_voltages, to, lane);
            var (g, b) = (_g.First[phase * Lanes + lane], _b.First[phase * Lanes + lane]);
            var correction = SingleRun.Correction(_network.Loads, phase, g, b, voltage.Real, voltage.Imaginary);
            var off = correction - At(_currents, phase, lane);
            largest = Math.Max(
                largest,
                (voltage.Real * voltage.Real + voltage.Imaginary * voltage.Imaginary)
                * (off.Real * off.Real + off.Imaginary * off.Imaginary));
        }

        return Math.Sqrt(largest) / 1000;
    }

    private static Complex At(LaneArray values, int place, int lane) =>
        new(values.First[2 * Lanes * place + lane], values.First[2 * Lanes * place + Lanes + lane]);

    // One value for all lanes.
    private static void Spread(Complex[] values, LaneArray lanes)
    {
        var to = lanes.First;
        for (var place = 0; place < values.Length; place++)
        {
            Vector512.Create(values[place].Real).Store(to + 2 * Lanes * place);
            Vector512.Create(values[place].Imaginary).Store(to + 2 * Lanes * place + Lanes);
        }
    }
}
