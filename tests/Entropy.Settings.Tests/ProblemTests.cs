using static Entropy.Settings.Bounds;

namespace Entropy.Settings.Tests;

public sealed class ProblemTests
{
    private const string Ports =
        "Accepted: a whole number from 1 to 65535. Write port = 8080, for example.";

    private const string Gains =
        "Accepted: a number above 0. Write gain = 1.5, for example.";

    private const string Polls =
        "Accepted: a duration from 20 ms to 1 min, in us, ms, s, min, h or d. Write poll = 1 s, for example.";

    private const string Buffers =
        "Accepted: a size of at most 1 GiB, in B, kB, KiB, MB, MiB, GB, GiB, TB or TiB."
        + " Write buffer = 64 MiB, for example.";

    private const string Limits =
        "Accepted: a power of at least 0 kW, in W, kW, MW or GW. Write limit = 500 kW, for example.";

    private const string Modes =
        "Accepted: shadow, advisory or autonomous. Write mode = shadow, for example.";

    private enum Mode
    {
        Shadow,
        Advisory,
        Autonomous,
    }

    public static TheoryData<string, string> Mistakes { get; } = new()
    {
        { "port = 80a", "is no whole number. " + Ports },
        { "port = 70000", "is out of range. " + Ports },
        { "port = 99999999999", "is out of range. " + Ports },
        { "gain = much", "is no number. " + Gains },
        { "gain = 0", "is out of range. " + Gains },
        { "api = yes", "is neither on nor off. Accepted: on or off. Write api = on, for example." },
        { "poll = 5", "has no unit. " + Polls },
        { "poll = 5 mins", "has the unknown unit mins. Did you mean min? " + Polls },
        { "poll = 2 min", "is out of range. " + Polls },
        { "poll = soon", "is no number. " + Polls },
        { "buffer = 64", "has no unit. " + Buffers },
        { "buffer = 0.5 B", "is no whole number of bytes. " + Buffers },
        { "limit = 50", "has no unit. " + Limits },
        { "limit = 50 mw", "has the unknown unit mw. Did you mean MW? " + Limits },
        { "limit = 50 kWh", "has the unknown unit kWh. Did you mean kW? " + Limits },
        { "limit = -1 kW", "is out of range. " + Limits },
        { "soc = 110 %", "is out of range. Accepted: a fraction from 0 to 1, in % or no unit. Write soc = 0.5, for example." },
        { "mode = autonomos", "is none of these. Did you mean autonomous? " + Modes },
        { "mode = x", "is none of these. " + Modes },
        { "ports = [1, x]", "is no whole number. Accepted: a whole number. Write ports = [1], for example." },
    };

    private static void ReadAll(SettingsReader reader)
    {
        var node = reader.Section("entropy.node");
        node.Whole("port", 8080, Between(1, 65535));
        node.Number("gain", 1.5, Above(0.0));
        node.Flag("api", true);
        node.Interval("poll", TimeSpan.FromSeconds(1), Between(TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(1)));
        node.SizeBytes("buffer", 64 << 20, AtMost(1L << 30));
        node.PowerKw("limit", 500, AtLeast(0.0));
        node.Fraction("soc", 0.5);
        node.OneOf<Mode>("mode", Mode.Shadow);
        node.Wholes("ports", []);
        foreach (var battery in node.Sections("batteries"))
            battery.PowerKw("limit");
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_said_with_file_line_path_value_accepted_values_and_what_to_do(string line, string expected)
    {
        var (key, value) = (line.Split(" = ")[0], line.Split(" = ")[1]);
        (key, value) = value.StartsWith('[') ? (key + "[1]", "x") : (key, value);
        Assert.Equal(
            $"node.conf:3: entropy.node.{key} = {value} {expected}",
            Problems.Only($"# the node\nentropy.node {{\n  {line}\n}}", ReadAll));
    }

    [Fact]
    public void A_missing_setting_is_asked_for_in_the_section_that_lacks_it() => Assert.Equal(
        "node.conf:3: entropy.node.batteries.north.limit is missing."
            + " Accepted: a power, in W, kW, MW or GW. Write limit = 1 kW, for example.",
        Problems.Only("entropy.node {\n  batteries {\n    north {}\n  }\n}", ReadAll));

    [Fact]
    public void A_setting_that_is_missing_with_its_section_is_asked_for_without_a_line() => Assert.Equal(
        "node.conf: entropy.node.name is missing. Accepted: a text. Write name = ..., for example.",
        Problems.Only("", reader => reader.Section("entropy.node").Text("name")));

    [Fact]
    public void An_unknown_key_is_refused_with_the_known_ones_and_the_nearest()
    {
        var problem = Problems.Only("entropy {\n  node { prot = 5 }\n}", ReadAll);
        Assert.Equal(
            "node.conf:2: entropy.node.prot is not a setting."
                + " Accepted: api, batteries, buffer, gain, limit, mode, poll, port, ports and soc. Did you mean port?",
            problem);
    }

    [Fact]
    public void An_unknown_key_far_from_all_others_is_to_be_taken_out()
    {
        var problem = Problems.Only("entropy.node.colour = red", ReadAll);
        Assert.EndsWith("Take it out.", problem, StringComparison.Ordinal);
        var atRoot = Problems.Only("entropy.node {}\nentropi.node.port = 5", ReadAll);
        Assert.Equal("node.conf:2: entropi is not a setting. Accepted: entropy. Did you mean entropy, which is set too?", atRoot);
    }

    [Fact]
    public void Keys_are_case_exact() => Assert.EndsWith(
        "Did you mean port?", Problems.Only("entropy.node.Port = 5", ReadAll), StringComparison.Ordinal);

    [Fact]
    public void All_problems_come_at_once_in_the_order_of_the_text()
    {
        var problems = Problems.In(
            """
            entropy.node {
              poll = 5
              colour = red
              batteries {
                north { limit = 5 kW, size = 3 }
                south = 5
              }
              api = maybe
            }
            """,
            ReadAll);
        Assert.Equal([2, 3, 5, 6, 8], problems.Select(problem => problem.Line));
        var message = new SettingsException(problems).Message;
        Assert.StartsWith("5 settings cannot be used:\n  node.conf:2: entropy.node.poll", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entropy.node = 5", "entropy.node = 5 is a single value. Accepted: a section in braces. Write node { ... }.")]
    [InlineData("entropy.node { port { a = 1 } }", "entropy.node.port is a section. Accepted: a whole number from 1 to 65535. Write port = 8080, for example.")]
    [InlineData("entropy.node { port = [1] }", "entropy.node.port is a list. Accepted: a whole number from 1 to 65535. Write port = 8080, for example.")]
    [InlineData("entropy.node { ports = 1 }", "entropy.node.ports = 1 is a single value. Accepted: a list, each element a whole number. Write ports = [1], for example.")]
    [InlineData("entropy.node { batteries { a = 1 } }", "entropy.node.batteries.a = 1 is a single value. Accepted: a section in braces. Write a { ... }.")]
    public void A_section_a_list_and_a_value_are_not_taken_for_each_other(string hocon, string expected) =>
        Assert.Equal("node.conf:1: " + expected, Problems.Only(hocon, ReadAll));

    [Fact]
    public void A_section_can_be_judged_by_itself()
    {
        var reader = SettingsReader.FromString("a { x = 1, y = 2 }\nb { z = 3 }");
        var section = reader.Section("a");
        section.Whole("x");
        var error = Assert.Throws<SettingsException>(section.Done);
        Assert.Equal("a.y", Assert.Single(error.Problems).Path);
    }

    [Fact]
    public void A_section_that_is_none_is_its_own_problem()
    {
        var section = SettingsReader.FromString("a = 5\nb = x").Section("a");
        Assert.StartsWith("settings:1: a = 5 is a single value.", Assert.Throws<SettingsException>(section.Done).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_to_others_is_not_judged()
    {
        const string hocon = "akka { loglevel = INFO }\nentropy { node {}, learning { rate = 1 } }";
        Assert.Empty(Problems.In(hocon, reader => ReadAll(reader.Leave("akka", "entropy.learning"))));
        Assert.Equal(2, Problems.In(hocon, ReadAll).Count);
    }

    [Fact]
    public void A_value_from_the_environment_is_blamed_on_its_variable()
    {
        Environment.SetEnvironmentVariable("ENTROPY_TEST_PORT_X", "many");
        var problem = Problems.Only("entropy.node.port = ${ENTROPY_TEST_PORT_X}", ReadAll);
        Environment.SetEnvironmentVariable("ENTROPY_TEST_PORT_X", null);
        Assert.StartsWith(
            "node.conf:1: entropy.node.port = many (from the environment variable ENTROPY_TEST_PORT_X) is no whole number.",
            problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_judged_element_by_element_and_a_list_of_sections_key_by_key()
    {
        var problems = Problems.In("m = [{ at = 1 }, 5, { on = 2 }]", reader =>
        {
            foreach (var meter in reader.Section("").SectionList("m"))
                meter.Whole("at", 0);
        });
        Assert.Equal(["m[1]", "m[2].on"], problems.Select(problem => problem.Path));
    }
}
