using Entropy.Grid.Feeders;
using Entropy.Settings;
using static Entropy.Settings.Bounds;

namespace Entropy.Grid.FeederSettings;

/// <summary>Settings of capacitors and reactors.</summary>
internal static class ShuntSettings
{
    public static IEnumerable<Func<Element>> Read(SettingsSection feeder) =>
    [
        .. feeder.Sections("capacitors").Select(ReadCapacitor),
        .. feeder.Sections("reactors").Select(ReadReactor),
    ];

    private static Func<Element> ReadCapacitor(SettingsSection section)
    {
        var phases = TerminalSettings.Phases(section);
        var connection = section.OneOf<Connection>("connection", Connection.Wye);
        var conductors = connection == Connection.Delta && phases < 3 ? phases + 1 : phases;
        var terminal = TerminalSettings.Read(section, "bus", "nodes", phases, conductors);
        var kv = section.VoltageV("voltage", within: Above(0.0)) / 1000;
        var steps = section.Quantities("steps", QuantityKind.ReactivePower, within: Above(0.0));
        return () => new Capacitor
        {
            Name = section.Name,
            From = terminal(),
            Phases = phases,
            Connection = connection,
            RatedKv = kv,
            StepsKvar = [.. steps],
        };
    }

    private static Func<Element> ReadReactor(SettingsSection section)
    {
        var phases = TerminalSettings.Phases(section);
        var from = TerminalSettings.Read(section, "from", "nodes", phases, phases);
        var to = section.Has("to") ? TerminalSettings.Read(section, "to", "to-nodes", phases, phases) : null;
        var impedance = ComplexSettings.Read(section, "ohm");
        return () => new Reactor
        {
            Name = section.Name,
            From = from(),
            To = to?.Invoke(),
            Phases = phases,
            PhaseOhm = impedance(),
        };
    }
}
