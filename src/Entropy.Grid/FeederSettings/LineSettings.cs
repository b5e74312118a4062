using Entropy.Grid.Feeders;
using Entropy.Settings;
using static Entropy.Settings.Bounds;

namespace Entropy.Grid.FeederSettings;

/// <summary>Settings of line codes, lines and switches.</summary>
internal static class LineSettings
{
    private const string None = "none";

    private static readonly QuantityKind _length = new(
        "a length", ("km", 1), ("m", 0.001m), ("mi", 1.609344m), ("ft", 0.0003048m), ("kft", 0.3048m));

    /// <summary>The line codes by name.</summary>
    public static IReadOnlyDictionary<string, (int Conductors, Func<LineCode> Code)> ReadCodes(
        SettingsSection feeder, double frequencyHz) =>
        feeder.Sections("line-codes").ToDictionary(
            section => section.Name, section => ReadCode(section, frequencyHz), StringComparer.Ordinal);

    /// <summary>The lines and, after them, the switches.</summary>
    public static IEnumerable<Func<Element>> Read(
        SettingsSection feeder, IReadOnlyDictionary<string, (int Conductors, Func<LineCode> Code)> codes) =>
    [
        .. feeder.Sections("lines").Select(section => ReadLine(section, codes)),
        .. feeder.Sections("switches").Select(ReadSwitch),
    ];

    private static (int Conductors, Func<LineCode> Code) ReadCode(SettingsSection section, double frequencyHz)
    {
        var conductors = section.Whole("conductors", 3, Between(1, 100));
        var normal = ReadAmps(section, "normal");
        var emergency = ReadAmps(section, "emergency");
        var code = section.Has("positive-ohm-per-km")
            ? ReadSequence(section, conductors, frequencyHz)
            : ReadMatrices(section, conductors, frequencyHz);
        return (conductors, () => code() with { NormalAmps = normal, EmergencyAmps = emergency });
    }

    private static Func<LineCode> ReadSequence(SettingsSection section, int conductors, double frequencyHz)
    {
        var positive = ComplexSettings.Read(section, "positive-ohm-per-km");
        var zero = ComplexSettings.Read(section, "zero-ohm-per-km", "positive-ohm-per-km");
        var positiveCapacitance = section.Number("positive-nanofarad-per-km", 0, AtLeast(0.0));
        var zeroCapacitance = section.Number("zero-nanofarad-per-km", positiveCapacitance, AtLeast(0.0));
        return () => LineCode.FromSequence(
            section.Name, conductors, positive(), zero(), positiveCapacitance, zeroCapacitance, frequencyHz);
    }

    private static Func<LineCode> ReadMatrices(SettingsSection section, int conductors, double frequencyHz)
    {
        var series = ComplexSettings.ReadMatrix(section, conductors, "resistance-ohm-per-km", "reactance-ohm-per-km");
        var shunt = ComplexSettings.ReadMatrix(
            section, conductors, null, "capacitance-nanofarad-per-km", 2e-9 * Math.PI * frequencyHz, isRequired: false);
        return () => new LineCode { Name = section.Name, SeriesOhmPerKm = series(), ShuntSiemensPerKm = shunt() };
    }

    private static Func<Element> ReadLine(
        SettingsSection section, IReadOnlyDictionary<string, (int Conductors, Func<LineCode> Code)> codes)
    {
        string[] names = codes.Count == 0 ? [None] : [.. codes.Keys];
        var name = section.OneOf("code", names);
        var conductors = codes.TryGetValue(name, out var code) ? code.Conductors : 3;
        var (from, to) = ReadEnds(section, conductors);
        var length = section.Quantity("length", _length, within: Above(0.0));
        return () => Line.Of(section.Name, from(), to(), code.Code(), length);
    }

    private static Func<Element> ReadSwitch(SettingsSection section)
    {
        var phases = TerminalSettings.Phases(section);
        var (from, to) = ReadEnds(section, phases);
        var ohm = section.Number("ohm", 1e-4, Above(0.0));
        var isClosed = section.Flag("closed", true);
        var normal = ReadAmps(section, "normal");
        return () => new Line
        {
            Name = section.Name,
            From = from(),
            To = to(),
            SeriesOhm = ComplexMatrix.Balanced(phases, ohm, 0),
            ShuntSiemens = new ComplexMatrix(phases),
            IsSwitch = true,
            NormalAmps = normal,
            OpenConductors = isClosed ? [] : [.. Enumerable.Range(0, phases).Select(conductor => new OpenConductor(0, conductor))],
        };
    }

    private static (Func<Terminal> From, Func<Terminal> To) ReadEnds(SettingsSection section, int conductors) => (
        TerminalSettings.Read(section, "from", "nodes", conductors, conductors),
        TerminalSettings.Read(section, "to", section.Has("to-nodes") ? "to-nodes" : "nodes", conductors, conductors));

    private static double? ReadAmps(SettingsSection section, string key) =>
        section.Has(key) ? section.CurrentA(key, within: Above(0.0)) : null;
}
