using System.Globalization;
using Entropy.Grid.Balanced;

namespace Entropy.Node.Grid.Pictures;

/// <summary>Makes a drawing of a solved balanced network, whose only phase is the first.</summary>
internal static class BalancedDrawing
{
    public static Drawing Of(BalancedFlowResult result)
    {
        var network = result.Network;
        var buses = network.Buses.Select((bus, i) => (bus, i)).Where(item => !double.IsNaN(result.VoltagesPu[item.i])).ToList();
        var indices = buses.Select((item, index) => (item.bus.Number, index)).ToDictionary(item => item.Number, item => item.index);
        var generating = network.Generators.Where(network.IsActive).Select(generator => generator.Bus).ToHashSet();
        var limits = buses.Select(item => item.bus).GroupBy(bus => (bus.MinimumVoltagePu, bus.MaximumVoltagePu))
            .MaxBy(group => group.Count())!.Key;
        return new Drawing
        {
            Title = network.Name,
            Subtitle = string.Create(CultureInfo.InvariantCulture, $"losses {result.LossesMw:#,0.###} MW  ·  lowest {result.VoltagesPu[result.LowestVoltageBus]:0.0000} pu at {network.Buses[result.LowestVoltageBus]}, highest {result.VoltagesPu[result.HighestVoltageBus]:0.0000} pu at {network.Buses[result.HighestVoltageBus]}")
                + $"  ·  {GridText.Count(result.Violations.Count, "violation")}",
            Buses = [.. buses.Select(item => new DrawnBus(
                item.bus.Number.ToString(CultureInfo.InvariantCulture),
                null,
                [result.VoltagesPu[item.i], double.NaN, double.NaN],
                (item.bus.Kind == BusKind.Reference ? BusMarks.Source : generating.Contains(item.bus.Number) ? BusMarks.Generator : BusMarks.None)
                    | (item.bus.LoadMw != 0 ? BusMarks.Load : BusMarks.None)))],
            Branches = [.. network.Branches.Select((branch, i) => (branch, flow: result.Branches[i])).Where(item => network.IsActive(item.branch))
                .Select(item => new DrawnBranch(
                    $"branch {item.branch.From}-{item.branch.To}",
                    item.branch.TapRatio != 1 || item.branch.ShiftDegrees != 0 ? BranchKind.Transformer : BranchKind.Line,
                    indices[item.branch.From],
                    indices[item.branch.To],
                    [0],
                    1,
                    item.flow.LargestMva,
                    double.IsFinite(item.branch.RatingMva) ? item.flow.LargestMva / item.branch.RatingMva : double.NaN,
                    ""))],
            LeastPu = limits.MinimumVoltagePu,
            GreatestPu = limits.MaximumVoltagePu,
            LengthUnit = "branches",
            Lowest = indices[network.Buses[result.LowestVoltageBus].Number],
            Highest = indices[network.Buses[result.HighestVoltageBus].Number],
        };
    }
}
