namespace Entropy.Grid.Balanced;

/// <summary>A line or a transformer: a pi circuit behind an ideal transformer at its first end.</summary>
/// <param name="From">The number of the bus at the first end, where the tap is.</param>
/// <param name="To">The number of the bus at the other end.</param>
public sealed record BalancedBranch(int From, int To)
{
    /// <summary>Whether it is closed. One that is open takes no part in anything.</summary>
    public bool InService { get; init; } = true;

    /// <summary>Series resistance.</summary>
    public double ResistancePu { get; init; }

    /// <summary>Series reactance.</summary>
    public double ReactancePu { get; init; }

    /// <summary>Charging susceptance, both ends together.</summary>
    public double ChargingPu { get; init; }

    /// <summary>The most apparent power at either end; infinite where there is no limit.</summary>
    public double RatingMva { get; init; } = double.PositiveInfinity;

    /// <summary>Turns ratio of the ideal transformer: voltage at the first end over voltage behind it.</summary>
    public double TapRatio { get; init; } = 1;

    /// <summary>By how much the ideal transformer delays the angle behind it.</summary>
    public double ShiftDegrees { get; init; }

    /// <summary>The least angle of the first bus over the second; minus infinity where there is no limit.</summary>
    public double MinimumAngleDegrees { get; init; } = double.NegativeInfinity;

    /// <summary>The most angle of the first bus over the second; infinite where there is no limit.</summary>
    public double MaximumAngleDegrees { get; init; } = double.PositiveInfinity;

    /// <summary>"branch 4-7".</summary>
    public override string ToString() => $"branch {From}-{To}";
}
