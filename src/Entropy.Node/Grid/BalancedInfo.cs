using Entropy.Grid.Balanced;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Says what a balanced network consists of.</summary>
internal static class BalancedInfo
{
    public static void Show(BalancedNetwork network, bool asJson, IAnsiConsole output)
    {
        var branches = network.Branches.Where(network.IsActive).ToList();
        var transformers = branches.Count(branch => branch.TapRatio != 1 || branch.ShiftDegrees != 0);
        var generators = network.Generators.Where(network.IsActive).ToList();
        var buses = network.Buses.Where(bus => bus.Kind != BusKind.Isolated).ToList();
        var references = buses.Where(bus => bus.Kind == BusKind.Reference).Select(bus => bus.Number).ToList();
        var (loadMw, loadMvar) = (buses.Sum(bus => bus.LoadMw), buses.Sum(bus => bus.LoadMvar));
        var capacityMw = generators.Sum(generator => generator.MaximumMw);
        var levelsKv = buses.Select(bus => bus.BaseKv).Where(kv => kv > 0).Distinct().Order().ToList();
        if (asJson)
        {
            GridJson.Write(output, new
            {
                network.Name,
                network.BaseMva,
                Buses = new { Active = buses.Count, Isolated = network.Buses.Count - buses.Count },
                Branches = new { Active = branches.Count, Open = network.Branches.Count - branches.Count, Transformers = transformers },
                Generators = new { Active = generators.Count, Idle = network.Generators.Count - generators.Count },
                ReferenceBuses = references,
                LoadMw = loadMw,
                LoadMvar = loadMvar,
                CapacityMw = GridJson.Number(capacityMw),
                VoltageLevelsKv = levelsKv,
                HasCosts = generators.Count > 0 && generators.All(generator => generator.Cost is not null),
            });
            return;
        }
        GridText.Facts(output,
            ("network", $"{network.Name}, balanced, base {GridText.Number(network.BaseMva)} MVA"),
            ("buses", $"{buses.Count}{Beside(network.Buses.Count - buses.Count, "isolated")}"),
            ("branches", $"{branches.Count}, {transformers} of them transformers{Beside(network.Branches.Count - branches.Count, "open")}"),
            ("generators", $"{generators.Count}{Beside(network.Generators.Count - generators.Count, "out of service")}"),
            ("reference", string.Join(", ", references.Select(number => $"bus {number}"))),
            ("load", $"{GridText.Number(loadMw)} MW, {GridText.Number(loadMvar)} Mvar"),
            ("capacity", double.IsFinite(capacityMw) ? $"{GridText.Number(capacityMw)} MW" : "without limit"),
            ("voltages", levelsKv.Count == 0 ? "not given" : string.Join(", ", levelsKv.Select(kv => GridText.Number(kv))) + " kV"),
            ("costs", generators.All(generator => generator.Cost is not null) ? "of every generator" : "not of every generator"));
    }

    private static string Beside(int count, string what) => count == 0 ? "" : $", and {count} {what}";
}
