using System.Globalization;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;
using Entropy.Grid.ThreePhase.Scenarios;

namespace Entropy.Grid.Tests.ThreePhase.Scenarios;

/// <summary>Two hundred scenarios of loads and photovoltaics that the OpenDSS engine has solved one by one.</summary>
public sealed class Ieee123BatchTests
{
    [Fact]
    public void Every_scenario_is_that_of_the_reference()
    {
        var rows = SolutionFile.Rows("ieee123-batch/scenarios.csv").ToList();
        var solver = new ScenarioSolver(Feeder(rows), new FlowOptions { VoltageTolerancePu = 1e-10 });
        var batch = new ScenarioBatch(solver, 200);
        foreach (var row in rows)
        {
            var scenario = int.Parse(row[0], CultureInfo.InvariantCulture) - 1;
            var isInjection = row[1].Contains('.', StringComparison.Ordinal);
            var element = solver.IndexOf((isInjection ? "generator." : "load.") + row[1]);
            var sign = isInjection ? 1 : -1;
            batch.ActiveKw[scenario * batch.Elements + element] = sign * SolutionFile.Number(row[2]);
            batch.ReactiveKvar[scenario * batch.Elements + element] = sign * SolutionFile.Number(row[3]);
        }

        solver.Solve(batch);

        Assert.All(batch.Outcomes, outcome => Assert.True(outcome.Converged));
        var nodes = Enumerable.Range(0, batch.Nodes).ToDictionary(i => solver.Nodes[i].ToString());
        var (pu, degrees, seen) = (0.0, 0.0, 0);
        foreach (var row in SolutionFile.Rows("ieee123-batch/voltages.csv.gz"))
        {
            var node = nodes[$"{row[1]}.{row[2]}"];
            var voltage = batch.VoltagesV[(int.Parse(row[0], CultureInfo.InvariantCulture) - 1) * batch.Nodes + node];
            pu = Math.Max(pu, Math.Abs(voltage.Magnitude / solver.BaseV[node] - SolutionFile.Number(row[3])));
            degrees = Math.Max(
                degrees, Math.Abs(Math.IEEERemainder(voltage.Phase * 180 / Math.PI - SolutionFile.Number(row[4]), 360)));
            seen++;
        }

        Assert.Equal(200 * 278, seen);
        Assert.True(pu < 1e-8, $"{pu} per unit");
        Assert.True(degrees < 1e-6, $"{degrees} degrees");
    }

    /// <summary>IEEE 123 with taps at neutral, loads that keep their model, and a generator wherever a scenario has one.</summary>
    internal static Feeder Feeder(List<string[]> rows)
    {
        var feeder = ReferenceFeeders.Variant("ieee-feeders/123Bus/IEEE123Master.dss", "neutral-taps-ideal-loads");
        var generators = rows.Select(row => row[1]).Where(name => name.Contains('.', StringComparison.Ordinal)).Distinct()
            .Select(name => new Generator
            {
                Name = name,
                Terminal = new(name.Split('.')[0], int.Parse(name.Split('.')[1], CultureInfo.InvariantCulture), 0),
                Phases = 1,
                RatedKv = feeder.BaseKv[name.Split('.')[0]],
                InjectedKw = 0,
                LeastPu = 0.1,
                GreatestPu = 2,
            });
        return feeder with { Elements = [.. feeder.Elements, .. generators] };
    }
}
