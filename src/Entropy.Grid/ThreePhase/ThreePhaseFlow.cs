using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase;

/// <summary>Solves three-phase power flows.</summary>
public static class ThreePhaseFlow
{
    /// <summary>Solves a feeder, its controls included.</summary>
    /// <exception cref="FeederException">
    /// The feeder cannot be solved as it is; the message names the element.
    /// </exception>
    public static FlowResult Solve(Feeder feeder, FlowOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(feeder);
        options ??= new FlowOptions();
        using var model = new FlowModel(feeder);
        using var run = new FlowRun(model, options);
        return run.Solve();
    }
}
