namespace Entropy.Grid.ThreePhase.Controls;

/// <summary>What a control has put into the queue.</summary>
internal enum ControlAction
{
    /// <summary>Move the taps or switch the step that are pending.</summary>
    Change,

    /// <summary>Turn to the other direction of power, or back.</summary>
    Reverse,
}
