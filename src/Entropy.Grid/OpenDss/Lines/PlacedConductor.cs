namespace Entropy.Grid.OpenDss.Lines;

/// <summary>A conductor in its place; the unit is that of both coordinates.</summary>
internal readonly record struct PlacedConductor(ConductorObject? Conductor, double Across, double Height, LengthUnit Unit);
