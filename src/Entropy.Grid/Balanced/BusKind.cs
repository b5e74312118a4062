namespace Entropy.Grid.Balanced;

/// <summary>What is known of a bus before a power flow. The numbers are those of case files.</summary>
public enum BusKind
{
    /// <summary>Active and reactive power are known.</summary>
    Load = 1,

    /// <summary>Active power and the size of the voltage are known.</summary>
    Generator = 2,

    /// <summary>Size and angle of the voltage are known; its generators take what is left over.</summary>
    Reference = 3,

    /// <summary>Not connected to anything that is computed.</summary>
    Isolated = 4,
}
