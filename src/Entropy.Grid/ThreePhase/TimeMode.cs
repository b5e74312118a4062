namespace Entropy.Grid.ThreePhase;

/// <summary>Which of an element's shapes applies.</summary>
public enum TimeMode
{
    /// <summary>None: rated powers.</summary>
    Snapshot,

    /// <summary>The course over a day.</summary>
    Daily,

    /// <summary>The course over a year.</summary>
    Yearly,

    /// <summary>The course over a duty cycle, or that over a day where there is none.</summary>
    Duty,
}
