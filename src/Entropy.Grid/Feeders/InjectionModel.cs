namespace Entropy.Grid.Feeders;

/// <summary>How an injection depends on its voltage.</summary>
public enum InjectionModel
{
    /// <summary>Constant active and reactive power.</summary>
    ConstantPower = 1,

    /// <summary>Constant impedance.</summary>
    ConstantImpedance = 2,
}
