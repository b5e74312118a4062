using Entropy.Grid.Feeders;
using Entropy.Settings;
using static Entropy.Settings.Bounds;

namespace Entropy.Grid.FeederSettings;

/// <summary>Settings of loads.</summary>
internal static class LoadSettings
{
    public static IEnumerable<Func<Element>> Read(SettingsSection feeder, ShapeSettings shapes) =>
        [.. feeder.Sections("loads").Select(section => ReadOne(section, shapes))];

    private static Func<Element> ReadOne(SettingsSection section, ShapeSettings shapes)
    {
        var phases = TerminalSettings.Phases(section);
        var connection = section.OneOf<Connection>("connection", Connection.Wye);
        var terminal = TerminalSettings.Read(
            section, "bus", "nodes", phases, TerminalSettings.Conductors(phases, connection));
        var kv = section.VoltageV("voltage", within: Above(0.0)) / 1000;
        var kw = section.PowerKw("consumes");
        var kvar = section.ReactivePowerKvar("consumes-reactive", 0);
        var model = section.OneOf<LoadModel>("model", LoadModel.ConstantPower);
        var cvrActive = section.Number("active-exponent", 1);
        var cvrReactive = section.Number("reactive-exponent", 2);
        var zipv = section.Numbers("zipv", []);
        var least = section.Number("least-per-unit", 0.95, Between(0.0, 2));
        var greatest = section.Number("greatest-per-unit", 1.05, Between(0.0, 10));
        var variability = section.OneOf<LoadVariability>("variability", LoadVariability.Variable);
        var (daily, yearly) = (shapes.Named(section, "daily"), shapes.Named(section, "yearly"));
        return () => zipv.Count == 7 || model != LoadModel.Zip
            ? new Load
            {
                Name = section.Name,
                Terminal = terminal(),
                Phases = phases,
                Connection = connection,
                RatedKv = kv,
                ConsumedKw = kw,
                ConsumedKvar = kvar,
                Model = model,
                CvrActiveExponent = cvrActive,
                CvrReactiveExponent = cvrReactive,
                Zipv = [.. zipv],
                LeastPu = least,
                GreatestPu = greatest,
                Variability = variability,
                Daily = daily(),
                Yearly = yearly(),
            }
            : throw new FeederException(section.Path, $"zipv has {zipv.Count} numbers of 7.");
    }
}
