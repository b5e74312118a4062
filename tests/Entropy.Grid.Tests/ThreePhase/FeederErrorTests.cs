using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;
using Entropy.Grid.ThreePhase.Scenarios;

namespace Entropy.Grid.Tests.ThreePhase;

/// <summary>A feeder that cannot be solved says which element is wrong.</summary>
public sealed class FeederErrorTests
{
    [Fact]
    public void An_island_is_named_by_its_bus_and_an_element_on_it()
    {
        var error = Throws(Without<Transformer>(FourBus.WyeDelta()));

        Assert.Equal("bus n3", error.Element);
        Assert.Contains("island", error.Message, StringComparison.Ordinal);
        Assert.Contains("line.line2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feeder_without_a_source_is_named()
    {
        var error = Throws(Without<VoltageSource>(FourBus.WyeDelta()));

        Assert.Equal("feeder.4busydbal", error.Element);
        Assert.Contains("no voltage source", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_impedance_is_named()
    {
        var error = Throws(FourBus.WyeDelta().Select<Line>(
            line => line.Name == "line2" ? line with { SeriesOhm = new ComplexMatrix(3) } : line));

        Assert.Equal("line.line2", error.Element);
        Assert.Contains("impedance", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transformer_without_impedance_is_named()
    {
        var error = Throws(FourBus.WyeDelta().Select<Transformer>(transformer => transformer with
        {
            ReactancesPercent = [0],
            Windings = [.. transformer.Windings.Select(winding => winding with { ResistancePercent = 0 })],
        }));

        Assert.Equal("transformer.t1", error.Element);
    }

    [Fact]
    public void A_load_with_too_few_nodes_is_named()
    {
        var error = Throws(FourBus.WyeDelta().Select<Load>(load => load with { Terminal = new("n4", 1, 2) }));

        Assert.Equal("load.load1", error.Element);
    }

    [Fact]
    public void Two_elements_of_one_name_are_named()
    {
        var feeder = FourBus.WyeDelta();

        var error = Throws(feeder with { Elements = [.. feeder.Elements, feeder.Elements[^1] with { Name = "LOAD1" }] });

        Assert.Equal("load.LOAD1", error.Element);
    }

    [Fact]
    public void A_control_of_nothing_is_named()
    {
        var feeder = FourBus.WyeDelta();
        Element[] controls =
        [
            new RegulatorControl { Name = "r", Transformer = "t2" },
            new CapacitorControl { Name = "c", Capacitor = "bank", MeasuredElement = "line.line1" },
        ];
        foreach (var control in controls)
            Assert.Equal(control.FullName, Throws(feeder with { Elements = [.. feeder.Elements, control] }).Element);
    }

    [Fact]
    public void A_regulated_bus_that_is_not_there_is_named_with_its_control()
    {
        var feeder = FourBus.WyeDelta();
        var control = new RegulatorControl { Name = "r", Transformer = "t1", Winding = 1, RegulatedBus = new("nowhere", 1) };

        var error = Throws(feeder with { Elements = [.. feeder.Elements, control] });

        Assert.Equal("regcontrol.r", error.Element);
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_too_heavy_for_its_line_does_not_converge_and_says_so()
    {
        var feeder = FourBus.WyeDelta().Select<Load>(load => load with { ConsumedKw = 50_000, LeastPu = 0.01, LowPu = 0.005 });

        var result = ThreePhaseFlow.Solve(feeder, new FlowOptions { MostIterations = 40 });

        Assert.False(result.Converged);
        Assert.Equal(FlowMethod.NewtonRaphson, result.Method);
    }

    [Fact]
    public void A_batch_of_another_feeder_is_refused()
    {
        var batch = new ScenarioBatch(new ScenarioSolver(FourBus.WyeDelta()), 1);
        var other = new ScenarioSolver(Scenarios.ScenarioTests.MixedFeeder());

        Assert.Throws<ArgumentException>(() => other.Solve(batch));
    }

    private static FeederException Throws(Feeder feeder) =>
        Assert.Throws<FeederException>(() => ThreePhaseFlow.Solve(feeder));

    private static Feeder Without<T>(Feeder feeder) => feeder with { Elements = [.. feeder.Elements.Where(e => e is not T)] };
}
