using System.Globalization;
using System.Xml.Linq;
using Entropy.Node.Grid.Pictures;

namespace Entropy.Node.Tests.Grid;

public sealed class PlotTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".svg");

    public void Dispose() => File.Delete(_file);

    public static TheoryData<string, int> Networks => new()
    {
        { GridRun.Ieee13, 12 },
        { GridRun.Feeder("34Bus", "ieee34Mod1.dss"), 32 }, // has no map
        { GridRun.Feeder("34Bus", "Run_IEEE34Mod1.dss"), 32 },
        { GridRun.Feeder("37Bus", "ieee37.dss"), 36 },
        { GridRun.Ieee123, 126 },
        { GridRun.EuropeanLv, 905 },
        { Path.Combine(GridRun.Data, "Cases", "Matpower", "case33bw.m"), 32 },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_picture_has_every_line_once_and_within_its_page(string network, int lines)
    {
        var run = GridRun.Of("plot", network, "--out", _file);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        var svg = XDocument.Load(_file).Root!;
        Assert.Equal(lines, svg.Elements(Svg + "polyline").Count());
        var (width, height) = (Number(svg.Attribute("width")!), Number(svg.Attribute("height")!));
        foreach (var shape in svg.Elements())
        {
            foreach (var attribute in shape.Attributes())
                Assert.DoesNotContain("NaN", attribute.Value, StringComparison.Ordinal);
            if (shape.Attribute("points") is { } points)
            {
                foreach (var point in points.Value.Split(' '))
                {
                    var place = point.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
                    Assert.InRange(place[0], 0, width);
                    Assert.InRange(place[1], 0, height);
                }
            }
        }

        Assert.Contains(svg.Elements(Svg + "text"), text => text.Value.StartsWith("distance from the source, ", StringComparison.Ordinal));
        Assert.Contains(svg.Elements(Svg + "text"), text => text.Value == "voltage, pu");
    }

    [Fact]
    public void A_line_has_the_colour_of_its_voltage()
    {
        GridRun.Of("plot", GridRun.Ieee13, "--out", _file, "--controls", "off", "--taps", "neutral");

        var colours = new VoltageColours(0.95, 1.05);
        foreach (var line in XDocument.Load(_file).Root!.Elements(Svg + "polyline"))
        {
            // "line.632670: 632 to 670, 0.9571 pu, 92.1% of its rating"
            var pu = double.Parse(line.Element(Svg + "title")!.Value.Split(", ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.Contains((string?)line.Attribute("stroke"), new[] { colours.Of(pu - 5e-5), colours.Of(pu), colours.Of(pu + 5e-5) });
        }
    }

    [Fact]
    public void Colours_tell_low_from_high_and_both_from_the_middle()
    {
        var colours = new VoltageColours(0.95, 1.05);

        Assert.Equal("#b0b0b0", colours.Of(1));
        Assert.Equal("#f08214", colours.Of(0.95));
        Assert.Equal("#3c8cd2", colours.Of(1.05));
        Assert.Equal(colours.Of(0.5), colours.Of(colours.LowestShown));
        Assert.NotEqual(colours.Of(0.95), colours.Of(0.9499));
        Assert.Equal("#000000", colours.Of(double.NaN));
    }

    [Fact]
    public void The_lowest_voltage_and_the_taps_are_written_into_the_picture()
    {
        GridRun.Of("plot", GridRun.Ieee13, "--out", _file, "--controls", "off", "--taps", "9,6,-9");

        var texts = XDocument.Load(_file).Root!.Elements(Svg + "text").Select(text => text.Value).ToList();
        Assert.Contains("tap +9 +6 -9", texts);
        var lowest = GridRun.Json("flow", GridRun.Ieee13, "--controls", "off", "--taps", "9,6,-9").GetProperty("lowestVoltage");
        Assert.Contains(texts, text => text.StartsWith(lowest.GetProperty("bus").GetString() + ": ", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_with_any_letters_make_a_picture_that_can_be_read()
    {
        var svg = new SvgWriter(100, 50);
        svg.Text(new Place(1, 2), "a<b & \"c\" \u0001\ufffe", 10);

        Assert.Equal("a<b & \"c\" ", XDocument.Parse(svg.ToString()).Root!.Element(Svg + "text")!.Value);
        Assert.Throws<ArgumentException>(() => svg.Circle(new Place(double.NaN, 0), 1, "none"));
    }

    [Fact]
    public void What_cannot_be_drawn_ends_as_a_flow_does()
    {
        var run = GridRun.Of("plot", Path.Combine(GridRun.Data, "Cases", "Matpower", "case33bw.m"), "--load-mult", "10", "--out", _file);

        Assert.Equal(1, run.Code);
        Assert.Contains("NOT CONVERGED", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_file));
    }

    private static double Number(XAttribute attribute) => double.Parse(attribute.Value, CultureInfo.InvariantCulture);
}
