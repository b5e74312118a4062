namespace Entropy.Grid.Feeders;

/// <summary>Which phase a capacitor's controller looks at.</summary>
public enum MeasuredPhase
{
    /// <summary>A certain one.</summary>
    One,

    /// <summary>The mean of all.</summary>
    Average,

    /// <summary>The greatest.</summary>
    Greatest,

    /// <summary>The least.</summary>
    Least,
}
