using System.CommandLine;
using Entropy.Benchmarks.Reports;

namespace Entropy.Benchmarks;

/// <summary>The command line of one suite.</summary>
internal static class BenchCommand
{
    public static Command For(Suite suite)
    {
        var only = new Option<string[]>("--only") { Description = "Only the figures whose name contains this." };
        var runs = new Option<int>("--runs")
        {
            Description = "Runs of each figure, of which the median counts.",
            DefaultValueFactory = _ => 5,
        };
        runs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--runs wants a number from 1 on.");
        });
        var quick = new Option<bool>("--quick") { Description = "A tenth of the work, once: to see that it runs." };
        var json = new Option<bool>("--json") { Description = "One JSON document instead of the table." };
        var against = new Option<FileInfo?>("--against") { Description = "What an earlier run printed with --json: compare with it." };
        var list = new Option<bool>("--list") { Description = "Print the names of the figures." };

        var command = new Command(suite.Name, $"Measures {suite.What}.") { only, runs, quick, json, against, list };
        command.SetAction(async (line, _) =>
        {
            var names = line.GetValue(only) ?? [];
            var figures = names.Length == 0 ? suite.Figures : suite.Figures.Where(f => names.Any(n => IsMeant(f, n, suite))).ToArray();
            if (figures.Count == 0)
            {
                await Console.Error.WriteLineAsync(
                    $"No figure is called {string.Join(" or ", names)}; there are: " +
                    string.Join(", ", suite.Figures.Select(f => f.Name)) + ".").ConfigureAwait(false);
                return 1;
            }
            if (line.GetValue(list))
            {
                foreach (var figure in figures)
                    Console.WriteLine($"{figure.Name,-28} {figure.What}");
                return 0;
            }

            // Before the long wait, so that a name that is mistyped does not cost it.
            var earlier = line.GetValue(against) is { } file ? EarlierRun.Read(file.FullName) : null;
            var machine = Machine.Here();
            var harness = new Harness(line.GetValue(runs), line.GetValue(quick), Console.Error);
            var measured = new List<Measurement>();
            foreach (var figure in figures)
                measured.Add(await harness.MeasureAsync(figure).ConfigureAwait(false));

            if (line.GetValue(json))
                JsonReport.Write(suite, machine, measured, Console.Out);
            else
                TableReport.Write(suite, machine, measured, earlier);
            return 0;
        });
        return command;
    }

    // A whole name means the one figure, though it may be the beginning of another's.
    private static bool IsMeant(Figure figure, string name, Suite suite) =>
        suite.Figures.Any(f => f.Name == name)
            ? figure.Name == name
            : figure.Name.Contains(name, StringComparison.OrdinalIgnoreCase);
}
