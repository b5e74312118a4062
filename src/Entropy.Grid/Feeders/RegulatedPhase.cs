namespace Entropy.Grid.Feeders;

/// <summary>Which phase of a transformer a regulator looks at.</summary>
public enum RegulatedPhase
{
    /// <summary>A certain one.</summary>
    One,

    /// <summary>That with the highest voltage.</summary>
    Highest,

    /// <summary>That with the lowest voltage.</summary>
    Lowest,
}
