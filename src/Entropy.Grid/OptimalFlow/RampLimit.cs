using Entropy.Grid.Balanced;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// Binds a dispatch to the one before it: each generator with a <see cref="BalancedGenerator.RampMwPerMinute"/> can
/// have changed its active power by so much in the time between, and no more.
/// </summary>
/// <param name="PreviousMw">[generator of the network]: what each gave before.</param>
/// <param name="Interval">The time since then.</param>
public sealed record RampLimit(IReadOnlyList<double> PreviousMw, TimeSpan Interval);
