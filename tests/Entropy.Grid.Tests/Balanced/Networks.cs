using System.Numerics;
using Entropy.Grid.Balanced;
using FsCheck;
using FsCheck.Fluent;

namespace Entropy.Grid.Tests.Balanced;

/// <summary>Networks for tests, and what any solved state must satisfy.</summary>
internal static class Networks
{
    /// <summary>A generator, a line and a load.</summary>
    public static BalancedNetwork TwoBuses(BalancedBus? load = null, BalancedBranch? branch = null) => new("two buses", 100,
        [
            new BalancedBus(1, BusKind.Reference),
            load ?? new BalancedBus(2, BusKind.Load) { LoadMw = 50, LoadMvar = 20 },
        ],
        [new BalancedGenerator(1) { VoltagePu = 1.02, MaximumMw = 200, MinimumMw = 0 }],
        [branch ?? new BalancedBranch(1, 2) { ResistancePu = 0.01, ReactancePu = 0.1, ChargingPu = 0.04 }]);

    /// <summary>
    /// Any connected network of up to twelve buses: a tree with some more branches, generators here and there.
    /// </summary>
    public static Arbitrary<BalancedNetwork> Any { get; } = (
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from buses in Gen.Choose(2, 12)
        select Make(new Random(seed), buses)).ToArbitrary();

    /// <summary>
    /// The largest power that a state leaves over at a bus, from nothing but the network's own numbers (MVA).
    /// </summary>
    public static double LargestResidualMva(BalancedFlowResult result)
    {
        var network = result.Network;
        var left = new Complex[network.Buses.Count];
        for (var i = 0; i < left.Length; i++)
        {
            var (bus, square) = (network.Buses[i], result.VoltagesPu[i] * result.VoltagesPu[i]);
            left[i] = new Complex(-bus.LoadMw - bus.ShuntMw * square, -bus.LoadMvar + bus.ShuntMvar * square);
        }
        for (var g = 0; g < network.Generators.Count; g++)
            left[network.IndexOf(network.Generators[g].Bus)] += new Complex(result.Generators[g].PowerMw, result.Generators[g].ReactiveMvar);
        for (var k = 0; k < network.Branches.Count; k++)
        {
            var branch = network.Branches[k];
            if (!network.IsActive(branch))
                continue;
            // Current by Kirchhoff's laws, with the ideal transformer at the first end.
            var (from, to) = (network.IndexOf(branch.From), network.IndexOf(branch.To));
            var tap = Complex.FromPolarCoordinates(branch.TapRatio, branch.ShiftDegrees * Math.PI / 180);
            var behind = Voltage(result, from) / tap;
            var other = Voltage(result, to);
            var series = (behind - other) / new Complex(branch.ResistancePu, branch.ReactancePu);
            var charging = new Complex(0, branch.ChargingPu / 2);
            left[from] -= network.BaseMva * behind * Complex.Conjugate(series + charging * behind);
            left[to] -= network.BaseMva * other * Complex.Conjugate(-series + charging * other);
        }
        return left.Where((_, i) => network.Buses[i].Kind != BusKind.Isolated).Max(rest => Math.Max(Math.Abs(rest.Real), Math.Abs(rest.Imaginary)));
    }

    private static Complex Voltage(BalancedFlowResult result, int bus) =>
        Complex.FromPolarCoordinates(result.VoltagesPu[bus], result.AnglesDegrees[bus] * Math.PI / 180);

    private static BalancedNetwork Make(Random random, int count)
    {
        var buses = Enumerable.Range(0, count).Select(i => new BalancedBus(
            10 * (count - i), i == 0 ? BusKind.Reference : random.Next(4) == 0 ? BusKind.Generator : BusKind.Load)
        {
            LoadMw = random.Next(0, 30),
            LoadMvar = random.Next(-5, 15),
            ShuntMw = random.Next(0, 3),
            ShuntMvar = random.Next(-5, 10),
            AngleDegrees = i == 0 ? random.Next(-30, 30) : 0,
        }).ToArray();
        var branches = Enumerable.Range(1, count - 1).Select(i => (random.Next(i), i))
            .Concat(Enumerable.Range(0, count / 2).Select(_ => (random.Next(count), random.Next(count))))
            .Where(ends => ends.Item1 != ends.Item2)
            .Select(ends => new BalancedBranch(buses[ends.Item1].Number, buses[ends.Item2].Number)
            {
                ResistancePu = 0.001 + 0.02 * random.NextDouble(),
                ReactancePu = 0.01 + 0.1 * random.NextDouble(),
                ChargingPu = 0.05 * random.NextDouble(),
                TapRatio = random.Next(3) == 0 ? 0.95 + 0.1 * random.NextDouble() : 1,
                ShiftDegrees = random.Next(4) == 0 ? random.Next(-5, 5) : 0,
            }).ToArray();
        var generators = buses.Where(bus => bus.Kind != BusKind.Load)
            .SelectMany(bus => Enumerable.Repeat(bus, 1 + random.Next(2)))
            .Select(bus => new BalancedGenerator(bus.Number)
            {
                PowerMw = random.Next(0, 20),
                VoltagePu = 1.01,
                MinimumMvar = -random.Next(10, 50),
                MaximumMvar = random.Next(10, 50),
            }).ToArray();
        return new BalancedNetwork("any", 100, buses, generators, branches);
    }
}
