namespace Entropy.Grid.OpenDss;

/// <summary>What one "solve" of a script goes through.</summary>
public enum SolutionMode
{
    /// <summary>One point without time: loads at their nominal power.</summary>
    Snapshot,

    /// <summary>Points of a day, an hour apart unless the script sets another step.</summary>
    Daily,

    /// <summary>Points of a year.</summary>
    Yearly,

    /// <summary>Points a second apart.</summary>
    DutyCycle,

    /// <summary>One point of the time that the script sets.</summary>
    Time,

    /// <summary>Points of a day with the loads at their peak multipliers.</summary>
    PeakDay,

    /// <summary>One point with loads as impedances, solved without iterations.</summary>
    Direct,
}
