using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Settings;
using static Entropy.Settings.Bounds;

namespace Entropy.Grid.FeederSettings;

/// <summary>Settings of the sources.</summary>
internal static class SourceSettings
{
    public static IEnumerable<Func<Element>> Read(SettingsSection feeder) => [.. feeder.Sections("sources").Select(ReadOne)];

    private static Func<Element> ReadOne(SettingsSection section)
    {
        var phases = TerminalSettings.Phases(section);
        var terminal = TerminalSettings.Read(section, "bus", "nodes", phases, phases);
        var kv = section.VoltageV("voltage", within: Above(0.0)) / 1000;
        var pu = section.Number("per-unit", 1, Above(0.0));
        var angle = section.Number("angle-degrees", 0);
        var sequence = section.OneOf<PhaseSequence>("sequence", PhaseSequence.Positive);
        var impedance = ReadImpedance(section, kv, phases);
        return () => new VoltageSource
        {
            Name = section.Name,
            From = terminal(),
            Phases = phases,
            BaseKv = kv,
            VoltagePu = pu,
            AngleDegrees = angle,
            Sequence = sequence,
            SeriesOhm = impedance(),
        };
    }

    // In ohm, or by short-circuit power.
    private static Func<ComplexMatrix> ReadImpedance(SettingsSection section, double kv, int phases)
    {
        if (section.Has("positive-ohm"))
        {
            var positive = ComplexSettings.Read(section, "positive-ohm");
            var zero = ComplexSettings.Read(section, "zero-ohm", "positive-ohm");
            return () => ComplexMatrix.FromSequence(phases, positive(), zero());
        }

        var threePhase = section.ApparentPowerKva("three-phase-short-circuit", within: Above(0.0)) / 1000;
        var onePhase = section.ApparentPowerKva("one-phase-short-circuit", within: Above(0.0)) / 1000;
        var positiveRatio = section.Number("positive-x-over-r", 4, Above(0.0));
        var zeroRatio = section.Number("zero-x-over-r", 3, Above(0.0));
        return () =>
        {
            var (positive, zero) =
                VoltageSource.FromShortCircuit(kv, threePhase, onePhase, positiveRatio, zeroRatio, phases);
            return double.IsFinite(zero.Real)
                ? ComplexMatrix.FromSequence(phases, positive, zero)
                : throw new FeederException(section.Path, "one-phase-short-circuit is more than three-phase-short-circuit allows.");
        };
    }
}
