using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Entropy.Grid.OpenDss;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Tests.ThreePhase;

/// <summary>
/// Fifty small cases, one for each connection of loads, generators, storage, transformers, switches and neutrals, whose
/// OpenDSS solutions PowerModelsDistribution keeps.
/// </summary>
public sealed class SmallCaseTests
{
    public static TheoryData<string> Cases
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var file in Directory.GetFiles(Root("Solutions"), "*.json", SearchOption.AllDirectories))
                data.Add(Path.ChangeExtension(Path.GetRelativePath(Root("Solutions"), file), null));
            return data;
        }
    }

    [Fact]
    public void There_are_fifty() => Assert.Equal(50, Cases.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Voltages_are_those_of_the_reference(string name)
    {
        var hz = Path.GetFileName(name) is "case2_diag" or "case3_balanced" or "case3_balanced_basefreq" ? 50 : 60;
        var read = new OpenDssReader { DefaultBaseFrequencyHz = hz }.ReadFile(Path.Combine(Root("Feeders"), name + ".dss"));

        var result = ThreePhaseFlow.Solve(read.Feeder, new FlowOptions { VoltageTolerancePu = 1e-10 });

        Assert.True(result.Converged, $"residual {result.ResidualKva} kVA after {result.Iterations} iterations");
        var expected = Expected(Path.Combine(Root("Solutions"), name + ".json"));
        var largest = expected.Max(node => node.Voltage.Magnitude);
        var limit = Path.GetFileName(name) is "case4_phase_drop" or "case5_phase_drop" ? 1e-6 : 2e-7;
        foreach (var (bus, node, voltage) in expected)
        {
            var index = result.IndexOf(bus, node);
            Assert.True(index >= 0, $"{bus}.{node} is missing.");
            var actual = result.VoltagesV[index];
            Assert.True((actual - voltage).Magnitude < limit * largest, $"{bus}.{node}: {actual} V instead of {voltage} V");
        }
    }

    private static string Root(string kind) => Path.Combine(AppContext.BaseDirectory, kind, "powermodelsdistribution");

    private static List<(string Bus, int Node, Complex Voltage)> Expected(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var expected = new List<(string, int, Complex)>();
        foreach (var bus in document.RootElement.GetProperty("bus").EnumerateObject())
            foreach (var magnitude in bus.Value.GetProperty("vm").EnumerateObject())
                expected.Add((
                    bus.Name,
                    int.Parse(magnitude.Name, CultureInfo.InvariantCulture),
                    Complex.FromPolarCoordinates(
                        magnitude.Value.GetDouble(), bus.Value.GetProperty("va").GetProperty(magnitude.Name).GetDouble())));
        return expected;
    }
}
