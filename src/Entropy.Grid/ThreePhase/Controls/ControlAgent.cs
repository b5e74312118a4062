using System.Numerics;

namespace Entropy.Grid.ThreePhase.Controls;

/// <summary>A control at work: looks at a solution, and acts when its time has come.</summary>
internal abstract class ControlAgent
{
    /// <summary>Looks at the voltages ([node], ground last, in V) and puts what is to be done into the queue.</summary>
    public abstract void Sample(Complex[] voltages, ControlQueue queue);

    /// <summary>Does what it has put into the queue.</summary>
    public abstract void Act(ControlAction action);
}
