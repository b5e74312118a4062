namespace Entropy.Grid.Feeders;

/// <summary>Which multipliers apply to a load.</summary>
public enum LoadVariability
{
    /// <summary>All of them.</summary>
    Variable,

    /// <summary>Growth only.</summary>
    Fixed,

    /// <summary>All but the feeder's load multiplier.</summary>
    Exempt,
}
