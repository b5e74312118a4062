using System.Globalization;
using System.Numerics;
using Entropy.Grid.Balanced;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// Checks a dispatch with equations of its own, not with what a solver says of itself, and lists what holds it back.
/// </summary>
internal static class DispatchReport
{
    private const double MostResidualPu = 1e-6;

    // As near to a limit as interior methods end (pu, and radians for angles).
    private const double AtLimit = 1e-5;

    /// <summary>The result where limits exclude each other before any computation.</summary>
    public static OptimalFlowResult Contradicted(PerUnitNetwork grid, OptimalFlowModel model, List<LimitViolation> contradictions)
    {
        var network = grid.Network;
        return new OptimalFlowResult
        {
            Network = network,
            Model = model,
            Converged = false,
            Failure = "limits contradict each other: " + contradictions[0],
            Iterations = 0,
            ResidualPu = double.NaN,
            CostUsdPerHour = double.NaN,
            VoltagesPu = Nothing(network.Buses.Count),
            AnglesDegrees = Nothing(network.Buses.Count),
            PricesUsdPerMwh = Nothing(network.Buses.Count),
            Generators = new GeneratorOutput[network.Generators.Count],
            Branches = new BranchFlow[network.Branches.Count],
            BindingLimits = [],
            Violations = contradictions,
        };
    }

    /// <summary>The result of the full equations; <paramref name="failure"/> is why a solver gave up.</summary>
    public static OptimalFlowResult OfAc(
        PerUnitNetwork grid, DispatchBounds bounds, Dispatch dispatch, int iterations, string? failure)
    {
        var report = new StateReport(grid, dispatch.Sizes, dispatch.Angles);
        var left = new Complex[grid.Buses.Length];
        for (var i = 0; i < left.Length; i++)
            left[i] = -grid.Demand[i] - dispatch.Sizes[i] * dispatch.Sizes[i] * Complex.Conjugate(grid.Shunt[i]);
        for (var k = 0; k < grid.Branches.Length; k++)
        {
            var flow = report.Branches[grid.Branches[k]];
            left[grid.From[k]] -= new Complex(flow.FromMw, flow.FromMvar) / grid.Network.BaseMva;
            left[grid.To[k]] -= new Complex(flow.ToMw, flow.ToMvar) / grid.Network.BaseMva;
        }
        return Result(grid, OptimalFlowModel.Ac, bounds, dispatch, report, left, iterations, failure);
    }

    /// <summary>The result of the linear equations, with the flow of each branch that takes part, pu.</summary>
    public static OptimalFlowResult OfDc(
        PerUnitNetwork grid, DispatchBounds bounds, Dispatch dispatch, double[] flows, int iterations, string? failure)
    {
        var report = new StateReport(grid, dispatch.Sizes, dispatch.Angles);
        Array.Clear(report.Branches);
        var left = new Complex[grid.Buses.Length];
        for (var i = 0; i < left.Length; i++)
            left[i] = -grid.Demand[i].Real - grid.Shunt[i].Real;
        for (var k = 0; k < flows.Length; k++)
        {
            var flow = flows[k] * grid.Network.BaseMva;
            report.Branches[grid.Branches[k]] = new BranchFlow(flow, 0, -flow, 0);
            left[grid.From[k]] -= flows[k];
            left[grid.To[k]] += flows[k];
        }
        return Result(grid, OptimalFlowModel.Dc, bounds, dispatch, report, left, iterations, failure);
    }

    private static OptimalFlowResult Result(
        PerUnitNetwork grid, OptimalFlowModel model, DispatchBounds bounds, Dispatch dispatch, StateReport report, Complex[] left,
        int iterations, string? failure)
    {
        var network = grid.Network;
        var outputs = new GeneratorOutput[network.Generators.Count];
        var costs = 0.0;
        for (var g = 0; g < grid.Generators.Length; g++)
        {
            var output = new GeneratorOutput(dispatch.Active[g] * network.BaseMva, dispatch.Reactive[g] * network.BaseMva);
            outputs[grid.Generators[g]] = output;
            left[grid.GeneratorBus[g]] += new Complex(dispatch.Active[g], dispatch.Reactive[g]);
            costs += grid.Generator(g).Cost!.UsdPerHourAt(output.PowerMw);
            if (model == OptimalFlowModel.Ac)
                costs += grid.Generator(g).ReactiveCost?.UsdPerHourAt(output.ReactiveMvar) ?? 0;
        }
        var (residual, worst) = Largest(left);
        var violations = report.Violations(outputs, withReactive: model == OptimalFlowModel.Ac);
        AddRampViolations(grid, bounds, dispatch, violations);
        failure ??= !(residual <= MostResidualPu) ? string.Create(CultureInfo.InvariantCulture,
                $"the solution leaves {residual:0.0e+0} pu at {grid.Bus(worst)}")
            : violations.Count > 0 ? "the solution does not keep a limit: " + violations[0]
            : null;
        if (failure is not null)
            violations.Insert(0, new LimitViolation(network.Name, "no optimal flow: " + failure, double.NaN, double.NaN, ""));
        var prices = Nothing(network.Buses.Count);
        for (var i = 0; i < grid.Buses.Length; i++)
            prices[grid.Buses[i]] = failure is null ? dispatch.Prices[i] / network.BaseMva : double.NaN;
        return new OptimalFlowResult
        {
            Network = network,
            Model = model,
            Converged = failure is null,
            Failure = failure,
            Iterations = iterations,
            ResidualPu = residual,
            CostUsdPerHour = failure is null ? costs : double.NaN,
            VoltagesPu = report.VoltagesPu,
            AnglesDegrees = report.AnglesDegrees,
            PricesUsdPerMwh = prices,
            Generators = outputs,
            Branches = report.Branches,
            BindingLimits = failure is null ? Binding(grid, model, bounds, dispatch, report) : [],
            Violations = violations,
        };
    }

    private static (double Size, int Bus) Largest(Complex[] left)
    {
        var (size, bus) = (0.0, 0);
        for (var i = 0; i < left.Length; i++)
        {
            var own = Math.Max(Math.Abs(left[i].Real), Math.Abs(left[i].Imaginary));
            if (double.IsNaN(own))
                return (double.NaN, i);
            if (own > size)
                (size, bus) = (own, i);
        }
        return (size, bus);
    }

    private static void AddRampViolations(
        PerUnitNetwork grid, DispatchBounds bounds, Dispatch dispatch, List<LimitViolation> violations)
    {
        for (var g = 0; g < grid.Generators.Length; g++)
        {
            var (generator, name) = (grid.Generator(g), Name(grid, g));
            var (power, least, most) = (dispatch.Active[g], bounds.Least[g], bounds.Most[g]);
            var baseMva = grid.Network.BaseMva;
            if (power > most + StateReport.Slack && most * baseMva < generator.MaximumMw)
                violations.Add(new LimitViolation(name, "highest power its ramp allows", power * baseMva, most * baseMva, "MW"));
            if (power < least - StateReport.Slack && least * baseMva > generator.MinimumMw)
                violations.Add(new LimitViolation(name, "lowest power its ramp allows", power * baseMva, least * baseMva, "MW"));
        }
    }

    private static List<BindingLimit> Binding(
        PerUnitNetwork grid, OptimalFlowModel model, DispatchBounds bounds, Dispatch dispatch, StateReport report)
    {
        var found = new List<BindingLimit>();
        var (network, baseMva) = (grid.Network, grid.Network.BaseMva);
        for (var g = 0; g < grid.Generators.Length; g++)
        {
            var generator = grid.Generator(g);
            Add(Name(grid, g), "power", dispatch.Active[g], bounds.Least[g], bounds.Most[g], baseMva, "MW");
            if (model == OptimalFlowModel.Ac)
                Add(Name(grid, g), "reactive power", dispatch.Reactive[g],
                    generator.MinimumMvar / baseMva, generator.MaximumMvar / baseMva, baseMva, "Mvar");
        }
        for (var i = 0; i < grid.Buses.Length && model == OptimalFlowModel.Ac; i++)
            Add(grid.Bus(i), "voltage", dispatch.Sizes[i], grid.Bus(i).MinimumVoltagePu, grid.Bus(i).MaximumVoltagePu, 1, "pu");
        for (var k = 0; k < grid.Branches.Length; k++)
        {
            var branch = grid.Branch(k);
            Add(branch, "power", report.Branches[grid.Branches[k]].LargestMva / baseMva,
                double.NegativeInfinity, branch.RatingMva / baseMva, baseMva, "MVA");
            const double degrees = 180 / Math.PI;
            Add(branch, "angle", dispatch.Angles[grid.From[k]] - dispatch.Angles[grid.To[k]],
                branch.MinimumAngleDegrees / degrees, branch.MaximumAngleDegrees / degrees, degrees, "degrees");
        }
        return found;

        void Add(object element, string what, double value, double least, double most, double unit, string unitName)
        {
            if (least == most)
                return; // a fixed value holds nothing back
            if (value >= most - AtLimit)
                found.Add(new BindingLimit(element.ToString()!, "highest " + what, most * unit, unitName));
            else if (value <= least + AtLimit)
                found.Add(new BindingLimit(element.ToString()!, "lowest " + what, least * unit, unitName));
        }
    }

    private static string Name(PerUnitNetwork grid, int generator) =>
        $"generator {grid.Generators[generator] + 1} at bus {grid.Generator(generator).Bus}";

    private static double[] Nothing(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
