using static Entropy.Settings.Bounds;

namespace Entropy.Settings.Tests;

public sealed class ValueTests
{
    private enum Control
    {
        Off,
        VoltVar,
        FrequencyWatt,
    }

    private static SettingsSection Section(string hocon) => SettingsReader.FromString(hocon).Section("");

    private static SettingsSection Node(string hocon) => SettingsReader.FromString($"node {{\n{hocon}\n}}").Section("node");

    [Fact]
    public void Values_of_every_type_are_read()
    {
        var node = Node("""
            name = north
            title = "North campus"
            port = 8080
            gain = -0.5
            api = on
            poll = 20 ms
            buffer = 64 MiB
            control = volt-var
            protocol = tcp
            hosts = [a, "b c"]
            ports = [1, 2]
            gains = [0.5, 1e3]
            limits = [50 MW, 500 kW]
            """);
        Assert.Equal("north", node.Text("name"));
        Assert.Equal("North campus", node.Text("title"));
        Assert.Equal(8080, node.Whole("port"));
        Assert.Equal(-0.5, node.Number("gain"));
        Assert.True(node.Flag("api"));
        Assert.Equal(TimeSpan.FromMilliseconds(20), node.Interval("poll"));
        Assert.Equal(64 << 20, node.SizeBytes("buffer"));
        Assert.Equal(Control.VoltVar, node.OneOf<Control>("control"));
        Assert.Equal("tcp", node.OneOf("protocol", ["tcp", "rtu"]));
        Assert.Equal(["a", "b c"], node.Texts("hosts"));
        Assert.Equal([1, 2], node.Wholes("ports"));
        Assert.Equal([0.5, 1000], node.Numbers("gains"));
        Assert.Equal([50_000, 500], node.Quantities("limits", QuantityKind.Power));
        node.Done();
    }

    [Fact]
    public void Defaults_stand_in_for_what_is_missing_or_null()
    {
        var node = Node("name = null");
        Assert.Equal("x", node.Text("name", "x"));
        Assert.Equal(7, node.Whole("port", 7));
        Assert.Equal(0.5, node.Number("gain", 0.5));
        Assert.True(node.Flag("api", true));
        Assert.Equal(TimeSpan.FromSeconds(1), node.Interval("poll", TimeSpan.FromSeconds(1)));
        Assert.Equal(5, node.SizeBytes("buffer", 5));
        Assert.Equal(3.5, node.PowerKw("limit", 3.5));
        Assert.Equal(Control.FrequencyWatt, node.OneOf<Control>("control", Control.FrequencyWatt));
        Assert.Equal("rtu", node.OneOf("protocol", ["tcp", "rtu"], "rtu"));
        Assert.Equal(["h"], node.Texts("hosts", ["h"]));
        Assert.Empty(node.Wholes("ports", []));
        Assert.False(node.Has("name"));
        node.Done();
    }

    [Theory]
    [InlineData("50 MW", 50_000)]
    [InlineData("50MW", 50_000)]
    [InlineData("-500 kW", -500)]
    [InlineData("1.5 GW", 1_500_000)]
    [InlineData("7 W", 0.007)]
    [InlineData("1e3 kW", 1000)]
    public void A_power_is_read_in_kW(string text, double kw) => Assert.Equal(kw, Node($"p = {text}").PowerKw("p"));

    [Fact]
    public void Quantities_are_read_in_the_unit_of_their_name()
    {
        var node = Node("""
            q = 2 Mvar, s = 2500 kVA, e = 200 MWh, r = 6 MW/min, v = 12.47 kV, i = 200 A, f = 36 mHz, soc = 7 %, share = 0.25
            price = "-5.5 $/MWh", tariff = 0.12 USD/kWh
            """);
        Assert.Equal(2000, node.ReactivePowerKvar("q"));
        Assert.Equal(2500, node.ApparentPowerKva("s"));
        Assert.Equal(200_000, node.EnergyKwh("e"));
        Assert.Equal(100, node.RampKwPerSecond("r"), 12);
        Assert.Equal(12_470, node.VoltageV("v"));
        Assert.Equal(200, node.CurrentA("i"));
        Assert.Equal(0.036, node.FrequencyHz("f"));
        Assert.Equal(0.07, node.Fraction("soc"));
        Assert.Equal(0.25, node.Fraction("share"));
        Assert.Equal(-5.5, node.PriceUsdPerMwh("price"));
        Assert.Equal(120, node.PriceUsdPerMwh("tariff"));
        node.Done();
    }

    [Theory]
    [InlineData("0 s", 0)]
    [InlineData("250us", 2_500)]
    [InlineData("20 ms", 200_000)]
    [InlineData("1.5 s", 15_000_000)]
    [InlineData("5 seconds", 50_000_000)]
    [InlineData("2 min", 1_200_000_000)]
    [InlineData("2m", 1_200_000_000)]
    [InlineData("1 h", 36_000_000_000)]
    [InlineData("1 day", 864_000_000_000)]
    public void A_duration_has_a_unit(string text, long ticks) => Assert.Equal(ticks, Node($"t = {text}").Interval("t").Ticks);

    [Theory]
    [InlineData("512 B", 512)]
    [InlineData("1.5 kB", 1500)]
    [InlineData("64 MiB", 67_108_864)]
    [InlineData("2GB", 2_000_000_000)]
    public void A_size_has_a_unit(string text, long bytes) => Assert.Equal(bytes, Node($"b = {text}").SizeBytes("b"));

    [Theory]
    [InlineData("volt-var")]
    [InlineData("VoltVar")]
    [InlineData("volt_var")]
    [InlineData("VOLT-VAR")]
    public void Capitals_and_hyphens_of_a_choice_do_not_count(string text) =>
        Assert.Equal(Control.VoltVar, Node($"c = {text}").OneOf<Control>("c"));

    [Fact]
    public void Sections_with_names_are_listed_with_them()
    {
        var node = Node("batteries { north { limit = 5 kW }, \"south.2\" { limit = 6 kW } }");
        var batteries = node.Sections("batteries");
        Assert.Equal(["north", "south.2"], batteries.Select(battery => battery.Name));
        Assert.Equal([5, 6], batteries.Select(battery => battery.PowerKw("limit")));
        Assert.Equal("node.batteries.\"south.2\"", batteries[1].Path);
        Assert.Empty(node.Sections("inverters"));
        node.Done();
    }

    [Fact]
    public void Sections_in_a_list_keep_its_order()
    {
        var node = Node("meters = [{ at = pcc }, { at = feeder }]");
        Assert.Equal(["pcc", "feeder"], node.SectionList("meters").Select(meter => meter.Text("at")));
        node.Done();
    }

    [Fact]
    public void A_map_of_texts_takes_any_key()
    {
        var node = Node("tags { site = north, \"a.b\" = c }");
        Assert.Equal("c", node.TextMap("tags")["a.b"]);
        Assert.Empty(node.TextMap("labels"));
        node.Done();
    }

    [Fact]
    public void A_path_reaches_into_sections_and_a_missing_section_has_only_defaults()
    {
        var root = Section("a { b { c = 5 } }");
        Assert.Equal(5, root.Whole("a.b.c"));
        Assert.Equal(6, root.Section("a.x").Whole("y", 6, Between(1, 10)));
        root.Done();
    }
}
