using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;
using Entropy.Grid.ThreePhase.Scenarios;

namespace Entropy.Grid.Tests.ThreePhase.Scenarios;

public sealed class ScenarioTests
{
    private static readonly FlowOptions _options = new() { VoltageTolerancePu = 1e-10, Method = FlowMethod.FixedPoint };

    [Fact]
    public void A_batch_has_the_same_bits_as_one_by_one()
    {
        var solver = new ScenarioSolver(MixedFeeder(), _options);
        var batch = Vary(new ScenarioBatch(solver, 37), seed: 1); // 37: the last group of eight is not full

        solver.Solve(batch, threads: 2);

        var voltages = new Complex[batch.Nodes];
        for (var scenario = 0; scenario < batch.Count; scenario++)
        {
            var outcome = solver.Solve(
                batch.ActiveKw.AsSpan(scenario * batch.Elements, batch.Elements),
                batch.ReactiveKvar.AsSpan(scenario * batch.Elements, batch.Elements),
                voltages);
            Assert.True(outcome.Converged);
            Assert.Equal(outcome, batch.Outcomes[scenario]);
            Assert.Equal(voltages, batch.VoltagesV.AsSpan(scenario * batch.Nodes, batch.Nodes).ToArray());
        }
    }

    [Fact]
    public void A_scenario_is_the_power_flow_of_a_feeder_with_these_powers()
    {
        var feeder = MixedFeeder();
        var solver = new ScenarioSolver(feeder, _options);
        var batch = Vary(new ScenarioBatch(solver, 3), seed: 2);
        // What is fixed at its rated value does not follow a scenario; a changed feeder has another rated value.
        foreach (var load in feeder.Elements.OfType<Load>())
            if (load.Model is LoadModel.FixedReactivePower or LoadModel.FixedReactance)
                for (var scenario = 0; scenario < batch.Count; scenario++)
                    batch.ReactiveKvar[scenario * batch.Elements + solver.IndexOf(load.FullName)] = -load.ConsumedKvar;
        solver.Solve(batch);

        for (var scenario = 0; scenario < batch.Count; scenario++)
        {
            var at = scenario * batch.Elements;
            var changed = feeder.Select(element => element switch
            {
                Load load => load with
                {
                    ConsumedKw = -batch.ActiveKw[at + solver.IndexOf(load.FullName)],
                    ConsumedKvar = -batch.ReactiveKvar[at + solver.IndexOf(load.FullName)],
                },
                Generator generator => generator with
                {
                    InjectedKw = batch.ActiveKw[at + solver.IndexOf(generator.FullName)],
                    InjectedKvar = batch.ReactiveKvar[at + solver.IndexOf(generator.FullName)],
                },
                _ => element,
            });
            var flow = ThreePhaseFlow.Solve(changed, _options);
            Assert.True(flow.Converged);
            for (var node = 0; node < batch.Nodes; node++)
                Assert.True(
                    (flow.VoltagesV[node] - batch.VoltagesV[scenario * batch.Nodes + node]).Magnitude < 1e-8 * flow.BaseV[node],
                    $"{flow.Nodes[node]} of scenario {scenario}");
        }
    }

    [Fact]
    public void A_scenario_that_is_not_a_number_or_too_heavy_is_told_and_leaves_the_others_alone()
    {
        var solver = new ScenarioSolver(MixedFeeder(), _options);
        var clean = Vary(new ScenarioBatch(solver, 8), seed: 3);
        var spoilt = Vary(new ScenarioBatch(solver, 8), seed: 3);
        spoilt.ActiveKw[2 * spoilt.Elements] = double.NaN;
        spoilt.ActiveKw[5 * spoilt.Elements] = 1e6; // a generator of a gigawatt at a load's bus

        solver.Solve(clean);
        solver.Solve(spoilt);

        Assert.False(spoilt.Outcomes[2].Converged);
        Assert.False(spoilt.Outcomes[5].Converged);
        foreach (var scenario in (int[])[0, 1, 3, 4, 6, 7])
        {
            Assert.Equal(clean.Outcomes[scenario], spoilt.Outcomes[scenario]);
            Assert.Equal(
                clean.VoltagesV.AsSpan(scenario * clean.Nodes, clean.Nodes).ToArray(),
                spoilt.VoltagesV.AsSpan(scenario * clean.Nodes, clean.Nodes).ToArray());
        }
    }

    [Fact]
    public void A_solution_allocates_nothing()
    {
        var solver = new ScenarioSolver(MixedFeeder(), _options);
        var batch = Vary(new ScenarioBatch(solver, 16), seed: 4);
        var voltages = new Complex[batch.Nodes];
        Solve();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Solve();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Solve()
        {
            solver.Solve(batch.ActiveKw.AsSpan(0, batch.Elements), batch.ReactiveKvar.AsSpan(0, batch.Elements), voltages);
            solver.Solve(batch, threads: 1);
        }
    }

    /// <summary>The 4-bus feeder with a load of every kind of model, some out of their band, and a generator.</summary>
    internal static Feeder MixedFeeder()
    {
        var feeder = FourBus.WyeDelta();
        var loads = Enum.GetValues<LoadModel>().Select(model => new Load
        {
            Name = $"model{(int)model}",
            Terminal = new("n4", 1 + (int)model % 3, 1 + (1 + (int)model) % 3),
            Phases = 1,
            Connection = Connection.Delta,
            RatedKv = 4.16,
            ConsumedKw = 80,
            ConsumedKvar = 35,
            Model = model,
            CvrActiveExponent = 0.8,
            CvrReactiveExponent = 3,
            Zipv = model == LoadModel.Zip ? [0.3, 0.3, 0.4, 0.2, 0.5, 0.3, 0.6] : [],
        });
        var generator = new Generator
        {
            Name = "g", Terminal = Terminal.Phases("n3", 3, 3), Connection = Connection.Delta, RatedKv = 4.16, InjectedKw = 300,
            InjectedKvar = 100,
        };
        return feeder with { Elements = [.. feeder.Elements, .. loads, generator] };
    }

    internal static ScenarioBatch Vary(ScenarioBatch batch, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < batch.ActiveKw.Length; i++)
        {
            batch.ActiveKw[i] *= 0.3 + 0.8 * random.NextDouble();
            batch.ReactiveKvar[i] *= 0.3 + 0.8 * random.NextDouble();
        }

        return batch;
    }
}
