namespace Entropy.Node.Grid.Pictures;

/// <summary>Where the buses go: as on the map where there is one, else as a tree from the source.</summary>
internal static class BusPlacement
{
    /// <summary>[bus]: places in a box of a width and at most a height, and the height that they take.</summary>
    public static (Place[] Places, double Height) In(Drawing drawing, SourceDistance distances, double width, double mostHeight)
    {
        var isMap = drawing.Buses.Count(bus => bus.OnMap is not null) * 2 > drawing.Buses.Length;
        var places = isMap ? OnMap(drawing, distances) : AsTree(distances);
        var (left, right) = (places.Min(place => place.X), places.Max(place => place.X));
        var (top, bottom) = (places.Min(place => place.Y), places.Max(place => place.Y));
        var (spanX, spanY) = (Math.Max(right - left, 1e-9), Math.Max(bottom - top, 1e-9));
        var scaleX = width / spanX;
        var scaleY = mostHeight / spanY;
        if (isMap)
            scaleX = scaleY = Math.Min(scaleX, scaleY);
        else
            (scaleX, scaleY) = (Math.Min(scaleX, 110), Math.Min(scaleY, 46));
        // What lies on a line is in the middle of it.
        if (right - left < 1e-9)
            scaleX = 0;
        if (bottom - top < 1e-9)
            scaleY = 0;
        var height = Math.Max(scaleY * spanY, 60);
        var middle = new Place((left + right) / 2, (top + bottom) / 2);
        return ([.. places.Select(place => new Place(
            width / 2 + scaleX * (place.X - middle.X), height / 2 + scaleY * (place.Y - middle.Y)))], height);
    }

    // Buses that the map does not have go next to a neighbour, a little further from the source than it.
    private static Place[] OnMap(Drawing drawing, SourceDistance distances)
    {
        var places = drawing.Buses.Select(bus => bus.OnMap is { } at ? new Place(at.X, -at.Y) : (Place?)null).ToArray();
        var known = places.OfType<Place>().ToList();
        var extent = new Place(known.Max(place => place.X) - known.Min(place => place.X), known.Max(place => place.Y) - known.Min(place => place.Y)).Length;
        var step = Math.Max(extent, 1e-6) / 60;
        for (var isMoving = true; isMoving;)
        {
            isMoving = false;
            for (var bus = 0; bus < places.Length; bus++)
            {
                if (places[bus] is not null || Neighbours(bus).ToList() is not { Count: > 0 } around)
                    continue;
                places[bus] = around.Count == 1
                    ? places[around[0]]!.Value + step * Away(around[0])
                    : new Place(around.Average(other => places[other]!.Value.X), around.Average(other => places[other]!.Value.Y));
                isMoving = true;
            }
        }

        var corner = new Place(known.Min(place => place.X), known.Max(place => place.Y));
        return [.. places.Select(place => place ?? corner)];

        IEnumerable<int> Neighbours(int bus) =>
            distances.NeighboursOf(bus).Select(one => one.Other).Where(other => places[other] is not null).Distinct();

        // The direction from a bus in which none of its neighbours lies.
        Place Away(int bus)
        {
            var at = places[bus]!.Value;
            var taken = distances.NeighboursOf(bus).Where(one => places[one.Other] is not null && one.Other != bus)
                .Select(one => places[one.Other]!.Value - at).Where(way => way.Length > 0).Select(way => Math.Atan2(way.Y, way.X)).ToList();
            var best = Enumerable.Range(0, 8).Select(i => i * Math.PI / 4 - Math.PI / 2)
                .MaxBy(angle => taken.Count == 0 ? 0 : taken.Min(other => Math.Abs(Math.IEEERemainder(angle - other, 2 * Math.PI))));
            return new Place(Math.Cos(best), Math.Sin(best));
        }
    }

    // From left to right by the number of branches; the branch with the most behind it goes straight on.
    private static Place[] AsTree(SourceDistance distances)
    {
        var count = distances.Parents.Length;
        var children = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        var roots = new List<int>();
        for (var bus = 0; bus < count; bus++)
        {
            if (distances.Parents[bus] >= 0)
                children[distances.Parents[bus]].Add(bus);
            else
                roots.Add(bus);
        }

        var order = new List<int>(roots); // parents before children
        for (var i = 0; i < order.Count; i++)
            order.AddRange(children[order[i]]);
        var depth = new int[count];
        foreach (var bus in order)
            foreach (var child in children[bus])
                depth[child] = depth[bus] + 1;
        var reach = new int[count]; // branches to the furthest end behind a bus
        for (var i = count - 1; i >= 0; i--)
            reach[order[i]] = children[order[i]].Select(child => reach[child] + 1).DefaultIfEmpty().Max();

        var row = new double[count];
        var rows = 0;
        var stack = new Stack<(int Bus, bool IsDone)>(Enumerable.Reverse(roots).Select(bus => (bus, false)));
        while (stack.TryPop(out var next))
        {
            var below = Arranged(children[next.Bus], reach);
            if (below.Count == 0)
            {
                row[next.Bus] = rows++;
            }
            else if (next.IsDone)
            {
                row[next.Bus] = row[below.MaxBy(child => reach[child])];
            }
            else
            {
                stack.Push((next.Bus, true));
                foreach (var child in Enumerable.Reverse(below))
                    stack.Push((child, false));
            }
        }

        return [.. Enumerable.Range(0, count).Select(bus => new Place(depth[bus], row[bus]))];
    }

    // The longest in the middle, the others in turns above and below it.
    private static List<int> Arranged(List<int> children, int[] reach)
    {
        var arranged = new List<int>();
        foreach (var (child, i) in children.OrderByDescending(child => reach[child]).Select((child, i) => (child, i)))
            arranged.Insert(i % 2 == 0 ? arranged.Count : 0, child);
        return arranged;
    }
}
