namespace Entropy.Grid.OptimalFlow;

/// <summary>By which equations an optimal flow was found.</summary>
public enum OptimalFlowModel
{
    /// <summary>The full equations, with voltages, reactive power and losses.</summary>
    Ac,

    /// <summary>The linear ones: active power and angles only, no losses.</summary>
    Dc,
}
