namespace Entropy.Grid.ThreePhase;

/// <summary>Where a regulator's control has left its transformer.</summary>
/// <param name="Control">The control.</param>
/// <param name="Transformer">The transformer.</param>
/// <param name="Steps">Steps from the middle of the range.</param>
/// <param name="Ratio">The tap in per unit.</param>
public readonly record struct TapPosition(string Control, string Transformer, int Steps, double Ratio);
