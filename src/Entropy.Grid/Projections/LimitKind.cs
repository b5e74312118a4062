namespace Entropy.Grid.Projections;

/// <summary>What a limit is of.</summary>
public enum LimitKind
{
    /// <summary>The least voltage of a node, in per unit.</summary>
    LeastVoltage,

    /// <summary>The greatest voltage of a node, in per unit.</summary>
    GreatestVoltage,

    /// <summary>The current that a conductor of a branch carries for ever, in A.</summary>
    Current,

    /// <summary>The least active power of a DER, in kW.</summary>
    LeastActivePower,

    /// <summary>The greatest active power of a DER, in kW.</summary>
    GreatestActivePower,

    /// <summary>The least reactive power of a DER, in kvar.</summary>
    LeastReactivePower,

    /// <summary>The greatest reactive power of a DER, in kvar.</summary>
    GreatestReactivePower,

    /// <summary>The rating of a DER, in kVA.</summary>
    ApparentPower,

    /// <summary>The power flow itself, which has no solution; its value is the residual in kVA.</summary>
    PowerFlow,
}
