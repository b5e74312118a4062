namespace Entropy.Benchmarks;

/// <summary>One thing that is measured, and what it is held against.</summary>
internal sealed record Figure(string Name, string What, Unit Unit, Func<IScenario> Start)
{
    /// <summary>How often the measured operation is done in one run.</summary>
    public required int Operations { get; init; }

    /// <summary>The figure to beat; none where nobody published one.</summary>
    public Anchor? Anchor { get; init; }

    public Goal? Goal { get; init; }

    /// <summary>A warm-up does one part in so many of a run's work.</summary>
    public int WarmUpShare { get; init; } = 5;

    /// <summary>For figures whose runs take so long that more of them would tell less than they cost.</summary>
    public int MostRuns { get; init; } = int.MaxValue;
}

/// <summary>What somebody else reaches, how it is written, and where it comes from.</summary>
internal sealed record Anchor(double Value, string Shown, string Source);

/// <summary>What is wanted: a ratio to the anchor, or a value of its own.</summary>
internal sealed record Goal(double? Ratio = null, double? AtMost = null, double? AtLeast = null)
{
    public bool IsMet(double value, double? ratio) =>
        (Ratio is not { } wanted || ratio >= wanted) && (AtMost is not { } most || value <= most)
        && (AtLeast is not { } least || value >= least);
}

/// <summary>What one run yields.</summary>
/// <param name="Value">In the figure's unit.</param>
/// <param name="AllocatedBytes">Bytes allocated for each operation, by whichever thread.</param>
internal readonly record struct Sample(double Value, double? AllocatedBytes = null);

/// <summary>A figure in the making: set up once, run several times.</summary>
internal interface IScenario : IAsyncDisposable
{
    Task<Sample> RunAsync(int operations);
}
