namespace Entropy.Grid.Balanced;

/// <summary>What a generator gives into the grid; nothing if it does not run.</summary>
/// <param name="PowerMw">Active power.</param>
/// <param name="ReactiveMvar">Reactive power.</param>
public readonly record struct GeneratorOutput(double PowerMw, double ReactiveMvar);
