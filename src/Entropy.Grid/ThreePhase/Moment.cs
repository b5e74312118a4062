namespace Entropy.Grid.ThreePhase;

/// <summary>A point in time of the load shapes.</summary>
/// <param name="Mode">Which shapes apply.</param>
/// <param name="Hour">The time since their beginning, in hours.</param>
public readonly record struct Moment(TimeMode Mode, double Hour)
{
    /// <summary>Rated powers, without shapes.</summary>
    public static Moment Snapshot => default;
}
