namespace Entropy.Grid.Feeders;

/// <summary>A wire in its place on the pole.</summary>
/// <param name="Wire">The wire.</param>
/// <param name="AcrossMetres">Its place across the line, in m from any common mark.</param>
/// <param name="HeightMetres">Its height above ground, in m.</param>
public sealed record Conductor(Wire Wire, double AcrossMetres, double HeightMetres);
