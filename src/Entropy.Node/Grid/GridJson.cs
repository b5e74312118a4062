using System.Text.Json;
using Entropy.Grid.Balanced;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Results for a program: camelCase, and null for what is not a number.</summary>
internal static class GridJson
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    // Not through the console, which breaks lines at the width of a window.
    public static void Write(IAnsiConsole output, object document) =>
        output.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(document, Indented));

    public static double? Number(double value) => double.IsFinite(value) ? value : null;

    public static object Violation(LimitViolation violation) => new
    {
        violation.Element,
        violation.What,
        Value = Number(violation.Value),
        Limit = Number(violation.Limit),
        Unit = violation.Unit.Length == 0 ? null : violation.Unit,
    };

    public static IEnumerable<object> Branches(BalancedNetwork network, IReadOnlyList<BranchFlow> flows) =>
        network.Branches.Select((branch, i) => (object)new
        {
            branch.From,
            branch.To,
            InService = network.IsActive(branch),
            flows[i].FromMw,
            flows[i].FromMvar,
            flows[i].ToMw,
            flows[i].ToMvar,
            RatingMva = Number(branch.RatingMva),
        });

    public static IEnumerable<object> Generators(BalancedNetwork network, IReadOnlyList<GeneratorOutput> outputs) =>
        network.Generators.Select((generator, i) => (object)new
        {
            generator.Bus,
            InService = network.IsActive(generator),
            outputs[i].PowerMw,
            outputs[i].ReactiveMvar,
            MinimumMw = Number(generator.MinimumMw),
            MaximumMw = Number(generator.MaximumMw),
        });
}
