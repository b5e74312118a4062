using System.Numerics;

namespace Entropy.Grid.Balanced;

/// <summary>What a state of voltages means for the elements: flows, outputs, limits that are not kept.</summary>
internal sealed class StateReport
{
    /// <summary>Less than this beyond a limit is rounding (pu, and radians for angles).</summary>
    public const double Slack = 1e-6;

    private readonly PerUnitNetwork _grid;

    /// <summary>The report of a state: [bus that takes part] pu and radians.</summary>
    public StateReport(PerUnitNetwork grid, ReadOnlySpan<double> sizes, ReadOnlySpan<double> angles)
    {
        _grid = grid;
        var network = grid.Network;
        (VoltagesPu, AnglesDegrees) = (new double[network.Buses.Count], new double[network.Buses.Count]);
        Array.Fill(VoltagesPu, double.NaN);
        Array.Fill(AnglesDegrees, double.NaN);
        var voltages = new Complex[sizes.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            VoltagesPu[grid.Buses[i]] = sizes[i];
            AnglesDegrees[grid.Buses[i]] = angles[i] * 180 / Math.PI;
            var (sine, cosine) = Math.SinCos(angles[i]);
            voltages[i] = new Complex(sizes[i] * cosine, sizes[i] * sine);
        }
        Branches = new BranchFlow[network.Branches.Count];
        for (var k = 0; k < grid.Branches.Length; k++)
        {
            var (from, to) = (voltages[grid.From[k]], voltages[grid.To[k]]);
            var first = network.BaseMva * from * Complex.Conjugate(grid.FromFrom[k] * from + grid.FromTo[k] * to);
            var other = network.BaseMva * to * Complex.Conjugate(grid.ToFrom[k] * from + grid.ToTo[k] * to);
            Branches[grid.Branches[k]] = new BranchFlow(first.Real, first.Imaginary, other.Real, other.Imaginary);
        }
    }

    public double[] VoltagesPu { get; }

    public double[] AnglesDegrees { get; }

    public BranchFlow[] Branches { get; }

    /// <summary>
    /// What each generator gives, when the power of buses is known: <paramref name="active"/> and
    /// <paramref name="reactive"/> flow out of each bus into the network, pu. Where one takes the rest it is the first
    /// generator of the bus.
    /// </summary>
    public GeneratorOutput[] ShareGeneration(
        ReadOnlySpan<double> active, ReadOnlySpan<double> reactive, Func<int, bool> takesRest, Func<int, bool> keepsVoltage)
    {
        var outputs = new GeneratorOutput[_grid.Network.Generators.Count];
        var atBus = new List<int>[active.Length];
        for (var g = 0; g < _grid.Generators.Length; g++)
            (atBus[_grid.GeneratorBus[g]] ??= []).Add(g);
        for (var i = 0; i < atBus.Length; i++)
        {
            if (atBus[i] is null)
                continue;
            var activeMw = (active[i] + _grid.Demand[i].Real) * _grid.Network.BaseMva;
            var reactiveMvar = (reactive[i] + _grid.Demand[i].Imaginary) * _grid.Network.BaseMva;
            ShareAtBus(atBus[i], activeMw, reactiveMvar, takesRest(i), keepsVoltage(i), outputs);
        }
        return outputs;
    }

    /// <summary>
    /// Limits that this state with these outputs does not keep; without those of voltage and reactive power where a
    /// model does not know these.
    /// </summary>
    public List<LimitViolation> Violations(ReadOnlySpan<GeneratorOutput> generators, bool withReactive = true)
    {
        var found = new List<LimitViolation>();
        var network = _grid.Network;
        var slackMva = Slack * network.BaseMva;
        foreach (var i in withReactive ? _grid.Buses : [])
        {
            var bus = network.Buses[i];
            Check(found, bus, "voltage", VoltagesPu[i], bus.MinimumVoltagePu, bus.MaximumVoltagePu, "pu", Slack);
        }
        for (var g = 0; g < _grid.Generators.Length; g++)
        {
            var (generator, output) = (_grid.Generator(g), generators[_grid.Generators[g]]);
            var name = $"generator {_grid.Generators[g] + 1} at bus {generator.Bus}";
            Check(found, name, "power", output.PowerMw, generator.MinimumMw, generator.MaximumMw, "MW", slackMva);
            if (withReactive)
                Check(found, name, "reactive power", output.ReactiveMvar, generator.MinimumMvar, generator.MaximumMvar, "Mvar",
                    slackMva);
        }
        foreach (var k in _grid.Branches)
        {
            var branch = network.Branches[k];
            Check(found, branch, "power", Branches[k].LargestMva, double.NegativeInfinity, branch.RatingMva, "MVA", slackMva);
            var angle = AnglesDegrees[network.IndexOf(branch.From)] - AnglesDegrees[network.IndexOf(branch.To)];
            Check(found, branch, "angle", angle, branch.MinimumAngleDegrees, branch.MaximumAngleDegrees, "degrees",
                Slack * 180 / Math.PI);
        }
        return found;
    }

    // Written so that a value that is no number does not pass.
    private static void Check(
        List<LimitViolation> found, object element, string what, double value, double least, double most, string unit, double slack)
    {
        if (!(value <= most + slack))
            found.Add(new LimitViolation(element.ToString()!, "highest " + what, value, most, unit));
        else if (!(value >= least - slack))
            found.Add(new LimitViolation(element.ToString()!, "lowest " + what, value, least, unit));
    }

    private void ShareAtBus(
        List<int> generators, double activeMw, double reactiveMvar, bool takesRest, bool keepsVoltage, GeneratorOutput[] outputs)
    {
        var others = 0.0;
        for (var k = 1; k < generators.Count; k++)
            others += _grid.Generator(generators[k]).PowerMw;
        var (least, range) = (0.0, 0.0);
        foreach (var g in generators)
        {
            least += _grid.Generator(g).MinimumMvar;
            range += _grid.Generator(g).MaximumMvar - _grid.Generator(g).MinimumMvar;
        }
        var inProportion = double.IsFinite(least) && double.IsFinite(range) && range > 0;
        for (var k = 0; k < generators.Count; k++)
        {
            var generator = _grid.Generator(generators[k]);
            var power = takesRest && k == 0 ? activeMw - others : generator.PowerMw;
            var reactive = !keepsVoltage ? generator.ReactiveMvar
                : inProportion ? generator.MinimumMvar
                    + (reactiveMvar - least) / range * (generator.MaximumMvar - generator.MinimumMvar)
                : reactiveMvar / generators.Count;
            outputs[_grid.Generators[generators[k]]] = new GeneratorOutput(power, reactive);
        }
    }
}
