using System.Numerics;

namespace Entropy.Grid.ThreePhase.Scenarios;

/// <summary>
/// Powers of many scenarios and, after they were solved, their voltages. Made once, used again and again.
/// </summary>
public sealed class ScenarioBatch
{
    /// <summary>Room for a number of scenarios on a solver's feeder, each at rated power to begin with.</summary>
    public ScenarioBatch(ScenarioSolver solver, int count)
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Count = count;
        Elements = solver.Elements.Length;
        Nodes = solver.Nodes.Length;
        ActiveKw = new double[count * Elements];
        ReactiveKvar = new double[count * Elements];
        VoltagesV = new Complex[count * Nodes];
        Outcomes = new ScenarioOutcome[count];
        for (var scenario = 0; scenario < count; scenario++)
            solver.RatedPowers(
                ActiveKw.AsSpan(scenario * Elements, Elements), ReactiveKvar.AsSpan(scenario * Elements, Elements));
    }

    /// <summary>How many scenarios there are.</summary>
    public int Count { get; }

    /// <summary>Elements of each scenario: <see cref="ScenarioSolver.Elements"/>.</summary>
    public int Elements { get; }

    /// <summary>Nodes of each scenario: <see cref="ScenarioSolver.Nodes"/>.</summary>
    public int Nodes { get; }

    /// <summary>[scenario, element]: active power fed, in kW; negative for what a load consumes.</summary>
    public double[] ActiveKw { get; }

    /// <summary>[scenario, element]: reactive power fed, in kvar; negative for what a load consumes.</summary>
    public double[] ReactiveKvar { get; }

    /// <summary>[scenario, node]: voltages to ground, in V.</summary>
    public Complex[] VoltagesV { get; }

    /// <summary>[scenario]: how each one ended.</summary>
    public ScenarioOutcome[] Outcomes { get; }
}
