using System.Collections.Immutable;
using System.Globalization;

namespace Entropy.Grid.Feeders;

/// <summary>
/// One end of an element: a bus, and the node of it that each conductor is connected to. Node 0 is ground; nodes 1, 2
/// and 3 are the phases, and higher ones whatever else a bus has, a neutral for example.
/// </summary>
public sealed record Terminal
{
    /// <summary>A terminal at a bus, whose name is not case-sensitive, with a node for each conductor.</summary>
    public Terminal(string bus, params ReadOnlySpan<int> nodes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(bus);
#pragma warning disable CA1308 // Names are shown in small letters, as published solutions have them.
        Bus = bus.ToLowerInvariant();
#pragma warning restore CA1308
        Nodes = [.. nodes];
    }

    /// <summary>The bus, in small letters.</summary>
    public string Bus { get; }

    /// <summary>[conductor]: its node at the bus; 0 for ground.</summary>
    public ImmutableArray<int> Nodes { get; }

    /// <summary>Phases 1 to n and, after them, conductors to ground until there are enough.</summary>
    public static Terminal Phases(string bus, int phases, int conductors)
    {
        Span<int> nodes = stackalloc int[conductors];
        for (var i = 0; i < Math.Min(phases, conductors); i++)
            nodes[i] = i + 1;
        return new Terminal(bus, nodes);
    }

    /// <summary>The same bus with all conductors at ground, where the other end of a grounded element is.</summary>
    public Terminal Grounded() => new(Bus, new int[Nodes.Length]);

    /// <summary>Whether two terminals have the same bus and nodes.</summary>
    public bool Equals(Terminal? other) =>
        other is not null && Bus == other.Bus && Nodes.AsSpan().SequenceEqual(other.Nodes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bus, Nodes.Length);

    /// <summary>bus.node.node ..., as OpenDSS scripts write it.</summary>
    public override string ToString() =>
        Bus + string.Concat(Nodes.Select(node => "." + node.ToString(CultureInfo.InvariantCulture)));
}
