namespace Entropy.Grid.ThreePhase;

/// <summary>How one phase of a load or injection depends on its voltage.</summary>
internal enum PhaseModel : byte
{
    ConstantPower,
    ConstantImpedance,
    ConstantCurrent,
    Motor,
    Exponential,
    FixedReactivePower,
    FixedReactance,
    Zip,

    /// <summary>Constant power that turns into an impedance at once, without a transition, as injections do.</summary>
    PlainPower,
}
