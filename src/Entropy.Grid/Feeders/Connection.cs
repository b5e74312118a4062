namespace Entropy.Grid.Feeders;

/// <summary>How the phases of an element are connected.</summary>
public enum Connection
{
    /// <summary>Each phase to the neutral conductor.</summary>
    Wye,

    /// <summary>Each phase to the next.</summary>
    Delta,
}
