using System.Globalization;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Says how the power flow of a feeder went.</summary>
internal sealed class FeederFlowReport(FeederFile file, Feeder feeder, FlowOptions options, FlowResult result)
{
    private readonly (int Lowest, int Highest) _extremes = result.ExtremesOf();

    public void WriteJson(IAnsiConsole output) => GridJson.Write(output, new
    {
        feeder.Name,
        result.Converged,
        result.Iterations,
        result.ControlIterations,
        Method = result.Method.ToString(),
        ResidualKva = GridJson.Number(result.ResidualKva),
        Controls = feeder.Controls == ControlMode.Off ? "off" : "on",
        Shapes = options.Moment.Mode == TimeMode.Snapshot ? null : options.Moment.Mode.ToString(),
        Hour = options.Moment.Mode == TimeMode.Snapshot ? (double?)null : options.Moment.Hour,
        SourceKw = Solved(result.SourceKva.Real),
        SourceKvar = Solved(result.SourceKva.Imaginary),
        LossesKw = Solved(result.LossesKva.Real),
        LossesKvar = Solved(result.LossesKva.Imaginary),
        LineLossesKw = Solved(result.LineLossesKva.Real),
        LineLossesKvar = Solved(result.LineLossesKva.Imaginary),
        LowestVoltage = Extreme(_extremes.Lowest),
        HighestVoltage = Extreme(_extremes.Highest),
        Taps = result.Taps.Where(_ => result.Converged).Select(tap => new { Regulator = tap.Control, tap.Transformer, tap.Steps, tap.Ratio }),
        Violations = result.ViolationsOf(feeder).Select(GridJson.Violation),
        Nodes = Enumerable.Range(0, result.Converged ? result.Nodes.Length : 0).Select(node => new
        {
            result.Nodes[node].Bus,
            Phase = result.Nodes[node].Node,
            VoltageV = result.VoltagesV[node].Magnitude,
            AngleDegrees = result.VoltagesV[node].Phase * 180 / Math.PI,
            VoltagePu = GridJson.Number(result.Pu(node)),
        }),
    });

    public void WriteText(IAnsiConsole output)
    {
        List<(string, string)> facts =
        [
            ("network", feeder.Name),
            ("power flow", $"{(result.Converged ? "converged in" : "NOT CONVERGED: stopped after")} {Effort()}"),
            ("residual", $"{result.ResidualKva.ToString("0.0e+0", CultureInfo.InvariantCulture)} kVA"),
            ("loads", Loads()),
            ("controls", feeder.Controls == ControlMode.Off ? "off" : "on"),
        ];
        if (!result.Converged)
        {
            GridText.Facts(output, [.. facts]);
            output.WriteLine("There is no solution to show. Look at the loads, at --load-mult and --taps, or allow a larger --tolerance.");
            return;
        }

        GridText.Facts(output,
        [
            .. facts,
            ("source", Power(result.SourceKva)),
            ("losses", Power(result.LossesKva)),
            ("losses of lines", Power(result.LineLossesKva)),
            ("lowest voltage", Voltage(_extremes.Lowest)),
            ("highest voltage", Voltage(_extremes.Highest)),
        ]);
        if (!result.Taps.IsEmpty)
        {
            GridText.Rows(output, ["regulator", "transformer", "tap", "ratio"], [.. result.Taps.Select(tap => new[]
            {
                tap.Control, tap.Transformer, tap.Steps.ToString(CultureInfo.InvariantCulture), GridText.Number(tap.Ratio, "0.00000"),
            })]);
        }

        GridText.Lines(output, "violations", result.ViolationsOf(feeder));
    }

    private string Effort() =>
        $"{GridText.Count(result.Iterations, "iteration")}, {GridText.Count(result.ControlIterations, "round")} of controls"
        + (result.Method == FlowMethod.NewtonRaphson ? ", by Newton-Raphson" : "");

    private string Loads()
    {
        var moment = options.Moment;
        var shapes = moment.Mode == TimeMode.Snapshot
            ? "without shapes"
            : $"at {GridText.Number(moment.Hour, "#,0.######")} h of their {moment.Mode.ToString().ToLowerInvariant()} shapes";
        var several = file.Solves.Count > 1 ? $" (the last of {file.Solves.Count} solutions in the script)" : "";
        return shapes + (feeder.LoadMultiplier == 1 ? "" : $", times {GridText.Number(feeder.LoadMultiplier, "0.######")}")
            + (options.IsDirect ? ", as impedances" : "") + several;
    }

    private static string Power(System.Numerics.Complex kva) =>
        $"{GridText.Digits(kva.Real)} kW, {GridText.Digits(kva.Imaginary)} kvar";

    private string Voltage(int node) => node < 0
        ? "no bus has a base voltage"
        : $"{GridText.Number(result.Pu(node), "0.00000")} pu at bus {result.Nodes[node]}";

    private double? Solved(double value) => result.Converged ? GridJson.Number(value) : null;

    private object? Extreme(int node) => node < 0 || !result.Converged ? null : new
    {
        result.Nodes[node].Bus,
        Phase = result.Nodes[node].Node,
        VoltagePu = result.Pu(node),
    };
}
