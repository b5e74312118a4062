using Entropy.Grid.Feeders;

namespace Entropy.Grid.Admittances;

/// <summary>What must hold before a feeder can be solved; every error names an element or a bus.</summary>
internal static class FeederChecks
{
    /// <summary>Throws if the feeder has no source, names what is not there, or has a part without a source.</summary>
    public static void Check(Feeder feeder, SystemAdmittance system)
    {
        CheckNames(feeder);
        if (!system.Elements.Any(element => element is VoltageSource))
            throw new FeederException(
                $"feeder.{feeder.Name}", "it has no voltage source; add one at the bus where the grid above feeds it.");
        CheckIslands(system);
    }

    private static void CheckNames(Feeder feeder)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in feeder.Elements)
            if (!seen.Add(element.FullName))
                throw new FeederException(element.FullName, "there are two of this name; rename one.");
        foreach (var element in feeder.Elements)
        {
            if (!element.IsEnabled)
                continue;
            var target = element switch
            {
                RegulatorControl control => "transformer." + control.Transformer,
                CapacitorControl control => "capacitor." + control.Capacitor,
                _ => null,
            };
            if (target is not null && !seen.Contains(target))
                throw new FeederException(element.FullName, $"there is no {target} to control; correct the name.");
            if (element is CapacitorControl { MeasuredElement: var measured } && !seen.Contains(measured))
                throw new FeederException(element.FullName, $"there is no {measured} to measure; correct the name.");
        }
    }

    // Nodes that admittances connect with each other form parts; each part needs a source.
    private static void CheckIslands(SystemAdmittance system)
    {
        var count = system.Nodes.Count;
        var parent = new int[count];
        for (var i = 0; i < count; i++)
            parent[i] = i;
        var pattern = system.Pattern;
        for (var column = 0; column < count; column++)
            for (var k = pattern.ColumnStarts[column]; k < pattern.ColumnStarts[column + 1]; k++)
                if (system.Values[k] != 0)
                    parent[Root(parent, pattern.Rows[k])] = Root(parent, column);

        var fed = new bool[count];
        for (var e = 0; e < system.Elements.Length; e++)
            if (system.Elements[e] is VoltageSource)
                foreach (var node in system.Numbers[e])
                    if (node != count)
                        fed[Root(parent, node)] = true;
        for (var node = 0; node < count; node++)
        {
            if (fed[Root(parent, node)])
                continue;
            var name = system.Nodes.Nodes[node];
            throw new FeederException(
                $"bus {name.Bus}",
                $"node {name.Node} is on an island without a source{At(system, node)}; connect it or disable what is there.");
        }
    }

    private static string At(SystemAdmittance system, int node)
    {
        for (var e = 0; e < system.Elements.Length; e++)
            if (system.Numbers[e].Contains(node))
                return $" (with {system.Elements[e].FullName})";
        return "";
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    }
}
