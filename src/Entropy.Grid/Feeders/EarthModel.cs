namespace Entropy.Grid.Feeders;

/// <summary>How the return of currents through the earth is computed for a line of known geometry.</summary>
public enum EarthModel
{
    /// <summary>Carson's series cut after its first terms: independent of the heights of the conductors.</summary>
    ModifiedCarson,

    /// <summary>Carson's series up to the fourth power.</summary>
    FullCarson,

    /// <summary>
    /// The complex depth of Deri, Tevan, Semlyen and Castanheira (1981), with skin effect in the wires.
    /// </summary>
    Deri,
}
