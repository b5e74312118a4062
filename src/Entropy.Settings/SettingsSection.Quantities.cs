namespace Entropy.Settings;

/// <content>The quantities of the field, each in the unit of its name.</content>
public sealed partial class SettingsSection
{
    /// <summary>Active power, <c>50 MW</c>, in kW.</summary>
    public double PowerKw(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.Power, @default, within);

    /// <summary>Reactive power, <c>500 kvar</c>, in kvar.</summary>
    public double ReactivePowerKvar(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.ReactivePower, @default, within);

    /// <summary>Apparent power, <c>2 MVA</c>, in kVA.</summary>
    public double ApparentPowerKva(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.ApparentPower, @default, within);

    /// <summary>Energy, <c>200 MWh</c>, in kWh.</summary>
    public double EnergyKwh(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.Energy, @default, within);

    /// <summary>Change of power over time, <c>5 MW/min</c>, in kW/s.</summary>
    public double RampKwPerSecond(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.Ramp, @default, within);

    /// <summary>Voltage, <c>12.47 kV</c>, in V.</summary>
    public double VoltageV(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.Voltage, @default, within);

    /// <summary>Current, <c>200 A</c>, in A.</summary>
    public double CurrentA(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.Current, @default, within);

    /// <summary>Frequency, <c>60 Hz</c> or <c>36 mHz</c>, in Hz.</summary>
    public double FrequencyHz(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.Frequency, @default, within);

    /// <summary>A share of a whole, <c>0.8</c> or <c>80 %</c>; from 0 to 1 unless other bounds are given.</summary>
    public double Fraction(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.Fraction, @default, within ?? Bounds.Between(0.0, 1.0));

    /// <summary>Price of energy, <c>40 USD/MWh</c>, in USD/MWh.</summary>
    public double PriceUsdPerMwh(string key, double? @default = null, Bounds<double>? within = null) =>
        Quantity(key, QuantityKind.EnergyPrice, @default, within);
}
