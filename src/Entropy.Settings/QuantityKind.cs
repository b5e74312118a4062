namespace Entropy.Settings;

/// <summary>
/// A physical quantity in settings: its name for messages and its units, each with its factor to the unit that the
/// program counts in. A setting of it must name its unit, unless one of the units is the empty one.
/// </summary>
public sealed class QuantityKind
{
    /// <summary>A quantity of a name (with its article: "a power") in units; the first is used in examples.</summary>
    public QuantityKind(string name, params (string Name, decimal Factor)[] units)
    {
        Name = name;
        Units = units;
    }

    /// <summary>Active power, in kW.</summary>
    public static QuantityKind Power { get; } =
        new("a power", ("kW", 1), ("W", 0.001m), ("MW", 1000), ("GW", 1_000_000));

    /// <summary>Reactive power, in kvar.</summary>
    public static QuantityKind ReactivePower { get; } =
        new("a reactive power", ("kvar", 1), ("var", 0.001m), ("Mvar", 1000));

    /// <summary>Apparent power, in kVA.</summary>
    public static QuantityKind ApparentPower { get; } =
        new("an apparent power", ("kVA", 1), ("VA", 0.001m), ("MVA", 1000));

    /// <summary>Energy, in kWh.</summary>
    public static QuantityKind Energy { get; } =
        new("an energy", ("kWh", 1), ("Wh", 0.001m), ("MWh", 1000), ("GWh", 1_000_000));

    /// <summary>Change of power over time, in kW/s.</summary>
    public static QuantityKind Ramp { get; } =
        new("a ramp", ("kW/s", 1), ("W/s", 0.001m), ("MW/s", 1000), ("kW/min", 1 / 60m), ("MW/min", 1000 / 60m));

    /// <summary>Voltage, in V.</summary>
    public static QuantityKind Voltage { get; } = new("a voltage", ("V", 1), ("mV", 0.001m), ("kV", 1000));

    /// <summary>Current, in A.</summary>
    public static QuantityKind Current { get; } = new("a current", ("A", 1), ("mA", 0.001m), ("kA", 1000));

    /// <summary>Frequency, in Hz.</summary>
    public static QuantityKind Frequency { get; } = new("a frequency", ("Hz", 1), ("mHz", 0.001m), ("kHz", 1000));

    /// <summary>A share of a whole, 0 to 1: bare, or in percent.</summary>
    public static QuantityKind Fraction { get; } = new("a fraction", ("", 1), ("%", 0.01m));

    /// <summary>Price of energy, in USD/MWh.</summary>
    public static QuantityKind EnergyPrice { get; } =
        new("a price", ("USD/MWh", 1), ("USD/kWh", 1000), ("$/MWh", 1), ("$/kWh", 1000));

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    /// <summary>The units with their factors.</summary>
    public IReadOnlyList<(string Name, decimal Factor)> Units { get; }
}
