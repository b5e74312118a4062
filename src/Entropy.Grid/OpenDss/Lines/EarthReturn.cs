namespace Entropy.Grid.OpenDss.Lines;

/// <summary>
/// Resistance and reactance of the earth's part in a line, in ohm per unit of length, and the earth's resistivity in
/// ohm m: what changes when the line is solved at another frequency than its impedances are for.
/// </summary>
internal readonly record struct EarthReturn(
    double Resistance, double Reactance, double EarthOhmMetre, double FrequencyHz)
{
    /// <summary>OpenDSS' values, with the base frequency that counts from here on.</summary>
    public static EarthReturn Default(double frequencyHz) => new(0.01805, 0.155081, 100, frequencyHz);

    /// <summary>With another value, and the base frequency that counts from here on where it matters.</summary>
    public EarthReturn With(string property, double value, double frequencyHz) => property switch
    {
        "rg" => this with { Resistance = value },
        "xg" => this with { Reactance = value, FrequencyHz = frequencyHz },
        _ => this with { EarthOhmMetre = value, FrequencyHz = frequencyHz },
    };

    /// <summary>
    /// What the earth adds to r, and takes from x, per unit of length at a multiple of the base frequency: r grows with
    /// frequency, and x falls with the logarithm of the depth of return, 658.5 sqrt(rho/f) m.
    /// </summary>
    public (double Resistance, double Reactance) Change(double multiple) => (
        Resistance * (multiple - 1),
        Reactance == 0
            ? 0
            : 0.5 * Math.Log(multiple) * Reactance / Math.Log(658.5 * Math.Sqrt(EarthOhmMetre / FrequencyHz)));
}
