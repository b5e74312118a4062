using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Tests.ThreePhase;

/// <summary>What regulators and capacitors do to a feeder; each row is one state in which controls come to rest.</summary>
public sealed class ControlTests
{
    private const double Ratio = 20;

    [Theory]
    [InlineData(120, 2)]
    [InlineData(124, 2)]
    [InlineData(117, 1)]
    public void A_regulator_brings_its_voltage_into_the_band(double target, double band)
    {
        var result = Solve(Feeder(), Regulator(target, band));

        Assert.True(result.Converged);
        Assert.InRange(result.VoltagesV[result.IndexOf("low", 1)].Magnitude / Ratio, target - band / 2, target + band / 2);
    }

    [Fact]
    public void A_regulator_at_the_end_of_its_range_rests_there()
    {
        var result = Solve(Feeder(), Regulator(150, 2));

        Assert.True(result.Converged);
        Assert.Equal(16, Assert.Single(result.Taps).Steps);
    }

    [Fact]
    public void A_regulator_that_may_move_no_tap_stays_where_it_is()
    {
        var result = Solve(Feeder(), Regulator(124, 2) with { MostTapsAtOnce = 0 });

        Assert.True(result.Converged);
        Assert.Equal(0, Assert.Single(result.Taps).Steps);
    }

    [Fact]
    public void Line_drop_compensation_holds_the_voltage_at_the_load()
    {
        var feeder = Feeder();
        // The settings in V at rated current are the line's impedance times rated current over the ratio.
        var (rated, line) = (100.0, ((Line)feeder.Find("line.l")!).SeriesOhm[0, 0]);
        var control = Regulator(120, 1) with
        {
            CurrentRatingAmps = rated,
            CompensationRV = line.Real * rated / Ratio,
            CompensationXV = line.Imaginary * rated / Ratio,
        };

        var result = Solve(feeder, control);

        Assert.True(result.Converged);
        Assert.InRange(result.VoltagesV[result.IndexOf("load", 1)].Magnitude / Ratio, 119.5, 120.5);
        Assert.True(result.VoltagesV[result.IndexOf("low", 1)].Magnitude / Ratio > 120.5);
    }

    [Fact]
    public void A_remote_bus_is_held_as_well_as_the_compensated_one()
    {
        var result = Solve(Feeder(), Regulator(120, 1) with { RegulatedBus = new("load", 1) });

        Assert.True(result.Converged);
        Assert.InRange(result.VoltagesV[result.IndexOf("load", 1)].Magnitude / Ratio, 119.5, 120.5);
    }

    [Fact]
    public void A_limit_keeps_the_own_terminal_down_whatever_the_remote_bus_wants()
    {
        var result = Solve(Feeder(), Regulator(124, 1) with { RegulatedBus = new("load", 1), LimitV = 121 });

        // Within half a tap of it, where the next one would go too far.
        Assert.InRange(result.VoltagesV[result.IndexOf("low", 1)].Magnitude / Ratio, 120.6, 121.4);
    }

    [Theory]
    [InlineData(true, 0)] // to neutral, and there it stays
    [InlineData(false, 16)] // it tries to lower the source's side, which is stiff, until it is at the end of its range
    public void Reversed_power_turns_a_regulator_to_neutral_or_to_its_other_side(bool toNeutral, int steps)
    {
        var feeder = Feeder().Select<Load>(load => load with { ConsumedKw = -800, ConsumedKvar = 0 });
        feeder = feeder.Select<Transformer>(transformer => transformer with
        {
            Windings = transformer.Windings.SetItem(1, transformer.Windings[1] with { Tap = 1.05 }),
        });
        var control = Regulator(120, 2) with
        {
            MostTapsAtOnce = 4,
            Reverse = new ReverseRegulation { TargetV = 118, BandV = 2, DelaySeconds = 5, ThresholdKw = 100, ToNeutral = toNeutral },
        };

        var result = Solve(feeder, control);

        Assert.True(result.Converged);
        Assert.Equal(steps, Assert.Single(result.Taps).Steps);
    }

    [Fact]
    public void Less_reversed_power_than_the_threshold_turns_nothing()
    {
        var feeder = Feeder().Select<Load>(load => load with { ConsumedKw = -90, ConsumedKvar = 0 });
        var control = Regulator(124, 2) with { Reverse = new ReverseRegulation { ThresholdKw = 100, ToNeutral = true } };

        var result = Solve(feeder, control);

        Assert.InRange(result.VoltagesV[result.IndexOf("low", 1)].Magnitude / Ratio, 123, 125);
    }

    [Theory]
    [InlineData(CapacitorControlMode.Voltage, 117.0, 121.0, 2)] // too low with one step, in the band with two
    [InlineData(CapacitorControlMode.Voltage, 110.0, 130.0, 1)] // nothing to do
    [InlineData(CapacitorControlMode.ReactivePower, 150.0, -400.0, 2)]
    [InlineData(CapacitorControlMode.ReactivePower, 900.0, 300.0, 0)]
    [InlineData(CapacitorControlMode.Current, 80.0, 10.0, 3)]
    [InlineData(CapacitorControlMode.PowerFactor, 0.95, 1.2, 2)]
    [InlineData(CapacitorControlMode.Time, 8.0, 18.0, 3)]
    [InlineData(CapacitorControlMode.Time, 18.0, 8.0, 0)]
    public void A_capacitor_switches_its_steps_until_its_control_is_content(
        CapacitorControlMode mode, double on, double off, int steps)
    {
        var feeder = Feeder();
        var capacitor = new Capacitor
        {
            Name = "c", From = new("load", 1), Phases = 1, RatedKv = 2.4, StepsKvar = [150, 150, 150], StepsOn = [true, false, false],
        };
        var control = new CapacitorControl
        {
            Name = "cc", Capacitor = "c", MeasuredElement = "line.l", Mode = mode, OnSetting = on, OffSetting = off,
            MeasuredTerminal = mode == CapacitorControlMode.Voltage ? 1 : 0, VoltageRatio = Ratio, CurrentRatio = 1, DelaySeconds = 30,
        };
        feeder = feeder with { Elements = [.. feeder.Elements, capacitor, control] };

        var result = ThreePhaseFlow.Solve(feeder, new FlowOptions { Moment = new(TimeMode.Daily, 12) });

        Assert.True(result.Converged, $"{result.ControlIterations} rounds");
        var after = (Capacitor)result.Elements.Single(flow => flow.Element is Capacitor).Element;
        Assert.Equal(steps, after.StepsOn.Count(isOn => isOn));
    }

    [Fact]
    public void Voltage_overrides_another_control_of_a_capacitor()
    {
        var capacitor = new Capacitor { Name = "c", From = new("load", 1), Phases = 1, RatedKv = 2.4, StepsKvar = [300] };
        var control = new CapacitorControl
        {
            Name = "cc", Capacitor = "c", MeasuredElement = "line.l", Mode = CapacitorControlMode.Current, OnSetting = 1,
            OffSetting = 0.5, VoltageRatio = Ratio, CurrentRatio = 1, HasVoltageOverride = true, LeastV = 90, GreatestV = 115,
        };
        var feeder = Feeder();
        feeder = feeder with { Elements = [.. feeder.Elements, capacitor, control], };

        // Off by voltage, on again by current: it never rests, and the result says so.
        var result = ThreePhaseFlow.Solve(feeder, new FlowOptions { MostControlIterations = 9 });

        Assert.False(result.Converged);
        Assert.Equal(9, result.ControlIterations);
    }

    [Fact]
    public void Controls_that_are_off_do_nothing()
    {
        var result = Solve(Feeder() with { Controls = ControlMode.Off }, Regulator(124, 2));

        Assert.Equal(0, Assert.Single(result.Taps).Steps);
        Assert.Equal(1, result.ControlIterations);
    }

    private static FlowResult Solve(Feeder feeder, RegulatorControl control) =>
        ThreePhaseFlow.Solve(feeder with { Elements = [.. feeder.Elements, control] });

    private static RegulatorControl Regulator(double target, double band) => new()
    {
        Name = "r", Transformer = "t", Winding = 1, TargetV = target, BandV = band, VoltageRatio = Ratio, DelaySeconds = 15,
    };

    /// <summary>One phase: source, regulator, line, and a load of constant power at the end.</summary>
    private static Feeder Feeder() => new()
    {
        Name = "one",
        Elements =
        [
            new VoltageSource
            {
                Name = "s", From = new("high", 1), Phases = 1, BaseKv = 2.4, SeriesOhm = Ohm(0.01, 0.1),
            },
            new Transformer
            {
                Name = "t",
                Phases = 1,
                Windings =
                [
                    new Winding { Terminal = new("high", 1, 0), RatedKv = 2.4, RatedKva = 2000, ResistancePercent = 0.01 },
                    new Winding { Terminal = new("low", 1, 0), RatedKv = 2.4, RatedKva = 2000, ResistancePercent = 0.01 },
                ],
                ReactancesPercent = [0.1],
            },
            new Line
            {
                Name = "l", From = new("low", 1), To = new("load", 1), SeriesOhm = Ohm(0.3, 0.6),
                ShuntSiemens = new ComplexMatrix(1),
            },
            new Load
            {
                Name = "d", Terminal = new("load", 1, 0), Phases = 1, RatedKv = 2.4, ConsumedKw = 250, ConsumedKvar = 350,
                LeastPu = 0.5, GreatestPu = 1.5, LowPu = 0.3,
            },
        ],
        BaseKv = System.Collections.Immutable.ImmutableDictionary<string, double>.Empty
            .Add("high", 2.4).Add("low", 2.4).Add("load", 2.4),
    };

    private static ComplexMatrix Ohm(double resistance, double reactance)
    {
        var matrix = new ComplexMatrix(1);
        matrix[0, 0] = new Complex(resistance, reactance);
        return matrix;
    }
}
