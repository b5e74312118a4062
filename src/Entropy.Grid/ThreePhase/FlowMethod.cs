namespace Entropy.Grid.ThreePhase;

/// <summary>How a three-phase power flow is solved.</summary>
public enum FlowMethod
{
    /// <summary>Fixed point with the matrix factored once, and Newton-Raphson where that does not converge.</summary>
    Automatic,

    /// <summary>
    /// Fixed point: loads as currents, corrected again and again. Fast; needs loads that are not too heavy.
    /// </summary>
    FixedPoint,

    /// <summary>Newton-Raphson on the currents in rectangular coordinates, from the same start.</summary>
    NewtonRaphson,
}
