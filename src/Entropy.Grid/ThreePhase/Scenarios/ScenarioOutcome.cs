namespace Entropy.Grid.ThreePhase.Scenarios;

/// <summary>How the solution of one scenario ended.</summary>
/// <param name="Converged">Whether the voltages stand and the powers of the loads balance.</param>
/// <param name="Iterations">Iterations.</param>
/// <param name="ResidualKva">The largest power that a phase of a load takes too much or too little, in kVA.</param>
public readonly record struct ScenarioOutcome(bool Converged, int Iterations, double ResidualKva);
