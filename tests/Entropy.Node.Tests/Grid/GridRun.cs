using System.Text.Json;
using Entropy.Node.Tests.Shell;
using Spectre.Console;

namespace Entropy.Node.Tests.Grid;

/// <summary>What a command of "entropy grid" said, and how it ended.</summary>
internal sealed record GridRun(int Code, string Output, string Errors)
{
    public static readonly string Data = Path.Combine(Repository.Root, "tests", "Entropy.Grid.Tests");
    public static readonly string Ieee13 = Feeder("13Bus", "IEEE13Nodeckt.dss");
    public static readonly string Ieee123 = Feeder("123Bus", "IEEE123Master.dss");
    public static readonly string EuropeanLv = Path.Combine(Data, "Feeders", "ieee-european-lv", "Master.dss");

    public static GridRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = Program.CommandLine(Wide(output), Wide(errors)).Parse(["grid", .. arguments]).Invoke();
        return new GridRun(code, output.ToString(), errors.ToString());
    }

    public static JsonElement Json(params string[] arguments) =>
        JsonDocument.Parse(Of([.. arguments, "--json"]).Output).RootElement;

    public static string Feeder(string folder, string file) => Path.Combine(Data, "Feeders", "ieee-feeders", folder, file);

    public static string Solution(string folder, string name) => Path.Combine(Data, "Solutions", folder, name);

    private static IAnsiConsole Wide(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 1_000;
        return console;
    }
}
