using System.Text.Json;
using Entropy.Node.Tests.Shell;

namespace Entropy.Node.Tests.Grid;

public sealed class GridTests : IDisposable
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "Entropy.Grid.Tests", "Cases");
    private static readonly string Feeder = Path.Combine(Cases, "Matpower", "case33bw.m");
    private static readonly string Five = Path.Combine(Cases, "Pglib", "pglib_opf_case5_pjm.m");

    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".m");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Info_counts_what_a_network_consists_of()
    {
        var info = Json("info", Feeder);
        Assert.Equal(33, info.GetProperty("buses").GetProperty("active").GetInt32());
        Assert.Equal(32, info.GetProperty("branches").GetProperty("active").GetInt32());
        Assert.Equal(5, info.GetProperty("branches").GetProperty("open").GetInt32());
        Assert.Equal(3.715, info.GetProperty("loadMw").GetDouble(), 1e-9);

        var text = Run("info", Feeder);
        Assert.Equal(0, text.Code);
        Assert.Matches(@"(?m)^buses +33", text.Output);
        Assert.Matches(@"(?m)^branches +32, 0 of them transformers, and 5 open", text.Output);
    }

    [Fact]
    public void Flow_prints_losses_voltages_and_violations()
    {
        var run = Run("flow", Feeder);
        Assert.Equal(0, run.Code);
        Assert.Matches(@"(?m)^losses +0.202677 MW", run.Output);
        Assert.Matches(@"(?m)^lowest voltage +0.91309 pu at bus 18", run.Output);
        var overloaded = Run("flow", Path.Combine(Cases, "Matpower", "case14.m"));
        Assert.Contains("bus 8 (Bus 8     TV): highest voltage 1.06 pu, is 1.09 pu", overloaded.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Flow_writes_the_voltage_of_every_bus()
    {
        var run = Run("flow", Feeder, "--out", _file, "--load-mult", "0");
        Assert.Equal(0, run.Code);
        var lines = File.ReadAllLines(_file);
        Assert.Equal("bus,phase,v_re_V,v_im_V,v_mag_V,v_ang_deg,v_pu", lines[0]);
        Assert.Equal(34, lines.Length);
        var volts = (12660 / Math.Sqrt(3)).ToString("0.########", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($"1,1,{volts},0,{volts},0,1", lines[1]);
    }

    [Fact]
    public void A_flow_that_has_no_solution_says_so_and_exits_with_1()
    {
        var run = Run("flow", Feeder, "--load-mult", "10", "--out", _file);
        Assert.Equal(1, run.Code);
        Assert.Contains("NOT SOLVED", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_file));
        var json = Json("flow", Feeder, "--load-mult", "10");
        Assert.False(json.GetProperty("converged").GetBoolean());
        Assert.Equal(1, json.GetProperty("violations").GetArrayLength());
    }

    [Theory]
    [InlineData("ac", 17552)]
    [InlineData("dc", 17480)]
    public void Opf_gives_costs_dispatch_and_binding_limits(string model, double costs)
    {
        var json = Json("opf", Five, "--model", model);
        Assert.True(json.GetProperty("converged").GetBoolean());
        Assert.InRange(json.GetProperty("costUsdPerHour").GetDouble() / costs, 1 - 1e-4, 1 + 1e-4);
        Assert.Equal(5, json.GetProperty("generators").GetArrayLength());
        Assert.Contains("branch 4-5", json.GetProperty("bindingLimits").ToString(), StringComparison.Ordinal);

        var run = Run("opf", Five, "--model", model);
        Assert.Equal(0, run.Code);
        Assert.Contains("  branch 4-5: highest power 240 MVA", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optimal_flow_that_does_not_exist_names_what_is_in_its_way()
    {
        var run = Run("opf", Path.Combine(Cases, "Pglib", "sad", "pglib_opf_case5_pjm__sad.m"), "--model", "dc");
        Assert.Equal(1, run.Code);
        Assert.Contains("branch 1-2: its angle limit would have to give way by", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("info")]
    [InlineData("flow")]
    [InlineData("opf")]
    public void A_file_that_cannot_be_used_is_an_error_with_its_line_and_exits_with_2(string command)
    {
        File.WriteAllText(_file, "function mpc = x\nmpc.version = '2';\nmpc.storage = 3;\n");
        var run = Run(command, _file);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.StartsWith($"{_file}:3: 'storage'", run.Errors, StringComparison.Ordinal);

        Assert.Equal((2, "nowhere.m: there is no such file. Give the path of a network."), Ended(Run(command, "nowhere.m")));
        var known = command == "opf" ? ".m (a case of MATPOWER or PGLib)." : "a case of MATPOWER or PGLib (.m), an OpenDSS script (.dss, .txt), or a feeder in HOCON (.conf).";
        var readme = Path.Combine(Repository.Root, "README.md");
        Assert.Equal((2, $"{readme}: this kind of file is not known. Accepted: {known}"), Ended(Run(command, readme)));
    }

    [Fact]
    public void A_network_in_pieces_is_an_error_that_names_the_buses()
    {
        File.WriteAllText(_file, File.ReadAllText(Feeder).Replace("32\t33\t0.3410\t0.5302\t0\t0\t0\t0\t0\t0\t1", "32\t33\t0.3410\t0.5302\t0\t0\t0\t0\t0\t0\t0", StringComparison.Ordinal));
        var run = Run("flow", _file);
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"{_file}: bus 33 is in an island without a reference bus.", run.Errors, StringComparison.Ordinal);
    }

    private static (int Code, string Errors) Ended(GridRun run) => (run.Code, run.Errors.TrimEnd());

    private static JsonElement Json(params string[] arguments) => GridRun.Json(arguments);

    private static GridRun Run(params string[] arguments) => GridRun.Of(arguments);
}
