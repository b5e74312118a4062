namespace Entropy.Grid.ThreePhase;

/// <summary>How a solution came about.</summary>
internal readonly record struct FlowState(bool Converged, int Iterations, int ControlIterations, FlowMethod Method);
