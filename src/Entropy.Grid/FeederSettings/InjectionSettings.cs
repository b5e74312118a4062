using Entropy.Grid.Feeders;
using Entropy.Settings;
using static Entropy.Settings.Bounds;

namespace Entropy.Grid.FeederSettings;

/// <summary>Settings of generators, PV systems and storages; what they feed is positive.</summary>
internal static class InjectionSettings
{
    public static IEnumerable<Func<Element>> Read(SettingsSection feeder, ShapeSettings shapes) =>
    [
        .. feeder.Sections("generators").Select(section => ReadGenerator(section, shapes)),
        .. feeder.Sections("pv-systems").Select(section => ReadPvSystem(section, shapes)),
        .. feeder.Sections("storages").Select(section => ReadStorage(section, shapes)),
    ];

    private static Func<Element> ReadGenerator(SettingsSection section, ShapeSettings shapes)
    {
        var common = Common.Read(section, shapes);
        var kw = section.PowerKw("feeds");
        var kvar = section.ReactivePowerKvar("feeds-reactive", 0);
        return () => common.Complete(new Generator
        {
            Name = section.Name,
            Terminal = common.Terminal(),
            RatedKv = common.Kv,
            InjectedKw = kw,
            InjectedKvar = kvar,
        });
    }

    private static Func<Element> ReadPvSystem(SettingsSection section, ShapeSettings shapes)
    {
        var common = Common.Read(section, shapes);
        var array = section.PowerKw("array", within: Above(0.0));
        var rating = section.ApparentPowerKva("inverter", within: Above(0.0));
        var irradiance = section.Number("irradiance-kw-per-m2", 1, Between(0.0, 2));
        var kvar = section.ReactivePowerKvar("feeds-reactive", 0);
        return () => common.Complete(new PvSystem
        {
            Name = section.Name,
            Terminal = common.Terminal(),
            RatedKv = common.Kv,
            ArrayKw = array,
            IrradianceKwPerM2 = irradiance,
            Inverter = new Inverter { RatedKva = rating, RatedKw = array, PowerFactor = null, Kvar = kvar },
        });
    }

    private static Func<Element> ReadStorage(SettingsSection section, ShapeSettings shapes)
    {
        var common = Common.Read(section, shapes);
        var rating = section.PowerKw("power", within: Above(0.0));
        var kw = section.PowerKw("feeds", 0, Between(-1e9, 1e9));
        var kvar = section.ReactivePowerKvar("feeds-reactive", 0);
        return () => common.Complete(new Storage
        {
            Name = section.Name,
            Terminal = common.Terminal(),
            RatedKv = common.Kv,
            RatedKw = rating,
            InjectedKw = kw,
            InjectedKvar = kvar,
        });
    }

    private sealed record Common(
        Func<Terminal> Terminal, double Kv, int Phases, Connection Connection, InjectionModel Model, double LeastPu,
        double GreatestPu, Func<LoadShape?> Daily, Func<LoadShape?> Yearly)
    {
        public static Common Read(SettingsSection section, ShapeSettings shapes)
        {
            var phases = TerminalSettings.Phases(section);
            var connection = section.OneOf<Connection>("connection", Connection.Wye);
            return new Common(
                TerminalSettings.Read(section, "bus", "nodes", phases, TerminalSettings.Conductors(phases, connection)),
                section.VoltageV("voltage", within: Above(0.0)) / 1000,
                phases,
                connection,
                section.OneOf<InjectionModel>("model", InjectionModel.ConstantPower),
                section.Number("least-per-unit", 0.9, Between(0.0, 2)),
                section.Number("greatest-per-unit", 1.1, Between(0.0, 10)),
                shapes.Named(section, "daily"),
                shapes.Named(section, "yearly"));
        }

        public Injection Complete(Injection injection) => injection with
        {
            Phases = Phases,
            Connection = Connection,
            Model = Model,
            LeastPu = LeastPu,
            GreatestPu = GreatestPu,
            Daily = Daily(),
            Yearly = Yearly(),
        };
    }
}
