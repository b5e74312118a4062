using Entropy.Grid.Feeders;
using Entropy.Grid.Projections;
using Entropy.Grid.Tests.ThreePhase;
using Entropy.Grid.ThreePhase;
using Xunit.Abstractions;

namespace Entropy.Grid.Tests.Projections;

public sealed class ProjectionTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_two_hundred_infeasible_wishes_none_violates_after_the_full_flow_and_none_is_farther_than_Ipopts()
    {
        var feeder = Feeder123.Read();
        var ders = Feeder123.Ders(feeder);
        using var projection = new SetpointProjection(feeder, ders);
        using var reference = new ReferenceProjection(feeder, ders);
        var random = new Random(20261121);
        var tried = 0;
        var farthest = 0.0;
        for (var infeasible = 0; infeasible < 200; tried++)
        {
            var (kw, kvar) = Wish(random, ders);
            if (!BreaksALimit(feeder, ders, kw, kvar))
                continue;
            infeasible++;
            var result = projection.Project(kw, kvar);
            var flow = ThreePhaseFlow.Solve(With(feeder, result), new FlowOptions { VoltageTolerancePu = 1e-10 });
            Assert.True(flow.Converged);
            Assert.True(result.UnmetLimits.IsEmpty, $"wish {tried}, {result.Iterations} iterations: {string.Join("; ", result.UnmetLimits)}");
            Assert.True(result.IsFeasible && result.Converged, $"wish {tried} after {result.Iterations} iterations");
            Assert.Equal([], Broken(feeder, flow));
            AssertOwnLimits(ders, result);

            if (infeasible % 10 != 1)
                continue; // Ipopt takes a second for each; all 200 were compared once, see the README
            var best = reference.Distance(kw, kvar);
            Assert.True(
                result.DistanceKva <= 1.01 * best, $"wish {tried}: {result.DistanceKva} kVA, Ipopt {best} kVA");
            farthest = Math.Max(farthest, result.DistanceKva / best);
        }

        output.WriteLine($"{tried} wishes, farthest {farthest:0.000000} of Ipopt's distance");
    }

    [Fact]
    public void What_is_feasible_is_given_as_wanted()
    {
        var feeder = Feeder123.Read();
        var ders = Feeder123.Ders(feeder);
        // The feeder's lines carry more than their rating without any DER.
        using var projection = new SetpointProjection(feeder, ders, new ProjectionOptions { RatingFactor = 3 });

        var result = projection.Project([.. ders.Select((_, i) => i % 2 == 0 ? 5.0 : -5)], new double[ders.Length]);

        Assert.True(result.IsFeasible && result.Converged, $"{result.Converged} {string.Join('\n', result.UnmetLimits)}");
        Assert.Equal(0, result.DistanceKva);
        Assert.Empty(result.ActiveLimits);
        Assert.All(result.Setpoints, setpoint => Assert.Null(setpoint.Cause));
    }

    [Fact]
    public void A_wish_beyond_a_rating_ends_on_the_nearest_point_of_its_circle()
    {
        var feeder = WithGenerator(rating: 300);
        using var projection = new SetpointProjection(feeder, [Der(300)], new ProjectionOptions { LeastPu = 0.5 });

        var result = projection.Project([1200.0], [900.0]);

        Assert.True(result.IsFeasible && result.Converged, $"{result.Converged} {string.Join('\n', result.UnmetLimits)}");
        Assert.Equal(240, result.Setpoints[0].Kw, 2);
        Assert.Equal(180, result.Setpoints[0].Kvar, 2);
        Assert.Equal(LimitKind.ApparentPower, result.Setpoints[0].Cause?.Kind);
    }

    [Fact]
    public void Limits_that_cannot_be_met_are_told_one_by_one_and_the_rest_still_hold()
    {
        // The load alone pulls the far end under 0.95; 300 kVA lift it a little, not enough.
        var feeder = WithGenerator(rating: 300);
        using var projection = new SetpointProjection(feeder, [Der(300)], new ProjectionOptions { LeastPu = 0.95 });

        var result = projection.Project([-300.0], [0.0]);

        Assert.False(result.IsFeasible);
        Assert.True(result.Flow.Converged);
        Assert.NotEmpty(result.UnmetLimits);
        Assert.All(result.UnmetLimits, unmet => Assert.Equal(LimitKind.LeastVoltage, unmet.Limit.Kind));
        Assert.All(result.UnmetLimits, unmet => Assert.True(unmet.Excess > 0 && unmet.Value < 0.95));
        var (kw, kvar) = (result.Setpoints[0].Kw, result.Setpoints[0].Kvar);
        Assert.True(Math.Sqrt(kw * kw + kvar * kvar) <= 300 + 1e-9);
        Assert.True(kw > 0 && kvar > 0, $"it should help, but feeds {kw} kW and {kvar} kvar");
    }

    [Fact]
    public void A_line_is_not_loaded_over_its_rating()
    {
        var feeder = WithGenerator(rating: 9000).Select<Line>(line => line with { NormalAmps = 600 });
        var options = new ProjectionOptions { LeastPu = 0.5, GreatestPu = 2 };
        using var projection = new SetpointProjection(feeder, [Der(9000)], options);

        var result = projection.Project([9000.0], [0.0]);

        Assert.True(result.IsFeasible && result.Converged, string.Join('\n', result.UnmetLimits));
        Assert.Contains(result.ActiveLimits, active => active.Limit is { Kind: LimitKind.Current, Element: "line.line2" });
        var line = result.Flow.Elements.Single(flow => flow.Element.Name == "line2");
        Assert.InRange(line.CurrentsAmps.Max(current => current.Magnitude), 599.9, 600);
    }

    [Fact]
    public void A_feeder_without_any_power_flow_is_a_violation_and_still_a_plan()
    {
        var feeder = WithGenerator(rating: 300).Select<Load>(load => load with { ConsumedKw = 1e5, LeastPu = 0.01, LowPu = 0.005 });
        using var projection = new SetpointProjection(feeder, [Der(300)]);

        var result = projection.Project([100.0], [0.0]);

        Assert.False(result.IsFeasible);
        Assert.False(result.Converged);
        Assert.Equal(LimitKind.PowerFlow, Assert.Single(result.UnmetLimits).Limit.Kind);
        Assert.InRange(result.Setpoints[0].Kw, -300, 300);
    }

    [Fact]
    public void Loads_change_between_two_projections()
    {
        var feeder = WithGenerator(rating: 300);
        using var projection = new SetpointProjection(feeder, [Der(300)], new ProjectionOptions { LeastPu = 0.95 });
        Assert.False(projection.Project([0.0], [0.0]).IsFeasible);

        projection.SetPower("load.load1", -100, 0);

        Assert.True(projection.Project([0.0], [0.0]).IsFeasible);
    }

    [Fact]
    public void What_is_not_a_number_cannot_be_wanted_and_contradictions_are_named()
    {
        var feeder = WithGenerator(rating: 300);
        using var projection = new SetpointProjection(feeder, [Der(300)]);

        var unknown = Assert.Throws<ArgumentException>(() => projection.Project([double.NaN], [0.0]));
        var contradiction = Assert.Throws<ArgumentException>(
            () => new SetpointProjection(feeder, [Der(300) with { LeastKw = 400 }]));
        var nobody = Assert.Throws<FeederException>(
            () => new SetpointProjection(feeder, [Der(300) with { Element = "generator.nobody" }]));

        Assert.Contains("generator.g", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("400", contradiction.Message, StringComparison.Ordinal);
        Assert.Equal("generator.nobody", nobody.Element);
    }

    private static (double[] Kw, double[] Kvar) Wish(Random random, ControlledInjection[] ders)
    {
        // Some days all want to feed, some days all want to charge; each wants a little else, and some more than they can.
        var lean = 2 * random.NextDouble() - 1;
        return (
            [.. ders.Select(der => der.MostKw * Math.Clamp(lean + random.NextDouble() - 0.5, -1.2, 1.2))],
            [.. ders.Select(der => der.MostKvar * (2 * random.NextDouble() - 1))]);
    }

    private static bool BreaksALimit(Feeder feeder, ControlledInjection[] ders, double[] kw, double[] kvar)
    {
        var changed = feeder.Select<Generator>(generator =>
        {
            var der = Array.FindIndex(ders, d => d.Element == generator.FullName);
            return generator with { InjectedKw = kw[der], InjectedKvar = kvar[der] };
        });
        var flow = ThreePhaseFlow.Solve(changed);
        return !flow.Converged || Broken(feeder, flow).Length > 0;
    }

    // The limits of the feeder, read from the result of a flow and from nothing of the code under test.
    private static string[] Broken(Feeder feeder, FlowResult flow)
    {
        var broken = new List<string>();
        for (var node = 0; node < flow.Nodes.Length; node++)
            if (flow.BaseV[node] > 0 && (flow.Pu(node) < feeder.NormalLeastPu || flow.Pu(node) > feeder.NormalGreatestPu))
                broken.Add($"{flow.Nodes[node]} {flow.Pu(node)} pu");
        foreach (var element in flow.Elements)
        {
            if (element.Element is Line { NormalAmps: > 0 } line)
                foreach (var current in element.CurrentsAmps)
                    if (current.Magnitude > line.NormalAmps)
                        broken.Add($"{line.FullName} {current.Magnitude} A of {line.NormalAmps} A");
            if (element.Element is Transformer { NormalAmps: > 0 } transformer)
                for (var phase = 0; phase < transformer.Phases; phase++)
                    if (element.CurrentsAmps[phase].Magnitude > transformer.NormalAmps)
                        broken.Add($"{transformer.FullName} {element.CurrentsAmps[phase].Magnitude} A");
        }

        return [.. broken];
    }

    private static Feeder With(Feeder feeder, ProjectionResult result) => feeder.Select<Generator>(generator =>
    {
        var setpoint = result.Setpoints.Single(s => s.Element == generator.FullName);
        return generator with { InjectedKw = setpoint.Kw, InjectedKvar = setpoint.Kvar };
    });

    private static void AssertOwnLimits(ControlledInjection[] ders, ProjectionResult result)
    {
        for (var i = 0; i < ders.Length; i++)
        {
            var (kw, kvar) = (result.Setpoints[i].Kw, result.Setpoints[i].Kvar);
            Assert.InRange(kw, ders[i].LeastKw, ders[i].MostKw);
            Assert.InRange(kvar, ders[i].LeastKvar, ders[i].MostKvar);
            Assert.True(Math.Sqrt(kw * kw + kvar * kvar) <= ders[i].RatedKva + 1e-9);
        }
    }

    private static ControlledInjection Der(double rating) => new()
    {
        Element = "generator.g", LeastKw = -rating, MostKw = rating, LeastKvar = -rating, MostKvar = rating, RatedKva = rating,
    };

    // The 4-bus feeder, grounded at its far end, with a generator beside its load.
    private static Feeder WithGenerator(double rating)
    {
        var feeder = FourBus.WyeDelta();
        return feeder with
        {
            Elements =
            [
                .. feeder.Elements,
                new Generator
                {
                    Name = "g", Terminal = Terminal.Phases("n4", 3, 3), Connection = Connection.Delta, RatedKv = 4.16,
                    InjectedKw = rating, LeastPu = 0.3, GreatestPu = 2,
                },
            ],
        };
    }
}
