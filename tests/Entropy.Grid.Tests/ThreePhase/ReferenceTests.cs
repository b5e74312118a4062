using System.Globalization;
using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Tests.ThreePhase;

/// <summary>Solutions held against those of the OpenDSS engine; see SOURCE.txt in the folders of <c>Solutions</c>.</summary>
public sealed class ReferenceTests
{
    private static readonly FlowOptions _options = new() { VoltageTolerancePu = 1e-10 };

    public static TheoryData<string, string, string> Cases => new()
    {
        { "ieee-feeders/13Bus/IEEE13Nodeckt.dss", "ieee-opendss-solutions/ieee13", "controls" },
        { "ieee-feeders/13Bus/IEEE13Nodeckt.dss", "ieee-opendss-solutions/ieee13", "neutral-taps" },
        { "ieee-feeders/13Bus/IEEE13Nodeckt.dss", "ieee-opendss-solutions/ieee13", "neutral-taps-ideal-loads" },
        { "ieee-feeders/13Bus/IEEE13Nodeckt.dss", "ieee-opendss-solutions/ieee13", "published-taps" },
        { "ieee-feeders/123Bus/IEEE123Master.dss", "ieee-opendss-solutions/ieee123", "controls" },
        { "ieee-feeders/123Bus/IEEE123Master.dss", "ieee-opendss-solutions/ieee123", "neutral-taps" },
        { "ieee-feeders/123Bus/IEEE123Master.dss", "ieee-opendss-solutions/ieee123", "neutral-taps-ideal-loads" },
        { "ieee-feeders/123Bus/IEEE123Master.dss", "ieee-opendss-solutions/ieee123", "published-taps" },
        { "ieee-4bus/4Bus-DY-Bal/4Bus-DY-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-dy-bal", "neutral" },
        { "ieee-4bus/4Bus-DY-Bal/4Bus-DY-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-dy-bal", "ideal-loads" },
        { "ieee-4bus/4Bus-GrdYD-Bal/4Bus-GrdYD-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-grdyd-bal", "neutral" },
        { "ieee-4bus/4Bus-GrdYD-Bal/4Bus-GrdYD-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-grdyd-bal", "ideal-loads" },
        { "ieee-4bus/4Bus-OYOD-Bal/4Bus-OYOD-Bal.DSS:first", "ieee-4bus-opendss-solutions/4bus-oyod-bal-ppm0", "neutral" },
        { "ieee-4bus/4Bus-OYOD-Bal/4Bus-OYOD-Bal.DSS:first", "ieee-4bus-opendss-solutions/4bus-oyod-bal-ppm0", "ideal-loads" },
        { "ieee-4bus/4Bus-OYOD-Bal/4Bus-OYOD-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-oyod-bal-stabilizer", "neutral" },
        { "ieee-4bus/4Bus-OYOD-Bal/4Bus-OYOD-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-oyod-bal-stabilizer", "ideal-loads" },
        { "ieee-4bus/4Bus-OYOD-UnBal/4bus-OYOD-UnBal.dss", "ieee-4bus-opendss-solutions/4bus-oyod-unbal", "neutral" },
        { "ieee-4bus/4Bus-OYOD-UnBal/4bus-OYOD-UnBal.dss", "ieee-4bus-opendss-solutions/4bus-oyod-unbal", "ideal-loads" },
        { "ieee-4bus/4Bus-YD-Bal/4Bus-YD-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-yd-bal", "neutral" },
        { "ieee-4bus/4Bus-YD-Bal/4Bus-YD-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-yd-bal", "ideal-loads" },
        { "ieee-4bus/4Bus-YY-Bal/4Bus-YY-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-yy-bal", "neutral" },
        { "ieee-4bus/4Bus-YY-Bal/4Bus-YY-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-yy-bal", "ideal-loads" },
        { "ieee-4bus/4Bus-YYD/YYD-Master-step1.DSS", "ieee-4bus-opendss-solutions/4bus-yyd", "neutral" },
        { "ieee-4bus/4Bus-YYD/YYD-Master-step1.DSS", "ieee-4bus-opendss-solutions/4bus-yyd", "ideal-loads" },
        { "ieee-european-lv/Master.dss", "ieee-european-lv-opendss-solutions/lv906", "snapshot" },
        { "ieee-european-lv/Master.dss", "ieee-european-lv-opendss-solutions/lv906", "minute0001" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Voltages_losses_and_taps_are_those_of_the_reference(string file, string solution, string variant)
    {
        var options = variant == "minute0001" ? _options with { Moment = new(TimeMode.Yearly, 1 / 60.0) } : _options;
        var result = ThreePhaseFlow.Solve(ReferenceFeeders.Variant(file, variant), options);

        Assert.True(result.Converged, $"residual {result.ResidualKva} kVA after {result.Iterations} iterations");
        var name = $"{solution}.{variant}";
        var distance = result.DistanceTo(name);
        Assert.True(distance.Pu < 1e-7, distance.Worst);
        Assert.True(distance.Degrees < 2e-6, $"{distance.Degrees} degrees");
        AssertClose(result.LossesKva.Real, SolutionFile.Summary(name, "losses_p_kW"));
        AssertClose(result.LossesKva.Imaginary, SolutionFile.Summary(name, "losses_q_kvar"));
        AssertClose(result.LineLossesKva.Real, SolutionFile.Summary(name, "line_losses_p_kW"));
        AssertClose(result.SourceKva.Real, SolutionFile.Summary(name, "source_p_kW"));
        AssertClose(result.SourceKva.Imaginary, SolutionFile.Summary(name, "source_q_kvar"));
        Assert.Equal(SolutionFile.Taps(name), result.Taps.ToDictionary(tap => tap.Control, tap => tap.Steps));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Currents_and_powers_of_every_element_are_those_of_the_reference(string file, string solution, string variant)
    {
        var name = $"{solution}.{variant}.elements.csv";
        if (variant == "minute0001")
            return; // of this one there are only voltages
        var result = ThreePhaseFlow.Solve(ReferenceFeeders.Variant(file, variant), _options);
        var flows = result.Elements.ToDictionary(flow => flow.Element.FullName, StringComparer.OrdinalIgnoreCase);
        var largest = result.Elements.Max(flow => flow.CurrentsAmps.Max(current => current.Magnitude));

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rows in SolutionFile.Rows(name).GroupBy(row => row[0]))
        {
            if (rows.Key.Split('.')[0] is "RegControl" or "Monitor" or "EnergyMeter")
                continue;
            seen.Add(rows.Key);
            var flow = flows[rows.Key];
            foreach (var row in rows)
            {
                var terminal = int.Parse(row[1], CultureInfo.InvariantCulture) - 1;
                var at = flow.Element.Terminals.Take(terminal).Sum(t => t.Nodes.Length)
                    + int.Parse(row[2], CultureInfo.InvariantCulture) - 1;
                var current = new Complex(SolutionFile.Number(row[6]), SolutionFile.Number(row[7]));
                var power = new Complex(SolutionFile.Number(row[4]), SolutionFile.Number(row[5]));
                Assert.True(
                    (flow.CurrentsAmps[at] - current).Magnitude < 1e-5 * Math.Max(largest, 1),
                    $"{rows.Key} conductor {at}: {flow.CurrentsAmps[at]} A instead of {current} A");
                Assert.True(
                    (flow.PowersKva[at] - power).Magnitude < 1e-5 * Math.Max(power.Magnitude, 1000),
                    $"{rows.Key} conductor {at}: {flow.PowersKva[at]} kVA instead of {power} kVA");
            }
        }

        Assert.True(seen.SetEquals(flows.Keys), string.Join(", ", flows.Keys.Except(seen, StringComparer.OrdinalIgnoreCase)));
    }

    public static TheoryData<string, string> Matrices => new()
    {
        { "ieee-feeders/13Bus/IEEE13Nodeckt.dss", "ieee-opendss-solutions/ieee13" },
        { "ieee-feeders/123Bus/IEEE123Master.dss", "ieee-opendss-solutions/ieee123" },
        { "ieee-4bus/4Bus-DY-Bal/4Bus-DY-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-dy-bal" },
        { "ieee-4bus/4Bus-GrdYD-Bal/4Bus-GrdYD-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-grdyd-bal" },
        { "ieee-4bus/4Bus-OYOD-Bal/4Bus-OYOD-Bal.DSS:first", "ieee-4bus-opendss-solutions/4bus-oyod-bal-ppm0" },
        { "ieee-4bus/4Bus-OYOD-Bal/4Bus-OYOD-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-oyod-bal-stabilizer" },
        { "ieee-4bus/4Bus-OYOD-UnBal/4bus-OYOD-UnBal.dss", "ieee-4bus-opendss-solutions/4bus-oyod-unbal" },
        { "ieee-4bus/4Bus-YD-Bal/4Bus-YD-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-yd-bal" },
        { "ieee-4bus/4Bus-YY-Bal/4Bus-YY-Bal.DSS", "ieee-4bus-opendss-solutions/4bus-yy-bal" },
        { "ieee-4bus/4Bus-YYD/YYD-Master-step1.DSS", "ieee-4bus-opendss-solutions/4bus-yyd" },
        { "ieee-european-lv/Master.dss", "ieee-european-lv-opendss-solutions/lv906" },
    };

    [Theory]
    [MemberData(nameof(Matrices))]
    public void The_admittance_matrix_is_that_of_the_reference(string file, string solution)
    {
        var feeder = ReferenceFeeders.Variant(file, "controls");
        // The matrices of feeders with regulators were taken with their taps at the solution.
        if (File.Exists(SolutionFile.Path(solution + ".controls.summary.csv")))
            feeder = ReferenceFeeders.WithTaps(feeder, [.. SolutionFile.Taps(solution + ".controls").Values]);

        var (relative, worst) = SolutionFile.MatrixDistance(feeder, solution);

        Assert.True(relative < 1e-8, worst);
    }

    [Fact]
    public void A_fault_with_all_loads_off_is_solved_at_once()
    {
        const string name = "ieee-4bus-opendss-solutions/4bus-yyd.slg-fault-b2-direct";
        var feeder = ReferenceFeeders.Read("ieee-4bus/4Bus-YYD/YYD-Master-step1.DSS").Feeder
            .Select<Load>(load => load with { IsEnabled = false });
        feeder = feeder with { Elements = [.. feeder.Elements, new Fault { Name = "slgfault", From = new("b2", 1) }] };

        var result = ThreePhaseFlow.Solve(feeder, _options with { IsDirect = true });

        var distance = result.DistanceTo(name);
        Assert.True(distance.Pu < 1e-7, distance.Worst);
        AssertClose(result.LossesKva.Real, SolutionFile.Summary(name, "losses_p_kW"));
    }

    private static void AssertClose(double actual, double expected) =>
        Assert.True(Math.Abs(actual - expected) < 1e-6 * Math.Max(Math.Abs(expected), 1), $"{actual} instead of {expected}");
}
