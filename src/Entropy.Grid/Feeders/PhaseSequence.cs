namespace Entropy.Grid.Feeders;

/// <summary>The order in which the phases of a source follow each other.</summary>
public enum PhaseSequence
{
    /// <summary>1, 2, 3: each lags the one before.</summary>
    Positive,

    /// <summary>1, 3, 2: each leads the one before.</summary>
    Negative,

    /// <summary>All at the same angle.</summary>
    Zero,
}
