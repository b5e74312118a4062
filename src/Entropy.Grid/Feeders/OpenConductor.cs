namespace Entropy.Grid.Feeders;

/// <summary>A conductor of an element that is open: it carries no current.</summary>
/// <param name="Terminal">The terminal, counted from 0.</param>
/// <param name="Conductor">The conductor of that terminal, counted from 0.</param>
public readonly record struct OpenConductor(int Terminal, int Conductor);
