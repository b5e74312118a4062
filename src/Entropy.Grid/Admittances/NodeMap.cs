using System.Collections.Immutable;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.Admittances;

/// <summary>
/// The nodes of a feeder, numbered from 0 bus by bus in the order in which enabled elements name them. Ground has no
/// number of its own; where one is wanted it is <see cref="Count"/>, one past the last.
/// </summary>
internal sealed class NodeMap
{
    private readonly Dictionary<string, int[]> _byBus = []; // bus -> [node] -> number or -1
    private readonly List<FeederNode> _nodes = [];

    public NodeMap(Feeder feeder)
    {
        var order = new List<string>();
        var nodesOf = new Dictionary<string, List<int>>();
        foreach (var element in feeder.Elements)
            if (element is PowerElement { IsEnabled: true } power)
                foreach (var terminal in power.Terminals)
                    Note(terminal, order, nodesOf);
        foreach (var bus in order)
            Number(bus, nodesOf[bus]);
        Nodes = [.. _nodes];
    }

    /// <summary>[number]: the nodes.</summary>
    public ImmutableArray<FeederNode> Nodes { get; }

    /// <summary>How many nodes there are; also the number that stands for ground.</summary>
    public int Count => _nodes.Count;

    /// <summary>The number of a node of a bus; -1 if there is none.</summary>
    public int Find(string bus, int node) =>
        _byBus.TryGetValue(bus, out var numbers) && node < numbers.Length ? numbers[node] : -1;

    /// <summary>Whether a bus is there.</summary>
    public bool HasBus(string bus) => _byBus.ContainsKey(bus);

    /// <summary>
    /// [terminal, conductor] of an element one after the other: the number of each, <see cref="Count"/> for ground.
    /// </summary>
    public int[] NumbersOf(PowerElement element)
    {
        var numbers = new List<int>();
        foreach (var terminal in element.Terminals)
            foreach (var node in terminal.Nodes)
                numbers.Add(node == 0 ? Count : Find(terminal.Bus, node));
        return [.. numbers];
    }

    private static void Note(Terminal terminal, List<string> order, Dictionary<string, List<int>> nodesOf)
    {
        if (!nodesOf.TryGetValue(terminal.Bus, out var nodes))
        {
            nodesOf.Add(terminal.Bus, nodes = []);
            order.Add(terminal.Bus);
        }

        foreach (var node in terminal.Nodes)
            if (node != 0 && !nodes.Contains(node))
                nodes.Add(node);
    }

    private void Number(string bus, List<int> nodes)
    {
        var numbers = new int[nodes.Count == 0 ? 1 : nodes.Max() + 1];
        Array.Fill(numbers, -1);
        foreach (var node in nodes)
        {
            numbers[node] = _nodes.Count;
            _nodes.Add(new FeederNode(bus, node));
        }

        _byBus.Add(bus, numbers);
    }
}
