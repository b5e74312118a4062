using System.Globalization;

namespace Entropy.Node.Grid.Pictures;

/// <summary>The voltage of each phase over the distance from the source, with the limits.</summary>
internal sealed class VoltageProfile
{
    private const int MostBusesWithDots = 150;

    // Okabe and Ito's palette, and for whoever prints in grey the lines also differ in kind.
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73"];

    private readonly SvgWriter _svg;
    private readonly Drawing _drawing;
    private readonly double[] _lengths;
    private readonly Place _corner;
    private readonly double _width;
    private readonly double _height;
    private readonly double _most; // length
    private readonly double _lowest; // pu
    private readonly double _highest;

    public VoltageProfile(SvgWriter svg, Drawing drawing, SourceDistance distances, Place corner, double width, double height)
    {
        (_svg, _drawing, _lengths, _corner, _width, _height) = (svg, drawing, distances.Lengths, corner, width, height);
        _most = Math.Max(_lengths.Where(length => !double.IsNaN(length)).DefaultIfEmpty(0).Max(), 1e-6);
        var known = drawing.Buses.SelectMany(bus => bus.Pu).Where(pu => !double.IsNaN(pu))
            .Append(drawing.LeastPu).Append(drawing.GreatestPu).ToList();
        var margin = 0.06 * (known.Max() - known.Min()) + 0.002;
        (_lowest, _highest) = (known.Min() - margin, known.Max() + margin);
    }

    public void Draw()
    {
        DrawAxes();
        foreach (var (limit, what) in new[] { (_drawing.LeastPu, "lower limit"), (_drawing.GreatestPu, "upper limit") })
        {
            _svg.Segment(At(0, limit), At(_most, limit), BranchSymbols.Alarm, 1.2, isDashed: true);
            var offset = limit == _drawing.LeastPu ? 12 : -4;
            _svg.Text(At(_most, limit) + new Place(-4, offset), string.Create(CultureInfo.InvariantCulture, $"{what} {limit:0.###} pu"), 10.5, "end", BranchSymbols.Alarm);
        }

        foreach (var branch in _drawing.Branches)
            DrawBranch(branch);
        if (_drawing.Buses.Length <= MostBusesWithDots)
            DrawDots();
        Name(_drawing.Lowest, isLowest: true);
        Name(_drawing.Highest, isLowest: false);
        WritePhases();
    }

    private void DrawBranch(DrawnBranch branch)
    {
        if (branch.IsOpen || double.IsNaN(_lengths[branch.From]) || double.IsNaN(_lengths[branch.To]))
            return;
        foreach (var phase in branch.Phases)
        {
            var (from, to) = (_drawing.Buses[branch.From].Pu[phase], _drawing.Buses[branch.To].Pu[phase]);
            if (!double.IsNaN(from) && !double.IsNaN(to))
                _svg.Segment(At(_lengths[branch.From], from), At(_lengths[branch.To], to), Colours[phase], 1.3, branch.Kind is BranchKind.Transformer or BranchKind.Regulator);
        }
    }

    private void DrawDots()
    {
        for (var bus = 0; bus < _lengths.Length; bus++)
            for (var phase = 0; phase < Colours.Length; phase++)
                if (_drawing.Buses[bus].Pu[phase] is var pu && !double.IsNaN(pu) && !double.IsNaN(_lengths[bus]))
                    _svg.Circle(At(_lengths[bus], pu), 1.7, Colours[phase]);
    }

    private void Name(int bus, bool isLowest)
    {
        if (bus < 0 || double.IsNaN(_lengths[bus]))
            return;
        var known = _drawing.Buses[bus].Pu.Where(pu => !double.IsNaN(pu)).ToList();
        var pu = isLowest ? known.Min() : known.Max();
        var at = At(_lengths[bus], pu);
        _svg.Circle(at, 4, "none", BranchSymbols.Ink, 1.2);
        var isRight = at.X > _corner.X + 0.75 * _width;
        _svg.Text(at + new Place(isRight ? -7 : 7, isLowest ? 13 : -6), string.Create(CultureInfo.InvariantCulture, $"{_drawing.Buses[bus].Name}: {pu:0.0000} pu"), 10.5, isRight ? "end" : "start", isBold: true);
    }

    private void DrawAxes()
    {
        _svg.Rectangle(_corner, _width, _height, "#fcfcfc", "#999999");
        var inMetres = _drawing.LengthUnit == "km" && _most < 2;
        var scale = inMetres ? 1000 : 1;
        foreach (var (value, text) in Ticks(0, _most * scale, 9))
        {
            var at = At(value / scale, _lowest);
            _svg.Segment(at, at - new Place(0, _height), "#e6e6e6", 0.8);
            _svg.Text(at + new Place(0, 15), text, 11, "middle");
        }

        foreach (var (value, text) in Ticks(_lowest, _highest, 7))
        {
            var at = At(0, value);
            _svg.Segment(at, at + new Place(_width, 0), value == 1 ? "#a0a0a0" : "#e6e6e6", 0.8);
            _svg.Text(at + new Place(-6, 4), text, 11, "end");
        }

        _svg.Text(_corner + new Place(_width / 2, _height + 33), $"distance from the source, {(inMetres ? "m" : _drawing.LengthUnit)}", 12, "middle");
        _svg.Text(_corner + new Place(-46, _height / 2), "voltage, pu", 12, "middle", isTurned: true);
    }

    private void WritePhases()
    {
        var phases = Enumerable.Range(0, Colours.Length).Where(phase => _drawing.Buses.Any(bus => !double.IsNaN(bus.Pu[phase]))).ToList();
        for (var i = 0; i < phases.Count; i++)
        {
            var at = _corner + new Place(_width + 16, 12 + 18 * i);
            _svg.Segment(at, at + new Place(20, 0), Colours[phases[i]], 2);
            _svg.Text(at + new Place(26, 4), $"phase {phases[i] + 1}", 11);
        }

        if (!_drawing.Branches.Any(branch => branch.Kind is BranchKind.Transformer or BranchKind.Regulator))
            return;
        var below = _corner + new Place(_width + 16, 12 + 18 * phases.Count);
        _svg.Segment(below, below + new Place(20, 0), "#666666", 1.3, isDashed: true);
        _svg.Text(below + new Place(26, 4), "in a transformer", 11);
    }

    private Place At(double length, double pu) =>
        _corner + new Place(length / _most * _width, (_highest - pu) / (_highest - _lowest) * _height);

    // Round values, 1, 2 or 5 times a power of ten apart.
    private static IEnumerable<(double Value, string Text)> Ticks(double from, double to, int most)
    {
        var rough = (to - from) / most;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough <= 1.001 * power ? 1 : rough <= 2.002 * power ? 2 : rough <= 5.005 * power ? 5 : 10);
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        for (var i = (long)Math.Ceiling(from / step - 1e-9); i * step <= to + 1e-9 * step; i++)
            yield return (i * step, (i * step).ToString("F" + decimals, CultureInfo.InvariantCulture));
    }
}
