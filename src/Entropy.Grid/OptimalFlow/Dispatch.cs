using Entropy.Grid.Balanced;

namespace Entropy.Grid.OptimalFlow;

/// <summary>What a solver found, before it is checked: [... that take part], pu and radians.</summary>
/// <param name="Sizes">[bus]</param>
/// <param name="Angles">[bus]</param>
/// <param name="Active">[generator]</param>
/// <param name="Reactive">[generator]</param>
/// <param name="Prices">[bus]: what the objective grows by with each pu of load.</param>
internal sealed record Dispatch(double[] Sizes, double[] Angles, double[] Active, double[] Reactive, double[] Prices);
