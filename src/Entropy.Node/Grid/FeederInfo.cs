using System.Globalization;
using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss;
using Entropy.Grid.ThreePhase;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Says what a feeder consists of.</summary>
internal sealed class FeederInfo
{
    private readonly FeederFile _file;
    private readonly Feeder _feeder;
    private readonly List<(string Kind, int There, int Disabled)> _kinds;
    private readonly List<(double Kv, int Buses)> _levels; // between phases
    private readonly List<RegulatorControl> _regulators;
    private readonly int _buses;
    private readonly int _nodes;

    public FeederInfo(FeederFile file)
    {
        _file = file;
        _feeder = file.Feeder;
        _kinds = [.. _feeder.Elements.GroupBy(element => element.Kind)
            .Select(kind => (kind.Key, kind.Count(element => element.IsEnabled), kind.Count(element => !element.IsEnabled)))];
        var nodes = _feeder.Elements.OfType<PowerElement>().Where(element => element.IsEnabled)
            .SelectMany(element => element.Terminals)
            .SelectMany(terminal => terminal.Nodes.Where(node => node > 0).Select(node => (terminal.Bus, node)))
            .Distinct().ToList();
        var buses = nodes.Select(node => node.Bus).Distinct().ToList();
        (_buses, _nodes) = (buses.Count, nodes.Count);
        _levels = [.. buses.Where(_feeder.BaseKv.ContainsKey)
            .GroupBy(bus => Math.Round(_feeder.BaseKv[bus] * Math.Sqrt(3), 6))
            .Select(level => (level.Key, level.Count())).OrderByDescending(level => level.Key)];
        _regulators = [.. _feeder.Elements.OfType<RegulatorControl>().Where(control => control.IsEnabled)];
    }

    private IEnumerable<Load> ActiveLoads => _feeder.Elements.OfType<Load>().Where(load => load.IsEnabled);

    public void Show(bool asJson, IAnsiConsole output)
    {
        if (asJson)
            WriteJson(output);
        else
            WriteText(output);
    }

    private void WriteJson(IAnsiConsole output) => GridJson.Write(output, new
    {
        _feeder.Name,
        _feeder.FrequencyHz,
        Buses = _buses,
        Nodes = _nodes,
        Elements = _kinds.Select(kind => new { kind.Kind, Enabled = kind.There, kind.Disabled }),
        VoltageBases = _levels.Select(level => new { LineToLineKv = level.Kv, level.Buses }),
        LimitsPu = new[] { _feeder.NormalLeastPu, _feeder.NormalGreatestPu },
        LoadKw = ActiveLoads.Sum(load => load.ConsumedKw),
        LoadKvar = ActiveLoads.Sum(load => load.ConsumedKvar),
        LoadMultiplier = _feeder.LoadMultiplier,
        Controls = _feeder.Controls == ControlMode.Off ? "off" : "on",
        Regulators = _regulators.Select(control => new
        {
            control.Name,
            control.Transformer,
            control.TargetV,
            control.BandV,
            control.VoltageRatio,
        }),
        Solutions = _file.Solves.Select(solve => new { Mode = solve.Mode.ToString(), solve.Number, solve.StepSeconds }),
        Remarks = _file.Remarks.Select(remark => new { remark.File, remark.Line, remark.Word, remark.What }),
    });

    private void WriteText(IAnsiConsole output)
    {
        GridText.Facts(output,
            ("network", $"{_feeder.Name}, {GridText.Number(_feeder.FrequencyHz)} Hz"),
            ("buses", $"{_buses}, with {GridText.Count(_nodes, "node")}"),
            ("voltages", _levels.Count == 0 ? "no bases given" : string.Join(", ", _levels.Select(level => $"{GridText.Number(level.Kv)} kV ({GridText.Count(level.Buses, "bus", "buses")})"))),
            ("limits", $"{GridText.Number(_feeder.NormalLeastPu)} to {GridText.Number(_feeder.NormalGreatestPu)} pu"),
            ("load", $"{GridText.Number(ActiveLoads.Sum(load => load.ConsumedKw))} kW, {GridText.Number(ActiveLoads.Sum(load => load.ConsumedKvar))} kvar"
                + (_feeder.LoadMultiplier == 1 ? "" : $", times {GridText.Number(_feeder.LoadMultiplier)}")),
            ("load shapes", Shapes()),
            ("controls", _feeder.Controls == ControlMode.Off ? "off" : "on"),
            ("solutions", _file.Solves.Count == 0 ? "none in the file" : string.Join(", ", _file.Solves.Select(Words))));
        GridText.Rows(output, ["element", "number", "disabled"], [.. _kinds.Select(kind => new[] { kind.Kind, Count(kind.There), Count(kind.Disabled) })]);
        if (_regulators.Count > 0)
        {
            GridText.Rows(output, ["regulator", "transformer", "target V", "band V", "ratio"], [.. _regulators.Select(control => new[]
            {
                control.Name, control.Transformer, GridText.Number(control.TargetV), GridText.Number(control.BandV), GridText.Number(control.VoltageRatio),
            })]);
        }

        GridText.Lines(output, "read, but without effect on a solution", _file.Remarks);
    }

    private string Shapes()
    {
        var shapes = new[] { TimeMode.Yearly, TimeMode.Daily, TimeMode.Duty }
            .SelectMany(mode => ShapePoints.Of(_feeder, mode)).DistinctBy(shape => shape.Name).ToList();
        return shapes.Count == 0
            ? "none"
            : $"{shapes.Count}, of {shapes.Max(shape => shape.Active.Length)} points at most (--step)";
    }

    private static string Words(OpenDssSolution solve) => solve.Number == 1
        ? solve.Mode.ToString()
        : $"{solve.Mode} ({solve.Number} points of {GridText.Number(solve.StepSeconds)} s)";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
