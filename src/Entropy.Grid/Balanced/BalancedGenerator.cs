namespace Entropy.Grid.Balanced;

/// <summary>A generator, or whatever else keeps a voltage or has a price for its power.</summary>
/// <param name="Bus">The number of its bus.</param>
public sealed record BalancedGenerator(int Bus)
{
    /// <summary>Whether it runs. One that does not takes no part in anything.</summary>
    public bool InService { get; init; } = true;

    /// <summary>Active power into the grid.</summary>
    public double PowerMw { get; init; }

    /// <summary>Reactive power into the grid.</summary>
    public double ReactiveMvar { get; init; }

    /// <summary>The voltage that it keeps at its bus.</summary>
    public double VoltagePu { get; init; } = 1;

    /// <summary>The most active power; infinite where there is no limit.</summary>
    public double MaximumMw { get; init; } = double.PositiveInfinity;

    /// <summary>The least active power.</summary>
    public double MinimumMw { get; init; } = double.NegativeInfinity;

    /// <summary>The most reactive power.</summary>
    public double MaximumMvar { get; init; } = double.PositiveInfinity;

    /// <summary>The least reactive power.</summary>
    public double MinimumMvar { get; init; } = double.NegativeInfinity;

    /// <summary>How fast it changes its active power; null where that is no limit.</summary>
    public double? RampMwPerMinute { get; init; }

    /// <summary>What its active power costs.</summary>
    public GenerationCost? Cost { get; init; }

    /// <summary>What its reactive power costs.</summary>
    public GenerationCost? ReactiveCost { get; init; }
}
