using System.Globalization;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Node.Grid.Pictures;

/// <summary>Makes a drawing of a solved feeder.</summary>
internal sealed class FeederDrawing
{
    private readonly Feeder _feeder;
    private readonly FlowResult _result;
    private readonly Dictionary<string, int> _indices = [];
    private readonly List<string> _buses = [];
    private readonly HashSet<string> _regulated;
    private readonly Dictionary<string, int> _taps;
    private readonly List<DrawnBranch> _branches = [];

    private FeederDrawing(Feeder feeder, FlowResult result)
    {
        (_feeder, _result) = (feeder, result);
        foreach (var node in result.Nodes)
            if (_indices.TryAdd(node.Bus, _buses.Count))
                _buses.Add(node.Bus);
        _regulated = [.. feeder.Elements.OfType<RegulatorControl>().Where(control => control.IsEnabled)
            .Select(control => control.Transformer.ToUpperInvariant())];
        _taps = result.Taps.GroupBy(tap => tap.Transformer.ToUpperInvariant()).ToDictionary(tap => tap.Key, tap => tap.First().Steps);
    }

    public static Drawing Of(Feeder feeder, FlowResult result) => new FeederDrawing(feeder, result).Make();

    private Drawing Make()
    {
        var pu = _buses.Select(_ => new[] { double.NaN, double.NaN, double.NaN }).ToList();
        for (var i = 0; i < _result.Nodes.Length; i++)
            if (_result.Nodes[i].Node is >= 1 and <= 3)
                pu[_indices[_result.Nodes[i].Bus]][_result.Nodes[i].Node - 1] = _result.Pu(i);
        var marks = new BusMarks[_buses.Count];
        foreach (var flow in _result.Elements)
            Add(flow, marks);

        var (lowest, highest) = _result.ExtremesOf();
        var losses = _result.LossesKva;
        return new Drawing
        {
            Title = _feeder.Name,
            Subtitle = string.Create(CultureInfo.InvariantCulture, $"source {_result.SourceKva.Real:#,0.#} kW, {_result.SourceKva.Imaginary:#,0.#} kvar  ·  losses {losses.Real:#,0.##} kW, {losses.Imaginary:#,0.##} kvar")
                + (lowest < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  ·  lowest {_result.Pu(lowest):0.0000} pu at {_result.Nodes[lowest]}, highest {_result.Pu(highest):0.0000} pu at {_result.Nodes[highest]}"))
                + $"  ·  {GridText.Count(_result.ViolationsOf(_feeder).Count, "violation")}",
            Buses = [.. _buses.Select((bus, i) => new DrawnBus(bus, OnMap(bus), [.. pu[i]], marks[i]))],
            Branches = [.. WithTogether(_branches)],
            LeastPu = _feeder.NormalLeastPu,
            GreatestPu = _feeder.NormalGreatestPu,
            LengthUnit = _branches.Exists(branch => branch.Length > 0) ? "km" : "elements",
            Lowest = lowest < 0 ? -1 : _indices[_result.Nodes[lowest].Bus],
            Highest = highest < 0 ? -1 : _indices[_result.Nodes[highest].Bus],
        };
    }

    private Place? OnMap(string bus) => _feeder.Coordinates.TryGetValue(bus, out var at) ? new Place(at.X, at.Y) : null;

    private void Add(ElementFlow flow, BusMarks[] marks)
    {
        var element = flow.Element;
        var mark = element switch
        {
            VoltageSource => BusMarks.Source,
            Load => BusMarks.Load,
            Capacitor => BusMarks.Capacitor,
            Injection => BusMarks.Generator,
            _ => BusMarks.None,
        };
        if (mark != BusMarks.None && (element.IsShunt || element is VoltageSource))
        {
            marks[_indices[element.Terminals[0].Bus]] |= mark;
            return;
        }

        for (var winding = 1; winding < element.Terminals.Length; winding++)
            if (!element.IsShunt && element.Terminals[winding].Bus != element.Terminals[0].Bus)
                _branches.Add(Branch(flow, element.Terminals[winding]));
    }

    private DrawnBranch Branch(ElementFlow flow, Terminal to)
    {
        var element = flow.Element;
        var isRegulator = element is Transformer && _regulated.Contains(element.Name.ToUpperInvariant());
        var amps = FlowLimits.LargestCurrentAmps(flow);
        return new DrawnBranch(
            element.FullName,
            element switch
            {
                Line { IsSwitch: true } => BranchKind.Switch,
                Line => BranchKind.Line,
                Transformer => isRegulator ? BranchKind.Regulator : BranchKind.Transformer,
                _ => BranchKind.Other,
            },
            _indices[element.Terminals[0].Bus],
            _indices[to.Bus],
            [.. to.Nodes.Where(node => node is >= 1 and <= 3).Select(node => node - 1).Distinct().Order()],
            element is Line line ? line.LengthKm : 0,
            amps,
            amps / FlowLimits.RatingOf(element) ?? double.NaN,
            isRegulator ? _taps.GetValueOrDefault(element.Name.ToUpperInvariant()).ToString("+0;-0;0", CultureInfo.InvariantCulture) : "")
        {
            IsOpen = !element.OpenConductors.IsDefaultOrEmpty,
        };
    }

    // Three regulators of one phase each, side by side, are one symbol.
    private static IEnumerable<DrawnBranch> WithTogether(IEnumerable<DrawnBranch> branches) => branches
        .GroupBy(branch => branch.Kind is BranchKind.Regulator or BranchKind.Transformer
            ? $"{branch.Kind} {branch.From} {branch.To}" : branch.Name)
        .Select(together => together.Aggregate((one, other) => one with
        {
            Name = $"{one.Name}, {other.Name}",
            Phases = [.. one.Phases.Union(other.Phases).Order()],
            Amount = Math.Max(one.Amount, other.Amount),
            Loading = double.IsNaN(one.Loading) ? other.Loading : Math.Max(one.Loading, other.Loading),
            Note = one.Note.Length == 0 ? other.Note : $"{one.Note} {other.Note}",
        }));
}
