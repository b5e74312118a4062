using Entropy.Grid.Balanced;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Says how the power flow of a balanced network went.</summary>
internal static class BalancedFlowReport
{
    public static void WriteJson(BalancedFlowResult result, IAnsiConsole output) => GridJson.Write(output, new
    {
        result.Network.Name,
        result.Converged,
        result.Failure,
        result.Iterations,
        ResidualPu = GridJson.Number(result.ResidualPu),
        LossesMw = GridJson.Number(result.LossesMw),
        ReferenceBuses = result.ReferenceBuses.Select(bus => result.Network.Buses[bus].Number),
        BusesAtReactiveLimit = result.BusesAtReactiveLimit.Select(bus => result.Network.Buses[bus].Number),
        Buses = result.Network.Buses.Select((bus, i) => new
        {
            bus.Number,
            VoltagePu = GridJson.Number(result.VoltagesPu[i]),
            AngleDegrees = GridJson.Number(result.AnglesDegrees[i]),
        }),
        Generators = GridJson.Generators(result.Network, result.Generators),
        Branches = GridJson.Branches(result.Network, result.Branches),
        Violations = result.Violations.Select(GridJson.Violation),
    });

    public static void WriteText(BalancedFlowResult result, IAnsiConsole output)
    {
        var network = result.Network;
        GridText.Facts(output,
            ("network", network.Name),
            ("power flow", GridText.Outcome(result.Converged, result.Iterations, result.Failure)),
            ("residual", GridText.Residual(result.ResidualPu)),
            ("reference", string.Join(", ", result.ReferenceBuses.Select(bus => network.Buses[bus]))),
            ("losses", result.Converged ? $"{GridText.Number(result.LossesMw, "#,0.######")} MW" : "none"),
            ("lowest voltage", Voltage(result, result.LowestVoltageBus)),
            ("highest voltage", Voltage(result, result.HighestVoltageBus)));
        if (result.Converged)
        {
            GridText.Rows(output, ["generator at", "MW", "Mvar"],
                [.. GridText.ActiveGenerators(network).Select(i => new[]
                {
                    $"bus {network.Generators[i].Bus}",
                    GridText.Number(result.Generators[i].PowerMw),
                    GridText.Number(result.Generators[i].ReactiveMvar),
                })]);
            GridText.Lines(output, "at their reactive limits", result.BusesAtReactiveLimit.Select(bus => network.Buses[bus]));
        }
        GridText.Lines(output, "violations", result.Violations);
    }

    private static string Voltage(BalancedFlowResult result, int bus) => result.Converged
        ? $"{GridText.Number(result.VoltagesPu[bus], "0.00000")} pu at {result.Network.Buses[bus]}"
        : "none";
}
