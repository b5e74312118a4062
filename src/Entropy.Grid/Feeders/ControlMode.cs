namespace Entropy.Grid.Feeders;

/// <summary>How controls act in a solution.</summary>
public enum ControlMode
{
    /// <summary>All act at once, those with the shortest delay first, until none has anything left to do.</summary>
    Static,

    /// <summary>None acts.</summary>
    Off,
}
