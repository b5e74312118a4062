namespace Entropy.Grid.Feeders;

/// <summary>How a load depends on its voltage; the numbers are those of OpenDSS.</summary>
public enum LoadModel
{
    /// <summary>Constant active and reactive power.</summary>
    ConstantPower = 1,

    /// <summary>Constant impedance.</summary>
    ConstantImpedance = 2,

    /// <summary>Constant active power, reactive power with the square of the voltage: a motor.</summary>
    Motor = 3,

    /// <summary>Powers with exponents of the voltage, see <see cref="Load.CvrActiveExponent"/>.</summary>
    Exponential = 4,

    /// <summary>Current of constant magnitude and power factor.</summary>
    ConstantCurrent = 5,

    /// <summary>Constant active power; the reactive power is the rated one whatever the multipliers.</summary>
    FixedReactivePower = 6,

    /// <summary>Constant active power; a reactance that is the rated one whatever the multipliers.</summary>
    FixedReactance = 7,

    /// <summary>Parts of constant impedance, current and power, see <see cref="Load.Zipv"/>.</summary>
    Zip = 8,
}
