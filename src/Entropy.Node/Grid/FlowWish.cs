using System.Collections.Immutable;
using System.Globalization;
using Entropy.Grid.Balanced;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Node.Grid;

/// <summary>What a command line changes of a network and of its solution; what it does not name stays as the file has it.</summary>
internal sealed record FlowWish
{
    public double LoadMultiplier { get; init; } = 1;

    public double? Tolerance { get; init; }

    public bool ReactiveLimits { get; init; }

    public ControlMode? Controls { get; init; }

    /// <summary>"neutral", or the steps of the regulators in order of definition.</summary>
    public string? Taps { get; init; }

    public bool IdealLoads { get; init; }

    /// <summary>A point of the load shapes, from 1.</summary>
    public int? Step { get; init; }

    public (BalancedNetwork Network, BalancedFlowOptions Options) For(BalancedNetwork network)
    {
        Refuse(Controls is not null, "--controls");
        Refuse(Taps is not null, "--taps");
        Refuse(IdealLoads, "--ideal-loads");
        Refuse(Step is not null, "--step");
        var options = new BalancedFlowOptions { EnforceReactiveLimits = ReactiveLimits };
        return (WithLoads(network), Tolerance is { } tolerance ? options with { TolerancePu = tolerance } : options);
    }

    private static void Refuse(bool isGiven, string name)
    {
        if (isGiven)
            throw new GridUsageException($"{name} is for feeders with three phases, and this is a balanced network. Leave it out.");
    }

    public (Feeder Feeder, FlowOptions Options) For(FeederFile file)
    {
        if (ReactiveLimits)
            throw new GridUsageException("--reactive-limits is for balanced networks (.m). Leave it out.");
        var (feeder, options) = (file.Feeder, file.Options);
        if (Tolerance is { } tolerance)
            options = options with { VoltageTolerancePu = tolerance };
        feeder = feeder with { LoadMultiplier = LoadMultiplier * feeder.LoadMultiplier };
        if (Controls is { } controls)
            feeder = feeder with { Controls = controls };
        if (Taps is not null)
            feeder = WithTaps(feeder, StepsOf(feeder));
        if (IdealLoads)
            feeder = feeder.Select<Load>(load => load with { LeastPu = 0.1, GreatestPu = 2 });
        return (feeder, Step is { } step ? options with { Moment = ShapePoints.At(feeder, options.Moment.Mode, step) } : options);
    }

    private BalancedNetwork WithLoads(BalancedNetwork network) => LoadMultiplier == 1 ? network : new(
        network.Name, network.BaseMva,
        [.. network.Buses.Select(bus => bus with { LoadMw = LoadMultiplier * bus.LoadMw, LoadMvar = LoadMultiplier * bus.LoadMvar })],
        network.Generators, network.Branches);

    private ImmutableArray<int> StepsOf(Feeder feeder)
    {
        var regulators = Regulators(feeder).Select(control => control.Name).ToList();
        if (Taps == "neutral")
            return [.. regulators.Select(_ => 0)];
        var words = Taps!.Split(',', StringSplitOptions.TrimEntries);
        if (words.Length != regulators.Count)
        {
            throw new GridUsageException(
                $"--taps: {words.Length} given, but {feeder.Name} has {GridText.Count(regulators.Count, "regulator")}"
                + (regulators.Count == 0 ? ". Leave it out." : $": {string.Join(", ", regulators)}. Give one number for each, in this order, or neutral."));
        }

        return [.. words.Select(word => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step)
            ? step
            : throw new GridUsageException($"--taps: '{word}' is not a whole number. Give steps from the middle, or neutral."))];
    }

    private static Feeder WithTaps(Feeder feeder, ImmutableArray<int> steps)
    {
        foreach (var (control, step) in Regulators(feeder).Zip(steps).ToList())
        {
            feeder = feeder.Select<Transformer>(transformer => Is(transformer, control)
                ? transformer with { Windings = Moved(transformer.Windings, control, step) }
                : transformer);
        }

        return feeder;
    }

    private static ImmutableArray<Winding> Moved(ImmutableArray<Winding> windings, RegulatorControl control, int step)
    {
        var index = control.TapWinding ?? control.Winding;
        var winding = windings[index];
        var most = winding.TapSteps / 2;
        if (Math.Abs(step) > most)
            throw new GridUsageException($"--taps: {step} for {control.Name} is beyond its range of {-most} to {most}.");
        return windings.SetItem(index, winding with { Tap = (winding.GreatestTap + winding.LeastTap) / 2 + step * winding.TapIncrement });
    }

    private static bool Is(Transformer transformer, RegulatorControl control) =>
        string.Equals(transformer.Name, control.Transformer, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<RegulatorControl> Regulators(Feeder feeder) =>
        feeder.Elements.OfType<RegulatorControl>().Where(control => control.IsEnabled);
}
