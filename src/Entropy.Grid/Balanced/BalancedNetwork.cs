using System.Globalization;

namespace Entropy.Grid.Balanced;

/// <summary>
/// A three-phase network whose phases are alike, so that one of them (the positive sequence) stands for all. Checked
/// when it is made: what has one can be computed, unless the physics says no.
/// </summary>
public sealed class BalancedNetwork
{
    private readonly Dictionary<int, int> _busIndices = [];

    /// <summary>A network of these parts.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="baseMva">The power that is 1 pu; impedances in pu refer to it.</param>
    /// <param name="buses">All buses, in any order.</param>
    /// <param name="generators">All generators, those out of service included.</param>
    /// <param name="branches">All lines and transformers, open ones included.</param>
    /// <exception cref="BalancedNetworkException">An element has values that no network can have.</exception>
    public BalancedNetwork(
        string name,
        double baseMva,
        IReadOnlyList<BalancedBus> buses,
        IReadOnlyList<BalancedGenerator> generators,
        IReadOnlyList<BalancedBranch> branches)
    {
        (Name, BaseMva, Buses, Generators, Branches) = (name, baseMva, buses, generators, branches);
        if (!double.IsFinite(baseMva) || baseMva <= 0)
            throw new BalancedNetworkException("baseMVA", -1, Invariant(
                $"baseMVA = {baseMva}: the base power must be above 0 MVA."));
        if (buses.Count == 0)
            throw new BalancedNetworkException("bus", -1, $"{name} has no bus.");
        for (var i = 0; i < buses.Count; i++)
            CheckBus(i);
        for (var i = 0; i < generators.Count; i++)
            CheckGenerator(i);
        for (var i = 0; i < branches.Count; i++)
            CheckBranch(i);
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    /// <summary>The power that is 1 pu.</summary>
    public double BaseMva { get; }

    /// <summary>All buses.</summary>
    public IReadOnlyList<BalancedBus> Buses { get; }

    /// <summary>All generators, those out of service included.</summary>
    public IReadOnlyList<BalancedGenerator> Generators { get; }

    /// <summary>All lines and transformers, open ones included.</summary>
    public IReadOnlyList<BalancedBranch> Branches { get; }

    /// <summary>The place of a bus in <see cref="Buses"/>, from 0.</summary>
    /// <exception cref="KeyNotFoundException">No bus has this number.</exception>
    public int IndexOf(int busNumber) => _busIndices.TryGetValue(busNumber, out var index)
        ? index
        : throw new KeyNotFoundException($"{Name} has no bus {busNumber}.");

    /// <summary>Whether a generator runs at a bus that is computed.</summary>
    public bool IsActive(BalancedGenerator generator) =>
        generator.InService && Buses[_busIndices[generator.Bus]].Kind != BusKind.Isolated;

    /// <summary>Whether a branch is closed between buses that are computed.</summary>
    public bool IsActive(BalancedBranch branch) => branch.InService
        && Buses[_busIndices[branch.From]].Kind != BusKind.Isolated
        && Buses[_busIndices[branch.To]].Kind != BusKind.Isolated;

    private void CheckBus(int index)
    {
        var bus = Buses[index];
        if (bus.Number <= 0)
            throw Wrong("bus", index, $"bus {bus.Number}", "bus numbers are whole and above 0.");
        if (!_busIndices.TryAdd(bus.Number, index))
            throw Wrong("bus", index, bus, "another bus has the same number; each bus has its own.");
        if (!Enum.IsDefined(bus.Kind))
            throw Wrong("bus", index, bus, $"type {(int)bus.Kind} is none. Accepted: 1 (PQ), 2 (PV), 3 (reference), 4 (isolated).");
        Finite("bus", index, bus, ("load", bus.LoadMw), ("reactive load", bus.LoadMvar), ("shunt", bus.ShuntMw),
            ("shunt", bus.ShuntMvar), ("voltage", bus.VoltagePu), ("angle", bus.AngleDegrees), ("base voltage", bus.BaseKv));
        if (bus.Kind != BusKind.Isolated && !(bus.MinimumVoltagePu <= bus.MaximumVoltagePu && bus.MinimumVoltagePu >= 0))
            throw Wrong("bus", index, bus, Invariant(
                $"voltage limits {bus.MinimumVoltagePu} to {bus.MaximumVoltagePu} pu leave nothing. ")
                + "Give a least voltage from 0 on and a most not below it.");
    }

    private void CheckGenerator(int index)
    {
        var generator = Generators[index];
        var name = $"generator {index + 1} at bus {generator.Bus}";
        if (!_busIndices.ContainsKey(generator.Bus))
            throw Wrong("gen", index, name, $"there is no bus {generator.Bus}. Add the bus or correct the number.");
        Finite("gen", index, name, ("power", generator.PowerMw), ("reactive power", generator.ReactiveMvar));
        if (!generator.InService)
            return;
        if (!(generator.VoltagePu > 0 && double.IsFinite(generator.VoltagePu)))
            throw Wrong("gen", index, name, Invariant($"its voltage of {generator.VoltagePu} pu is not above 0."));
        if (!(generator.MinimumMw <= generator.MaximumMw))
            throw Wrong("gen", index, name, Invariant($"limits {generator.MinimumMw} to {generator.MaximumMw} MW leave nothing."));
        if (!(generator.MinimumMvar <= generator.MaximumMvar))
            throw Wrong("gen", index, name, Invariant(
                $"limits {generator.MinimumMvar} to {generator.MaximumMvar} Mvar leave nothing."));
        if (generator.RampMwPerMinute is { } ramp && !(ramp > 0))
            throw Wrong("gen", index, name, Invariant($"a ramp of {ramp} MW/min is not above 0; leave it out where it is no limit."));
        CheckCost(generator.Cost, index, name);
        CheckCost(generator.ReactiveCost, index, name);
    }

    private static void CheckCost(GenerationCost? cost, int index, string name)
    {
        if (cost is PolynomialCost polynomial)
        {
            foreach (var coefficient in polynomial.Coefficients)
                Finite("gencost", index, name, ("cost", coefficient));
        }
        else if (cost is PiecewiseLinearCost { Points: var points })
        {
            if (points.Count < 2)
                throw Wrong("gencost", index, name, "piecewise linear costs need two points or more.");
            for (var i = 0; i < points.Count; i++)
            {
                Finite("gencost", index, name, ("cost point", points[i].Power), ("cost point", points[i].UsdPerHour));
                if (i > 0 && !(points[i].Power > points[i - 1].Power))
                    throw Wrong("gencost", index, name, Invariant(
                        $"the cost point at {points[i].Power} does not lie above the one before it."));
            }
        }
    }

    private void CheckBranch(int index)
    {
        var branch = Branches[index];
        foreach (var end in (ReadOnlySpan<int>)[branch.From, branch.To])
        {
            if (!_busIndices.ContainsKey(end))
                throw Wrong("branch", index, branch, $"there is no bus {end}. Add the bus or correct the number.");
        }
        Finite("branch", index, branch, ("resistance", branch.ResistancePu), ("reactance", branch.ReactancePu),
            ("charging", branch.ChargingPu), ("tap ratio", branch.TapRatio), ("shift", branch.ShiftDegrees));
        if (!branch.InService)
            return;
        if (branch.From == branch.To)
            throw Wrong("branch", index, branch, "both ends are at the same bus.");
        if (branch.ResistancePu == 0 && branch.ReactancePu == 0)
            throw Wrong("branch", index, branch, "it has no impedance. Join its buses into one, or give it a small reactance.");
        if (branch.TapRatio <= 0)
            throw Wrong("branch", index, branch, Invariant($"a tap ratio of {branch.TapRatio} is not above 0; 1 is none."));
        if (!(branch.RatingMva > 0))
            throw Wrong("branch", index, branch, Invariant(
                $"a rating of {branch.RatingMva} MVA is not above 0; leave it out where there is no limit."));
        if (!(branch.MinimumAngleDegrees <= branch.MaximumAngleDegrees))
            throw Wrong("branch", index, branch, Invariant(
                $"angle limits {branch.MinimumAngleDegrees} to {branch.MaximumAngleDegrees} degrees leave nothing."));
    }

    private static void Finite(string table, int index, object element, params ReadOnlySpan<(string What, double Value)> values)
    {
        foreach (var (what, value) in values)
        {
            if (!double.IsFinite(value))
                throw Wrong(table, index, element, Invariant($"its {what} is {value}, and must be a finite number."));
        }
    }

    private static BalancedNetworkException Wrong(string table, int index, object element, string what) =>
        new(table, index, $"{element}: {what}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
