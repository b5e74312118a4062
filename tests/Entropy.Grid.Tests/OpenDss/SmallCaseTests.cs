using System.Globalization;
using System.Numerics;
using Entropy.Grid.OpenDss;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Tests.OpenDss;

/// <summary>One script for each part of the language, solved as OpenDSS solves it; see Solutions/small/SOURCE.txt.</summary>
public sealed class SmallCaseTests
{
    public static TheoryData<string> Cases => new(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Feeders/small"), "*.dss")
            .Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_script_has_the_voltages_that_OpenDSS_finds(string name)
    {
        var read = new OpenDssReader().ReadFile(Path.Combine(AppContext.BaseDirectory, "Feeders/small", name + ".dss"));

        var result = ThreePhaseFlow.Solve(read.Feeder, read.Solution.ToOptions() with { VoltageTolerancePu = 1e-11 });

        Assert.True(result.Converged, $"residual {result.ResidualKva} kVA after {result.Iterations} iterations");
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Solutions/small", name + ".nodes.csv")).Skip(1).ToList();
        Assert.Equal(rows.Count, result.Nodes.Length);
        foreach (var row in rows.Select(row => row.Split(',')))
        {
            var node = result.IndexOf(row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
            Assert.True(node >= 0, $"{row[0]}.{row[1]} is missing");
            var voltage = new Complex(Number(row[2]), Number(row[3]));
            var distance = (result.VoltagesV[node] - voltage).Magnitude / result.BaseV[node];
            Assert.True(distance < 5e-7, $"{row[0]}.{row[1]}: {result.VoltagesV[node]} V instead of {voltage} V, {distance} pu");
            Assert.Equal(Number(row[6]), result.Pu(node), 6);
        }
    }

    [Fact]
    public void There_is_a_case_for_each_part_of_the_language() => Assert.True(Cases.Count >= 14);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
