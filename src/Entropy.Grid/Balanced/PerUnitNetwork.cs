using System.Numerics;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.Balanced;

/// <summary>
/// What the solvers compute with: the buses, generators and branches that take part, in flat arrays and per unit.
/// </summary>
/// <remarks>
/// The branch is MATPOWER's (User's Manual, section 3.2): series admittance y = 1/(r + jx), charging b, and at the
/// first end a transformer of ratio t exp(j phi), so that
///   | If |   | (y + jb/2)/t^2        -y/(t exp(-j phi)) | | Vf |
///   | It | = | -y/(t exp(j phi))      y + jb/2          | | Vt |
/// </remarks>
internal sealed class PerUnitNetwork
{
    public PerUnitNetwork(BalancedNetwork network)
    {
        Network = network;
        Buses = Indices(network.Buses, bus => bus.Kind != BusKind.Isolated);
        Generators = Indices(network.Generators, network.IsActive);
        Branches = Indices(network.Branches, network.IsActive);

        var place = new int[network.Buses.Count];
        Array.Fill(place, -1);
        for (var i = 0; i < Buses.Length; i++)
            place[Buses[i]] = i;
        GeneratorBus = Array.ConvertAll(Generators, g => place[network.IndexOf(network.Generators[g].Bus)]);
        From = Array.ConvertAll(Branches, b => place[network.IndexOf(network.Branches[b].From)]);
        To = Array.ConvertAll(Branches, b => place[network.IndexOf(network.Branches[b].To)]);

        Demand = Array.ConvertAll(Buses, b => new Complex(network.Buses[b].LoadMw, network.Buses[b].LoadMvar) / network.BaseMva);
        Shunt = Array.ConvertAll(Buses, b => new Complex(network.Buses[b].ShuntMw, network.Buses[b].ShuntMvar) / network.BaseMva);
        (FromFrom, FromTo) = (new Complex[Branches.Length], new Complex[Branches.Length]);
        (ToFrom, ToTo) = (new Complex[Branches.Length], new Complex[Branches.Length]);
        for (var i = 0; i < Branches.Length; i++)
        {
            var branch = network.Branches[Branches[i]];
            var series = 1 / new Complex(branch.ResistancePu, branch.ReactancePu);
            var tap = Complex.FromPolarCoordinates(branch.TapRatio, branch.ShiftDegrees * Math.PI / 180);
            ToTo[i] = series + new Complex(0, branch.ChargingPu / 2);
            FromFrom[i] = ToTo[i] / (branch.TapRatio * branch.TapRatio);
            FromTo[i] = -series / Complex.Conjugate(tap);
            ToFrom[i] = -series / tap;
        }
        Island = FindIslands();
        CheckReferences();
    }

    public BalancedNetwork Network { get; }

    /// <summary>[bus]: its place in the network's list.</summary>
    public int[] Buses { get; }

    /// <summary>[generator]: its place in the network's list.</summary>
    public int[] Generators { get; }

    /// <summary>[branch]: its place in the network's list.</summary>
    public int[] Branches { get; }

    /// <summary>[generator]: its bus, as a place in <see cref="Buses"/>.</summary>
    public int[] GeneratorBus { get; }

    /// <summary>[branch]: the bus at its first end.</summary>
    public int[] From { get; }

    /// <summary>[branch]: the bus at its other end.</summary>
    public int[] To { get; }

    /// <summary>[bus]: what loads draw, pu.</summary>
    public Complex[] Demand { get; }

    /// <summary>[bus]: admittance of the shunt, pu.</summary>
    public Complex[] Shunt { get; }

    /// <summary>[branch]: the four admittances of the branch, pu.</summary>
    public Complex[] FromFrom { get; }

    /// <inheritdoc cref="FromFrom"/>
    public Complex[] FromTo { get; }

    /// <inheritdoc cref="FromFrom"/>
    public Complex[] ToFrom { get; }

    /// <inheritdoc cref="FromFrom"/>
    public Complex[] ToTo { get; }

    /// <summary>[bus]: the number of the island that it belongs to.</summary>
    public int[] Island { get; }

    public BalancedBus Bus(int bus) => Network.Buses[Buses[bus]];

    public BalancedGenerator Generator(int generator) => Network.Generators[Generators[generator]];

    public BalancedBranch Branch(int branch) => Network.Branches[Branches[branch]];

    /// <summary>The admittance matrix: pattern with every diagonal, and values [entry of the pattern], pu.</summary>
    public (SparsityPattern Pattern, Complex[] Values) Admittances()
    {
        var (n, m) = (Buses.Length, Branches.Length);
        var (rows, columns) = (new int[n + 4 * m], new int[n + 4 * m]);
        for (var i = 0; i < n; i++)
            rows[i] = columns[i] = i;
        for (var k = 0; k < m; k++)
        {
            var at = n + 4 * k;
            (rows[at], columns[at]) = (From[k], From[k]);
            (rows[at + 1], columns[at + 1]) = (From[k], To[k]);
            (rows[at + 2], columns[at + 2]) = (To[k], From[k]);
            (rows[at + 3], columns[at + 3]) = (To[k], To[k]);
        }
        var pattern = SparsityPattern.Of(n, rows, columns, out var slots);
        var values = new Complex[pattern.Count];
        for (var i = 0; i < n; i++)
            values[slots[i]] += Shunt[i];
        for (var k = 0; k < m; k++)
        {
            var at = n + 4 * k;
            values[slots[at]] += FromFrom[k];
            values[slots[at + 1]] += FromTo[k];
            values[slots[at + 2]] += ToFrom[k];
            values[slots[at + 3]] += ToTo[k];
        }
        return (pattern, values);
    }

    /// <summary>
    /// [bus]: what a power flow can hold at each. As in MATPOWER, only generators in service hold anything, and an
    /// island whose reference has none takes its first generator bus instead.
    /// </summary>
    public BusKind[] KnownKinds()
    {
        var kinds = new BusKind[Buses.Length];
        Array.Fill(kinds, BusKind.Load);
        foreach (var bus in GeneratorBus)
            kinds[bus] = Bus(bus).Kind;
        if (ChooseReferences(kinds) is { } failure)
            throw new BalancedNetworkException("bus", -1, $"{Network.Name}: {failure}. Put a generator in service there.");
        return kinds;
    }

    /// <summary>
    /// Makes references of generator buses where an island has none; returns why that cannot be, or null.
    /// </summary>
    public string? ChooseReferences(BusKind[] kinds)
    {
        var hasReference = new bool[kinds.Length]; // [island]
        for (var i = 0; i < kinds.Length; i++)
            hasReference[Island[i]] |= kinds[i] == BusKind.Reference;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != BusKind.Generator || hasReference[Island[i]])
                continue;
            kinds[i] = BusKind.Reference;
            hasReference[Island[i]] = true;
        }
        for (var i = 0; i < kinds.Length; i++)
        {
            if (!hasReference[Island[i]])
                return $"in the island of {Bus(i)} no generator is left to keep a voltage";
        }
        return null;
    }

    private static int[] Indices<T>(IReadOnlyList<T> items, Func<T, bool> takesPart)
    {
        var indices = new List<int>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (takesPart(items[i]))
                indices.Add(i);
        }
        return [.. indices];
    }

    // Union-find over the closed branches.
    private int[] FindIslands()
    {
        var parent = new int[Buses.Length];
        for (var i = 0; i < parent.Length; i++)
            parent[i] = i;
        for (var k = 0; k < Branches.Length; k++)
            parent[Root(From[k])] = Root(To[k]);
        var island = new int[parent.Length];
        for (var i = 0; i < island.Length; i++)
            island[i] = Root(i);
        return island;

        int Root(int bus)
        {
            while (parent[bus] != bus)
                bus = parent[bus] = parent[parent[bus]];
            return bus;
        }
    }

    private void CheckReferences()
    {
        var hasReference = new bool[Buses.Length];
        for (var i = 0; i < Buses.Length; i++)
            hasReference[Island[i]] |= Bus(i).Kind == BusKind.Reference;
        var dead = new List<BalancedBus>();
        for (var i = 0; i < Buses.Length; i++)
        {
            if (!hasReference[Island[i]])
                dead.Add(Bus(i));
        }
        if (dead.Count > 0)
            throw new BalancedNetworkException("bus", Network.IndexOf(dead[0].Number),
                $"{Named(dead)} {(dead.Count == 1 ? "is" : "are")} in an island without a reference bus. " +
                "Close a branch to the rest, make a bus with a generator the reference (type 3), or mark the buses as isolated (type 4).");
    }

    private static string Named(List<BalancedBus> buses)
    {
        const int most = 10;
        var names = string.Join(", ", buses.Take(most));
        return buses.Count > most ? $"{names} and {buses.Count - most} more" : names;
    }
}
