using System.Globalization;
using Entropy.Grid.Balanced;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// Between what each generator may be dispatched: its own limits and its ramp. [generator that takes part], pu
/// </summary>
internal sealed class DispatchBounds
{
    private DispatchBounds(double[] least, double[] most) => (Least, Most) = (least, most);

    public double[] Least { get; }

    public double[] Most { get; }

    /// <summary>The bounds, or the generators for which they leave nothing.</summary>
    public static (DispatchBounds Bounds, List<LimitViolation> Contradictions) Of(PerUnitNetwork grid, RampLimit? ramp)
    {
        var network = grid.Network;
        if (ramp is not null && ramp.PreviousMw.Count != network.Generators.Count)
        {
            throw new ArgumentException(
                $"The previous dispatch has {ramp.PreviousMw.Count} generators, {network.Name} has {network.Generators.Count}.");
        }
        var (least, most) = (new double[grid.Generators.Length], new double[grid.Generators.Length]);
        var contradictions = new List<LimitViolation>();
        for (var g = 0; g < least.Length; g++)
        {
            var generator = grid.Generator(g);
            (least[g], most[g]) = (generator.MinimumMw / network.BaseMva, generator.MaximumMw / network.BaseMva);
            if (ramp is null || generator.RampMwPerMinute is not { } speed)
                continue;
            var before = ramp.PreviousMw[grid.Generators[g]];
            var change = speed * ramp.Interval.TotalMinutes;
            least[g] = Math.Max(least[g], (before - change) / network.BaseMva);
            most[g] = Math.Min(most[g], (before + change) / network.BaseMva);
            if (least[g] > most[g])
            {
                contradictions.Add(new LimitViolation($"generator {grid.Generators[g] + 1} at bus {generator.Bus}",
                    string.Create(CultureInfo.InvariantCulture, $"a ramp of {change} MW from {before} MW does not reach ") +
                    string.Create(CultureInfo.InvariantCulture, $"its limits of {generator.MinimumMw} to {generator.MaximumMw} MW"),
                    double.NaN, double.NaN, "MW"));
            }
        }
        return (new DispatchBounds(least, most), contradictions);
    }

    /// <summary>Somewhere in the middle, where an interior method may start.</summary>
    public static double Middle(double least, double most) => (double.IsFinite(least), double.IsFinite(most)) switch
    {
        (true, true) => (least + most) / 2,
        (true, false) => least,
        (false, true) => most,
        _ => 0,
    };
}
