using System.Globalization;

namespace Entropy.Node.Grid.Pictures;

/// <summary>The buses and branches as one line each: coloured by voltage, the thicker the more phases and current.</summary>
internal sealed class OneLineDiagram
{
    // With more buses than this, only what stands out has room for a sign and a name.
    private const int MostBusesInDetail = 200;

    private readonly SvgWriter _svg;
    private readonly Drawing _drawing;
    private readonly SourceDistance _distances;
    private readonly VoltageColours _colours;
    private readonly Place[] _places;
    private readonly LabelSpace _labels;
    private readonly double _labelSize;
    private readonly bool _isDetailed;

    public OneLineDiagram(SvgWriter svg, Drawing drawing, SourceDistance distances, VoltageColours colours, Place[] places, LabelSpace labels)
    {
        (_svg, _drawing, _distances, _colours, _places, _labels) = (svg, drawing, distances, colours, places, labels);
        _isDetailed = drawing.Buses.Length <= MostBusesInDetail;
        _labelSize = drawing.Buses.Length <= 60 ? 11 : 9.5;
    }

    public void Draw()
    {
        var most = _drawing.Branches.Select(branch => branch.Amount).DefaultIfEmpty(1).Max();
        // Thick ones first, so that nothing lies under them.
        foreach (var branch in _drawing.Branches.OrderByDescending(branch => branch.Phases.Length))
            DrawLine(branch, most > 0 ? branch.Amount / most : 0);
        for (var bus = 0; bus < _places.Length; bus++)
            DrawBus(bus);
        foreach (var branch in _drawing.Branches)
            DrawSymbol(branch);
        WriteNames();
    }

    private void DrawLine(DrawnBranch branch, double part)
    {
        var (from, to) = (_places[branch.From], _places[branch.To]);
        var colour = _colours.Of(VoltageOf(branch));
        var width = 1.2 + 0.8 * (Math.Max(branch.Phases.Length, 1) - 1) + 2.6 * part;
        _labels.Take(from, to);
        if (branch.Kind is BranchKind.Line or BranchKind.Switch)
            _svg.Polyline(from, to, colour, width, TipOf(branch), branch.IsOpen);
        else
            _svg.Segment(from, to, colour, width);
        if (branch.Loading > 1)
            _svg.Segment(from, to, BranchSymbols.Alarm, 1.2, isDashed: true);
    }

    private double VoltageOf(DrawnBranch branch) => VoltageColours.Furthest(branch.Phases.Select(phase =>
    {
        var (from, to) = (_drawing.Buses[branch.From].Pu[phase], _drawing.Buses[branch.To].Pu[phase]);
        return double.IsNaN(from) ? to : double.IsNaN(to) ? from : (from + to) / 2;
    }));

    private string TipOf(DrawnBranch branch) => string.Create(CultureInfo.InvariantCulture,
        $"{branch.Name}: {_drawing.Buses[branch.From].Name} to {_drawing.Buses[branch.To].Name}, {VoltageOf(branch):0.0000} pu")
        + (double.IsNaN(branch.Loading) ? "" : string.Create(CultureInfo.InvariantCulture, $", {branch.Loading:0.0%} of its rating"));

    private void DrawBus(int bus)
    {
        var (at, marks) = (_places[bus], _drawing.Buses[bus].Marks);
        var away = AwayFrom(bus);
        foreach (var mark in new[] { BusMarks.Source, BusMarks.Generator, BusMarks.Capacitor })
        {
            if (!marks.HasFlag(mark))
                continue;
            var place = at + 20 * away;
            _svg.Segment(at, at + 14 * away, BranchSymbols.Ink, 1.2);
            if (mark == BusMarks.Source)
                BranchSymbols.Source(_svg, place);
            else if (mark == BusMarks.Generator)
                BranchSymbols.Generator(_svg, place);
            else
                BranchSymbols.Capacitor(_svg, at + 15.8 * away, away);
            _labels.Take(at, place);
            _labels.Take(place, mark == BusMarks.Source ? 10 : 7);
            away = new Place(-away.Y, away.X);
        }

        if (marks.HasFlag(BusMarks.Load))
            BranchSymbols.Load(_svg, at, _isDetailed ? 4 : 2.6);
        else if (_isDetailed)
            _svg.Circle(at, 1.9, BranchSymbols.Ink);
        if (IsBeyond(bus))
            _svg.Circle(at, _isDetailed ? 6 : 4, "none", BranchSymbols.Alarm, 1.3);
        _labels.Take(at, _isDetailed ? 3.5 : 2);
    }

    private bool IsBeyond(int bus) => _drawing.Buses[bus].Pu.Any(pu => pu < _colours.LeastPu || pu > _colours.GreatestPu);

    private void DrawSymbol(DrawnBranch branch)
    {
        var (from, to) = (_places[branch.From], _places[branch.To]);
        var at = Place.Middle(from, to);
        var way = to - from;
        var direction = way.Length > 1 ? 1 / way.Length * way : new Place(1, 0);
        switch (branch.Kind)
        {
            case BranchKind.Transformer:
                BranchSymbols.Transformer(_svg, at, direction);
                break;
            case BranchKind.Regulator:
                BranchSymbols.Regulator(_svg, at);
                break;
            case BranchKind.Switch:
                BranchSymbols.Switch(_svg, at, branch.IsOpen);
                break;
            default:
                return;
        }

        _labels.Take(at, 9);
        if (branch.Note.Length > 0)
            _labels.Write(_svg, at, 12, $"tap {branch.Note}", _labelSize, "#005f73", isBold: true);
    }

    // What is looked for first is named first.
    private void WriteNames()
    {
        var order = Enumerable.Range(0, _places.Length).OrderBy(Rank);
        foreach (var bus in order)
            if (_isDetailed || Rank(bus) == 0)
                _labels.Write(_svg, _places[bus], IsBeyond(bus) ? 9 : 6, _drawing.Buses[bus].Name, _labelSize, isBold: Rank(bus) == 0);
    }

    private int Rank(int bus)
    {
        if (_drawing.Buses[bus].Marks.HasFlag(BusMarks.Source) || bus == _drawing.Lowest || bus == _drawing.Highest)
            return 0;
        return _distances.NeighboursOf(bus).Count switch
        {
            > 2 => 1,
            1 => 2,
            _ => 3,
        };
    }

    // The direction in which there is most room.
    private Place AwayFrom(int bus)
    {
        var taken = _distances.NeighboursOf(bus).Select(one => _places[one.Other] - _places[bus])
            .Where(way => way.Length > 0.5).Select(way => Math.Atan2(way.Y, way.X)).ToList();
        var best = Enumerable.Range(0, 8).Select(i => i * Math.PI / 4 - Math.PI / 2)
            .MaxBy(angle => taken.Select(other => Math.Abs(Math.IEEERemainder(angle - other, 2 * Math.PI))).DefaultIfEmpty(0).Min());
        return new Place(Math.Cos(best), Math.Sin(best));
    }
}
