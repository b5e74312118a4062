using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.Admittances;

/// <summary>
/// The admittance matrix of a whole feeder, node by node: the sum of those of its elements, of which one can be
/// replaced.
/// </summary>
internal sealed class SystemAdmittance
{
    private readonly ComplexMatrix[] _primitives; // [element]
    private readonly int[][] _slots; // [element][row, column]: place in Values, -1 if one of them is ground

    private SystemAdmittance(
        NodeMap nodes, ImmutableArray<PowerElement> elements, Func<PowerElement, ComplexMatrix> primitive)
    {
        Nodes = nodes;
        Elements = elements;
        _primitives = [.. elements.Select(primitive)];
        Numbers = [.. elements.Select(nodes.NumbersOf)];
        Pattern = PatternOf(nodes.Count, out _slots);
        Values = new Complex[Pattern.Count];
        Assemble();
    }

    public NodeMap Nodes { get; }

    /// <summary>[element]: the enabled elements that carry current, in order of definition.</summary>
    public ImmutableArray<PowerElement> Elements { get; }

    /// <summary>
    /// [element][conductor]: the node of each conductor, terminal after terminal; the node count for ground.
    /// </summary>
    public int[][] Numbers { get; }

    public SparsityPattern Pattern { get; }

    /// <summary>[entry of the pattern], in S.</summary>
    public Complex[] Values { get; }

    /// <summary>The matrix of a feeder.</summary>
    public static SystemAdmittance Of(Feeder feeder) => Of(feeder, PrimitiveAdmittance.Of);

    /// <summary>The matrix of a feeder whose elements are what a function says.</summary>
    public static SystemAdmittance Of(Feeder feeder, Func<PowerElement, ComplexMatrix> primitive) =>
        new(
            new NodeMap(feeder),
            [.. feeder.Elements.OfType<PowerElement>().Where(element => element.IsEnabled)],
            primitive);

    /// <summary>[conductor, conductor] of an element, in S.</summary>
    public ComplexMatrix PrimitiveOf(int element) => _primitives[element];

    /// <summary>Gives an element another matrix; <see cref="Assemble"/> then makes it count.</summary>
    public void Replace(int element, ComplexMatrix primitive) => _primitives[element] = primitive;

    /// <summary>Adds all elements up.</summary>
    public void Assemble()
    {
        Array.Clear(Values);
        for (var element = 0; element < _primitives.Length; element++)
        {
            var from = _primitives[element].Values;
            var slots = _slots[element];
            for (var k = 0; k < slots.Length; k++)
                if (slots[k] >= 0)
                    Values[slots[k]] += from[k];
        }
    }

    /// <summary>The entry between two nodes, in S; 0 where the matrix has none.</summary>
    public Complex Entry(int row, int column)
    {
        var slot = Pattern.SlotOf(row, column);
        return slot < 0 ? 0 : Values[slot];
    }

    private SparsityPattern PatternOf(int size, out int[][] slots)
    {
        var rows = new List<int>();
        var columns = new List<int>();
        // Every diagonal entry is there, so that a node without any admittance can be named.
        for (var node = 0; node < size; node++)
        {
            rows.Add(node);
            columns.Add(node);
        }

        foreach (var numbers in Numbers)
        {
            foreach (var row in numbers)
            {
                foreach (var column in numbers)
                {
                    if (row == size || column == size)
                        continue;
                    rows.Add(row);
                    columns.Add(column);
                }
            }
        }

        var pattern = SparsityPattern.Of(size, rows.ToArray(), columns.ToArray(), out var places);
        var next = size;
        slots = new int[Numbers.Length][];
        for (var element = 0; element < slots.Length; element++)
        {
            var numbers = Numbers[element];
            var own = slots[element] = new int[numbers.Length * numbers.Length];
            for (var row = 0; row < numbers.Length; row++)
                for (var column = 0; column < numbers.Length; column++)
                    own[row * numbers.Length + column] =
                        numbers[row] == size || numbers[column] == size ? -1 : places[next++];
        }

        return pattern;
    }
}
