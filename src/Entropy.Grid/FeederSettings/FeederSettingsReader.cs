using System.Collections.Immutable;
using Entropy.Grid.Feeders;
using Entropy.Settings;
using static Entropy.Settings.Bounds;

namespace Entropy.Grid.FeederSettings;

/// <summary>
/// Reads a feeder from HOCON: a section for each kind of element, an inner one for each element under its name. Every
/// quantity carries its unit, every key must be known, and all problems of a text are found at once.
/// </summary>
public static class FeederSettingsReader
{
    /// <summary>The feeder in the section "feeder" of a file, in which there must be nothing else.</summary>
    /// <exception cref="SettingsException">A setting is missing, unknown or out of range.</exception>
    /// <exception cref="FeederException">Settings do not fit each other.</exception>
    public static Feeder FromFile(string path) => From(SettingsReader.FromFile(path));

    /// <summary>The feeder in the section "feeder" of a text, in which there must be nothing else.</summary>
    /// <exception cref="SettingsException">A setting is missing, unknown or out of range.</exception>
    /// <exception cref="FeederException">Settings do not fit each other.</exception>
    public static Feeder FromString(string text, string origin = "settings") => From(SettingsReader.FromString(text, origin));

    /// <summary>The feeder in a section of greater settings.</summary>
    /// <exception cref="SettingsException">A setting is missing, unknown or out of range.</exception>
    /// <exception cref="FeederException">Settings do not fit each other.</exception>
    public static Feeder Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var build = Prepare(section);
        section.Done();
        return build();
    }

    private static Feeder From(SettingsReader reader)
    {
        var build = Prepare(reader.Section("feeder"));
        reader.Done();
        return build();
    }

    // Values that cannot be used stand at their defaults until Done() has thrown: so nothing is built before it.
    private static Func<Feeder> Prepare(SettingsSection section)
    {
        var name = section.Text("name");
        var frequency = section.FrequencyHz("frequency", 60, Between(1.0, 1000));
        var loadMultiplier = section.Number("load-multiplier", 1);
        var controls = section.OneOf<ControlMode>("controls", ControlMode.Static);
        var bases = section.Quantities("voltage-bases", QuantityKind.Voltage, [], Above(0.0));
        var shapes = ShapeSettings.Read(section);
        var codes = LineSettings.ReadCodes(section, frequency);
        List<Func<Element>> elements =
        [
            .. SourceSettings.Read(section),
            .. LineSettings.Read(section, codes),
            .. TransformerSettings.Read(section),
            .. TransformerSettings.ReadRegulators(section),
            .. ShuntSettings.Read(section),
            .. LoadSettings.Read(section, shapes),
            .. InjectionSettings.Read(section, shapes),
        ];

        return () =>
        {
            var feeder = new Feeder
            {
                Name = name,
                FrequencyHz = frequency,
                LoadMultiplier = loadMultiplier,
                Controls = controls,
                Elements = [.. elements.Select(element => element())],
            };
            return bases.Count == 0 ? feeder : feeder.WithVoltageBases([.. bases.Select(volts => volts / 1000)]);
        };
    }
}
