using System.Globalization;

namespace Entropy.Node.Grid.Pictures;

/// <summary>A solved network on one page: the one-line diagram with its key, and the voltage profile under it.</summary>
internal static class NetworkPicture
{
    private const double Width = 1280;
    private const double Margin = 36;
    private const double Header = 78;
    private const double Key = 170;
    private const double MostDiagramHeight = 620;
    private const double LeastDiagramHeight = 360;
    private const double ProfileHeight = 300;

    public static string Of(Drawing drawing)
    {
        var distances = new SourceDistance(drawing);
        var (places, height) = BusPlacement.In(drawing, distances, Width - Key - 3 * Margin, MostDiagramHeight);
        var diagramHeight = Math.Max(height, LeastDiagramHeight);
        var corner = new Place(2 * Margin - 20, Header + 30 + (diagramHeight - height) / 2);
        for (var i = 0; i < places.Length; i++)
            places[i] += corner;

        var profileTop = Header + 60 + diagramHeight + 46;
        var svg = new SvgWriter(Width, profileTop + ProfileHeight + 52);
        svg.Text(new Place(Margin, 36), drawing.Title, 22, isBold: true);
        svg.Text(new Place(Margin, 58), drawing.Subtitle, 12.5, colour: "#444444");
        svg.Segment(new Place(Margin, Header - 6), new Place(Width - Margin, Header - 6), "#cccccc", 1);

        var colours = new VoltageColours(drawing.LeastPu, drawing.GreatestPu);
        var labels = new LabelSpace(new Place(4, Header), Width - Key - 4, diagramHeight + 60);
        new OneLineDiagram(svg, drawing, distances, colours, places, labels).Draw();
        DrawKey(svg, drawing, colours);

        svg.Text(new Place(Margin, profileTop - 16), "Voltage profile", 14, isBold: true);
        new VoltageProfile(svg, drawing, distances, new Place(Margin + 50, profileTop), Width - Key - 2 * Margin - 14, ProfileHeight).Draw();
        return svg.ToString();
    }

    private static void DrawKey(SvgWriter svg, Drawing drawing, VoltageColours colours)
    {
        const double top = Header + 40;
        const double barHeight = 190;
        const double left = Width - Key + 16;
        svg.Text(new Place(left, top - 24), "voltage, pu", 12, isBold: true);
        svg.Text(new Place(left, top - 10), "of the phase furthest from 1", 10, colour: "#555555");
        const int pieces = 95;
        for (var i = 0; i < pieces; i++)
            svg.Rectangle(new Place(left, top + i * barHeight / pieces), 18, barHeight / pieces + 0.4, colours.Of(Value((i + 0.5) / pieces)));
        foreach (var (pu, isLimit) in new[] { (colours.HighestShown, false), (colours.GreatestPu, true), (1.0, false), (colours.LeastPu, true), (colours.LowestShown, false) })
        {
            var y = top + barHeight * (colours.HighestShown - pu) / (colours.HighestShown - colours.LowestShown);
            svg.Segment(new Place(left - (isLimit ? 5 : 0), y), new Place(left + 24, y), isLimit ? BranchSymbols.Alarm : "#555555", isLimit ? 1.6 : 1);
            svg.Text(new Place(left + 28, y + 4), pu.ToString("0.0##", CultureInfo.InvariantCulture) + (isLimit ? " limit" : ""), 11, colour: isLimit ? BranchSymbols.Alarm : BranchSymbols.Ink);
        }

        var row = top + barHeight + 30;
        foreach (var (what, draw) in Signs(drawing, colours))
        {
            draw(svg, new Place(left + 9, row));
            svg.Text(new Place(left + 28, row + 4), what, 11);
            row += 23;
        }

        double Value(double part) => colours.HighestShown - part * (colours.HighestShown - colours.LowestShown);
    }

    // Only the signs that are in the picture.
    private static IEnumerable<(string What, Action<SvgWriter, Place> Draw)> Signs(Drawing drawing, VoltageColours colours)
    {
        if (Any(BusMarks.Source))
            yield return ("source", BranchSymbols.Source);
        if (Any(BusMarks.Generator))
            yield return ("generation", BranchSymbols.Generator);
        if (AnyBranch(BranchKind.Transformer))
            yield return ("transformer", (svg, at) => BranchSymbols.Transformer(svg, at, new Place(1, 0)));
        if (AnyBranch(BranchKind.Regulator))
            yield return ("regulator, taps", BranchSymbols.Regulator);
        if (AnyBranch(BranchKind.Switch))
            yield return ("switch, closed", (svg, at) => BranchSymbols.Switch(svg, at, isOpen: false));
        if (drawing.Branches.Any(branch => branch is { Kind: BranchKind.Switch, IsOpen: true }))
            yield return ("switch, open", (svg, at) => BranchSymbols.Switch(svg, at, isOpen: true));
        if (Any(BusMarks.Capacitor))
            yield return ("capacitor", (svg, at) => BranchSymbols.Capacitor(svg, at, new Place(1, 0)));
        if (Any(BusMarks.Load))
            yield return ("load", (svg, at) => BranchSymbols.Load(svg, at, 4));
        if (drawing.Buses.SelectMany(bus => bus.Pu).Any(pu => pu < colours.LeastPu || pu > colours.GreatestPu))
            yield return ("voltage beyond a limit", (svg, at) => svg.Circle(at, 6, "none", BranchSymbols.Alarm, 1.3));
        if (drawing.Branches.Any(branch => branch.Loading > 1))
            yield return ("over its rating", (svg, at) => svg.Segment(at - new Place(10, 0), at + new Place(10, 0), BranchSymbols.Alarm, 1.2, isDashed: true));
        yield return ("1 phase", (svg, at) => svg.Segment(at - new Place(10, 0), at + new Place(10, 0), "#888888", 1.2));
        if (drawing.Branches.Any(branch => branch.Phases.Length > 1))
            yield return ("3 phases, more current", (svg, at) => svg.Segment(at - new Place(10, 0), at + new Place(10, 0), "#888888", 4));

        bool Any(BusMarks mark) => drawing.Buses.Any(bus => bus.Marks.HasFlag(mark));
        bool AnyBranch(BranchKind kind) => drawing.Branches.Any(branch => branch.Kind == kind);
    }
}
