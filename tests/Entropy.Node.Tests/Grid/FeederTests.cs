using System.Globalization;
using System.Text.Json;

namespace Entropy.Node.Tests.Grid;

public sealed class FeederTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string, string[], string, string> Solutions => new()
    {
        { GridRun.Ieee123, [], "ieee-opendss-solutions", "ieee123.controls" },
        { GridRun.Ieee123, ["--controls", "off", "--taps", "neutral"], "ieee-opendss-solutions", "ieee123.neutral-taps" },
        { GridRun.Ieee123, ["--controls", "off", "--taps", "neutral", "--ideal-loads"], "ieee-opendss-solutions", "ieee123.neutral-taps-ideal-loads" },
        { GridRun.Ieee123, ["--controls", "off", "--taps", "7,-1,0,-1,8,1,5"], "ieee-opendss-solutions", "ieee123.published-taps" },
        { GridRun.Ieee13, [], "ieee-opendss-solutions", "ieee13.controls" },
        { GridRun.EuropeanLv, [], "ieee-european-lv-opendss-solutions", "lv906.snapshot" },
        { GridRun.EuropeanLv, ["--step", "1"], "ieee-european-lv-opendss-solutions", "lv906.minute0001" },
    };

    [Theory]
    [MemberData(nameof(Solutions))]
    public void Flow_writes_every_node_as_the_reference_has_it(string file, string[] options, string folder, string solution)
    {
        var table = Path.Combine(_folder.FullName, "nodes.csv");

        var run = GridRun.Of(["flow", file, "--out", table, .. options]);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        var lines = File.ReadAllLines(table);
        var expected = File.ReadAllLines(GridRun.Solution(folder, solution + ".nodes.csv"));
        Assert.Equal(expected[0], lines[0]);
        Assert.Equal(expected.Length, lines.Length);
        foreach (var (ours, theirs) in lines.Zip(expected).Skip(1).Select(pair => (pair.First.Split(','), pair.Second.Split(','))))
        {
            Assert.Equal(theirs[..2], ours[..2]);
            var (re, im, size) = (Number(ours[2]), Number(ours[3]), Number(ours[4]));
            Assert.Equal(size, Math.Sqrt(re * re + im * im), 1e-9 * (1 + size));
            Assert.Equal(Number(theirs[6]), Number(ours[6]), 1e-7);
            Assert.Equal(0, Math.IEEERemainder(Number(theirs[5]) - Number(ours[5]), 360), 1e-5);
        }
    }

    [Fact]
    public void Flow_sums_up_losses_taps_extremes_and_violations()
    {
        var run = GridRun.Of("flow", GridRun.Ieee123);

        Assert.Equal(0, run.Code);
        Assert.Matches(@"(?m)^power flow +converged in \d+ iterations, 6 rounds of controls", run.Output);
        Assert.Matches(@"(?m)^losses +95\.97757\d* kW, 192\.50092\d* kvar", run.Output);
        Assert.Matches(@"(?m)^source +3615\.26\d* kW, 1311\.52\d* kvar", run.Output);
        Assert.Matches(@"(?m)^lowest voltage +0\.97921 pu at bus 65\.1", run.Output);
        Assert.Matches(@"(?m)^highest voltage +1\.04996 pu at bus 83\.2", run.Output);
        Assert.Matches(@"(?m)^ *creg4a +reg4a +10 +1\.06250", run.Output);
        Assert.Contains("line.l115: highest current 400 A, is 631.43", run.Output, StringComparison.Ordinal);

        var json = GridRun.Json("flow", GridRun.Ieee123);
        Assert.True(json.GetProperty("converged").GetBoolean());
        Assert.Equal([6, 0, 2, 0, 10, 4, 6], json.GetProperty("taps").EnumerateArray().Select(tap => tap.GetProperty("steps").GetInt32()));
        Assert.Equal(278, json.GetProperty("nodes").GetArrayLength());
        Assert.Equal(5, json.GetProperty("violations").GetArrayLength());
    }

    [Fact]
    public void Low_voltages_are_violations()
    {
        var json = GridRun.Json("flow", GridRun.Ieee123, "--controls", "off", "--taps", "neutral");

        var violation = json.GetProperty("violations").EnumerateArray().First();
        Assert.Equal("lowest voltage", violation.GetProperty("what").GetString());
        Assert.Equal(0.95, violation.GetProperty("limit").GetDouble());
        Assert.True(violation.GetProperty("value").GetDouble() < 0.95);
    }

    [Fact]
    public void The_load_multiplier_is_that_of_the_loads()
    {
        var (one, half) = (Source(), Source("--load-mult", "0.5"));

        Assert.InRange(half / one, 0.45, 0.55);

        double Source(params string[] options) =>
            GridRun.Json(["flow", GridRun.Ieee123, .. options]).GetProperty("sourceKw").GetDouble();
    }

    [Theory]
    [InlineData("1,2", "--taps: 2 given, but ieee13nodeckt has 3 regulators: reg1, reg2, reg3.")]
    [InlineData("1,2,3,4", "--taps: 4 given, but ieee13nodeckt has 3 regulators: reg1, reg2, reg3.")]
    [InlineData("1,x,3", "--taps: 'x' is not a whole number.")]
    [InlineData("1,2,17", "--taps: 17 for reg3 is beyond its range of -16 to 16.")]
    public void Taps_that_do_not_fit_are_an_error_that_says_what_would(string taps, string error)
    {
        var run = GridRun.Of("flow", GridRun.Ieee13, "--taps", taps);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(error, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_no_shape_has_is_an_error()
    {
        var beyond = GridRun.Of("flow", GridRun.EuropeanLv, "--step", "1441");
        var without = GridRun.Of("flow", GridRun.Ieee13, "--step", "1");

        Assert.Equal((2, "--step: 1441 is beyond the last point of the load shapes. Give 1 to 1440."), (beyond.Code, beyond.Errors.TrimEnd()));
        Assert.Equal((2, "--step: no load of ieee13nodeckt follows a load shape. Leave it out."), (without.Code, without.Errors.TrimEnd()));
    }

    [Theory]
    [InlineData("--controls", "maybe")]
    [InlineData("--step", "0")]
    [InlineData("--step", "first")]
    [InlineData("--tolerance", "-1")]
    [InlineData("--load-mult", "much")]
    [InlineData("--wrong", "option")]
    public async Task An_option_that_cannot_be_used_ends_with_2(string option, string value)
    {
        using var output = new StringWriter();
        var console = Spectre.Console.AnsiConsole.Create(new() { Out = new Spectre.Console.AnsiConsoleOutput(output) });

        var code = await Program.RunAsync(Program.CommandLine(console, console), ["grid", "flow", GridRun.Ieee13, option, value]);

        Assert.Equal(2, code);
    }

    [Fact]
    public void Options_of_one_kind_of_network_are_an_error_for_the_other()
    {
        var balanced = Path.Combine(GridRun.Data, "Cases", "Matpower", "case33bw.m");

        Assert.StartsWith("--taps is for feeders with three phases", GridRun.Of("flow", balanced, "--taps", "neutral").Errors, StringComparison.Ordinal);
        Assert.StartsWith("--reactive-limits is for balanced networks", GridRun.Of("flow", GridRun.Ieee13, "--reactive-limits").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_is_not_understood_is_an_error_with_line_and_word()
    {
        var file = Write("clear\nnew circuit.x basekv=4.16\nnew flywheel.y bus1=sourcebus\nsolve\n");

        var run = GridRun.Of("flow", file);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith($"{file}:3: 'flywheel", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_without_a_solution_shows_no_numbers_and_ends_with_1()
    {
        var file = Write("""
            clear
            new circuit.weak basekv=0.4 pu=1 mvasc3=0.05 mvasc1=0.05
            new load.heavy bus1=sourcebus kv=0.4 kw=500 kvar=100 vminpu=0.01 vlowpu=0.001
            set voltagebases=[0.4]
            calcvoltagebases
            solve
            """);
        var table = Path.Combine(_folder.FullName, "nodes.csv");

        var run = GridRun.Of("flow", file, "--out", table);

        Assert.Equal(1, run.Code);
        Assert.Contains("NOT CONVERGED", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("losses", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(table));
        var json = GridRun.Json("flow", file);
        Assert.False(json.GetProperty("converged").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("lossesKw").ValueKind);
        Assert.Equal(0, json.GetProperty("nodes").GetArrayLength());
        Assert.Equal(1, json.GetProperty("violations").GetArrayLength());
    }

    [Fact]
    public void Info_counts_elements_and_lists_bases_regulators_and_remarks()
    {
        var run = GridRun.Of("info", GridRun.Ieee123);

        Assert.Equal(0, run.Code);
        Assert.Matches(@"(?m)^buses +132, with 278 nodes", run.Output);
        Assert.Matches(@"(?m)^voltages +4.16 kV \(131 buses\), 0.48 kV \(1 bus\)", run.Output);
        Assert.Matches(@"(?m)^ *line +126 +0", run.Output);
        Assert.Matches(@"(?m)^ *creg1a +reg1a +120 +2 +20", run.Output);
        Assert.Contains("IEEE123Master.dss:200: '88.0.0.0' has more nodes", run.Output, StringComparison.Ordinal);

        var json = GridRun.Json("info", GridRun.EuropeanLv);
        Assert.Equal(907, json.GetProperty("buses").GetInt32());
        Assert.Equal(50, json.GetProperty("frequencyHz").GetDouble());
        Assert.Equal(55, json.GetProperty("loadKw").GetDouble(), 1e-9);
    }

    [Fact]
    public void A_feeder_in_settings_is_solved_and_its_mistakes_are_named()
    {
        var campus = Path.Combine(Shell.Repository.Root, "hocon", "feeders", "campus.conf");

        Assert.True(GridRun.Json("flow", campus).GetProperty("converged").GetBoolean());
        Assert.Equal("campus", GridRun.Json("info", campus).GetProperty("name").GetString());

        var wrong = Path.Combine(_folder.FullName, "wrong.conf");
        File.WriteAllText(wrong, File.ReadAllText(campus).Replace("frequency = 60 Hz", "frequency = 60 Hz\n  flywheels { }", StringComparison.Ordinal));
        var run = GridRun.Of("flow", wrong);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("flywheels", run.Errors, StringComparison.Ordinal);
    }

    private string Write(string script)
    {
        var file = Path.Combine(_folder.FullName, "feeder.dss");
        File.WriteAllText(file, script);
        return file;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
