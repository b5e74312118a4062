namespace Entropy.Node.Grid.Pictures;

/// <summary>How far every bus is from the nearest source, along the branches, and from where it is reached first.</summary>
internal sealed class SourceDistance
{
    private readonly List<(int Branch, int Other)>[] _neighbours;

    public SourceDistance(Drawing drawing)
    {
        var buses = drawing.Buses.Length;
        _neighbours = [.. Enumerable.Range(0, buses).Select(_ => new List<(int, int)>())];
        for (var i = 0; i < drawing.Branches.Length; i++)
        {
            var branch = drawing.Branches[i];
            if (branch.IsOpen)
                continue;
            _neighbours[branch.From].Add((i, branch.To));
            _neighbours[branch.To].Add((i, branch.From));
        }

        Lengths = Enumerable.Repeat(double.NaN, buses).ToArray();
        Parents = Enumerable.Repeat(-1, buses).ToArray();
        var countElements = drawing.LengthUnit != "km";
        var queue = new PriorityQueue<(int Bus, int Parent), double>();
        for (var bus = 0; bus < buses; bus++)
            if (drawing.Buses[bus].Marks.HasFlag(BusMarks.Source))
                queue.Enqueue((bus, -1), 0);
        while (queue.TryDequeue(out var next, out var length))
        {
            if (!double.IsNaN(Lengths[next.Bus]))
                continue;
            (Lengths[next.Bus], Parents[next.Bus]) = (length, next.Parent);
            foreach (var (branch, other) in _neighbours[next.Bus])
                if (double.IsNaN(Lengths[other]))
                    queue.Enqueue((other, next.Bus), length + (countElements ? 1 : drawing.Branches[branch].Length));
        }
    }

    /// <summary>[bus]: the length; NaN where no source reaches it.</summary>
    public double[] Lengths { get; }

    /// <summary>[bus]: the bus before it; -1 for a source and for what none reaches.</summary>
    public int[] Parents { get; }

    public IReadOnlyList<(int Branch, int Other)> NeighboursOf(int bus) => _neighbours[bus];
}
