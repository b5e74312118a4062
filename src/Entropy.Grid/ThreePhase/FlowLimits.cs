using Entropy.Grid.Balanced;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase;

/// <summary>Which limits of a feeder a power flow does not keep.</summary>
public static class FlowLimits
{
    /// <summary>Higher nodes are neutrals, whose voltage is meant to be next to none.</summary>
    internal const int LastPhase = 3;

    /// <summary>
    /// Phases outside the feeder's normal voltages, and lines and transformers over what they carry for ever. A flow that
    /// has not converged is one violation, for nothing is known of the others.
    /// </summary>
    public static IReadOnlyList<LimitViolation> ViolationsOf(this FlowResult result, Feeder feeder)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(feeder);
        if (!result.Converged)
            return [new(feeder.Name, "its power flow has not converged", double.NaN, double.NaN, "")];
        var violations = new List<LimitViolation>();
        for (var i = 0; i < result.Nodes.Length; i++)
        {
            var pu = result.Pu(i);
            if (result.Nodes[i].Node > LastPhase)
                continue;
            if (pu < feeder.NormalLeastPu)
                violations.Add(new($"bus {result.Nodes[i]}", "lowest voltage", pu, feeder.NormalLeastPu, "pu"));
            else if (pu > feeder.NormalGreatestPu)
                violations.Add(new($"bus {result.Nodes[i]}", "highest voltage", pu, feeder.NormalGreatestPu, "pu"));
        }

        foreach (var flow in result.Elements)
            if (RatingOf(flow.Element) is { } rating && LargestCurrentAmps(flow) is var amps && amps > rating)
                violations.Add(new(flow.Element.FullName, "highest current", amps, rating, "A"));
        return violations;
    }

    /// <summary>The index of the phase with the lowest voltage in per unit, and of that with the highest; -1 without bases.</summary>
    public static (int Lowest, int Highest) ExtremesOf(this FlowResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (lowest, highest) = (-1, -1);
        for (var i = 0; i < result.Nodes.Length; i++)
        {
            if (result.Nodes[i].Node > LastPhase || double.IsNaN(result.Pu(i)))
                continue;
            if (lowest < 0 || result.Pu(i) < result.Pu(lowest))
                lowest = i;
            if (highest < 0 || result.Pu(i) > result.Pu(highest))
                highest = i;
        }

        return (lowest, highest);
    }

    /// <summary>What a line, or the first winding of a transformer, carries for ever, in A; null if it is not known.</summary>
    public static double? RatingOf(PowerElement element) => element switch
    {
        Line line => line.NormalAmps,
        Transformer transformer => transformer.NormalAmps,
        _ => null,
    };

    /// <summary>The largest current of a conductor, in A: at either end of a line, in the first winding of a transformer.</summary>
    public static double LargestCurrentAmps(ElementFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var conductors = flow.Element is Transformer ? flow.Element.Terminals[0].Nodes.Length : flow.CurrentsAmps.Length;
        var largest = 0.0;
        foreach (var current in flow.CurrentsAmps.AsSpan(0, conductors))
            largest = Math.Max(largest, current.Magnitude);
        return largest;
    }
}
