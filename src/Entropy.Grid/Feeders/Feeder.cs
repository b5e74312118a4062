using System.Collections.Immutable;

namespace Entropy.Grid.Feeders;

/// <summary>
/// A network of any number of conductors, as data: its elements in the order in which they were defined, which is also
/// the order of its nodes and of its controls. Nothing in it changes; <c>with</c> makes a changed copy.
/// </summary>
public sealed record Feeder
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The frequency, in Hz.</summary>
    public double FrequencyHz { get; init; } = 60;

    /// <summary>Everything that is connected, and the controls, in order of definition.</summary>
    public required ImmutableArray<Element> Elements { get; init; }

    /// <summary>
    /// [bus in small letters]: base voltage from phase to neutral, in kV, for per-unit values. A bus that is not in it
    /// has none.
    /// </summary>
    public ImmutableDictionary<string, double> BaseKv { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>[bus in small letters]: where it is on a map, in any unit.</summary>
    public ImmutableDictionary<string, (double X, double Y)> Coordinates { get; init; } =
        ImmutableDictionary<string, (double X, double Y)>.Empty;

    /// <summary>Multiplies every load that is variable.</summary>
    public double LoadMultiplier { get; init; } = 1;

    /// <summary>How the controls act.</summary>
    public ControlMode Controls { get; init; }

    /// <summary>The voltage in per unit under which a node is too low.</summary>
    public double NormalLeastPu { get; init; } = 0.95;

    /// <summary>The voltage in per unit over which a node is too high.</summary>
    public double NormalGreatestPu { get; init; } = 1.05;

    /// <summary>An element by its full name, "line.650632" for example, in any case; null if there is none.</summary>
    public Element? Find(string fullName)
    {
        foreach (var element in Elements)
            if (string.Equals(element.FullName, fullName, StringComparison.OrdinalIgnoreCase))
                return element;
        return null;
    }

    /// <summary>The same feeder with elements changed one by one.</summary>
    public Feeder Select(Func<Element, Element> change) => this with { Elements = [.. Elements.Select(change)] };

    /// <summary>The same feeder with the elements of a kind changed one by one.</summary>
    public Feeder Select<T>(Func<T, Element> change)
        where T : Element => Select(element => element is T one ? change(one) : element);
}
