using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Settings;
using static Entropy.Settings.Bounds;

namespace Entropy.Grid.FeederSettings;

/// <summary>Settings of transformers and of the regulators of their taps.</summary>
internal static class TransformerSettings
{
    public static IEnumerable<Func<Element>> Read(SettingsSection feeder) => [.. feeder.Sections("transformers").Select(ReadOne)];

    public static IEnumerable<Func<Element>> ReadRegulators(SettingsSection feeder) =>
        [.. feeder.Sections("regulators").Select(ReadRegulator)];

    private static Func<Element> ReadOne(SettingsSection section)
    {
        var phases = TerminalSettings.Phases(section);
        var windings = section.SectionList("windings").Select(winding => ReadWinding(winding, phases)).ToList();
        var reactances = section.Numbers("reactance-percent", within: Above(0.0));
        var noLoad = section.Number("no-load-loss-percent", 0, AtLeast(0.0));
        var magnetising = section.Number("magnetising-percent", 0, AtLeast(0.0));
        var antiFloat = section.Number("anti-float-ppm", 1);
        var leads = section.Flag("low-side-leads", false);
        return () =>
        {
            var pairs = windings.Count * (windings.Count - 1) / 2;
            if (windings.Count < 2)
                throw new FeederException(section.Path, "it needs two windings at least: windings = [{ ... }, { ... }].");
            if (reactances.Count != pairs)
                throw new FeederException(
                    section.Path, $"reactance-percent has {reactances.Count} numbers; {windings.Count} windings have {pairs} pairs.");
            return new Transformer
            {
                Name = section.Name,
                Phases = phases,
                Windings = [.. windings.Select(winding => winding())],
                ReactancesPercent = [.. reactances],
                NoLoadLossPercent = noLoad,
                MagnetisingPercent = magnetising,
                AntiFloatPpm = antiFloat,
                LowSideLeads = leads,
            };
        };
    }

    private static Func<Winding> ReadWinding(SettingsSection section, int phases)
    {
        var terminal = TerminalSettings.Read(section, "bus", "nodes", phases, phases + 1);
        var connection = section.OneOf<Connection>("connection", Connection.Wye);
        var kv = section.VoltageV("voltage", within: Above(0.0)) / 1000;
        var kva = section.ApparentPowerKva("power", within: Above(0.0));
        var resistance = section.Number("resistance-percent", 0.2, AtLeast(0.0));
        var tap = section.Number("tap", 1, Above(0.0));
        var least = section.Number("least-tap", 0.9, Above(0.0));
        var greatest = section.Number("greatest-tap", 1.1, Above(0.0));
        var steps = section.Whole("tap-steps", 32, Between(0, 1000));
        Func<Complex>? neutral = section.Has("neutral-ohm") ? ComplexSettings.Read(section, "neutral-ohm") : null;
        return () => new Winding
        {
            Terminal = terminal(),
            Connection = connection,
            RatedKv = kv,
            RatedKva = kva,
            ResistancePercent = resistance,
            Tap = tap,
            LeastTap = least,
            GreatestTap = greatest,
            TapSteps = steps,
            NeutralOhm = neutral?.Invoke(),
        };
    }

    private static Func<Element> ReadRegulator(SettingsSection section)
    {
        var transformer = section.Text("transformer");
        var winding = section.Whole("winding", 2, Between(1, 50));
        var target = section.VoltageV("target", within: Above(0.0));
        var band = section.VoltageV("band", 3, Above(0.0));
        var ratio = section.Number("voltage-ratio", 60, Above(0.0));
        var rating = section.CurrentA("current-rating", 300, Above(0.0));
        var resistance = section.VoltageV("compensation-resistive", 0);
        var reactance = section.VoltageV("compensation-reactive", 0);
        var delay = section.Interval("delay", TimeSpan.FromSeconds(15), AtLeast(TimeSpan.Zero));
        return () => new RegulatorControl
        {
            Name = section.Name,
            Transformer = transformer,
            Winding = winding - 1,
            TargetV = target,
            BandV = band,
            VoltageRatio = ratio,
            CurrentRatingAmps = rating,
            CompensationRV = resistance,
            CompensationXV = reactance,
            DelaySeconds = delay.TotalSeconds,
        };
    }
}
