using Entropy.Grid.Sparse;

namespace Entropy.Grid.Balanced;

/// <summary>
/// The linear ("DC") power flow of a balanced network: active power and angles only, no losses. Not for two threads at
/// once.
/// </summary>
public sealed class DcPowerFlow : IDisposable
{
    private readonly PerUnitNetwork _grid;
    private readonly BusKind[] _kinds; // [bus]
    private readonly DcEquations _equations;

    /// <summary>Prepares the flow of a network.</summary>
    /// <exception cref="BalancedNetworkException">An island has no reference, or a branch no reactance.</exception>
    public DcPowerFlow(BalancedNetwork network)
    {
        _grid = new PerUnitNetwork(network);
        _kinds = _grid.KnownKinds();
        try
        {
            _equations = new DcEquations(_grid, _kinds, Susceptances());
        }
        catch (SingularMatrixException)
        {
            throw new BalancedNetworkException("branch", -1,
                $"{network.Name}: its reactances cancel out, so that the linear flow has no solution. Look for negative reactances.");
        }
    }

    /// <summary>Computes the flow with the network's own loads and generators.</summary>
    public DcFlowResult Solve()
    {
        var network = _grid.Network;
        var (injections, angles) = (new double[_grid.Buses.Length], new double[_grid.Buses.Length]);
        for (var i = 0; i < injections.Length; i++)
        {
            injections[i] = -_grid.Demand[i].Real - _grid.Shunt[i].Real;
            if (_kinds[i] == BusKind.Reference)
                angles[i] = _grid.Bus(i).AngleDegrees * Math.PI / 180;
        }
        for (var g = 0; g < _grid.Generators.Length; g++)
            injections[_grid.GeneratorBus[g]] += _grid.Generator(g).PowerMw / network.BaseMva;
        _equations.Solve(injections, angles);

        // What is left over at each bus: nothing but rounding, save at references, whose generators take it.
        var branches = new double[network.Branches.Count];
        for (var k = 0; k < _grid.Branches.Length; k++)
        {
            var flow = _equations.Flow(k, angles);
            branches[_grid.Branches[k]] = flow * network.BaseMva;
            injections[_grid.From[k]] -= flow;
            injections[_grid.To[k]] += flow;
        }
        var generators = new double[network.Generators.Count];
        for (var g = 0; g < _grid.Generators.Length; g++)
        {
            generators[_grid.Generators[g]] = _grid.Generator(g).PowerMw;
            var bus = _grid.GeneratorBus[g];
            if (_kinds[bus] != BusKind.Reference)
                continue;
            generators[_grid.Generators[g]] -= injections[bus] * network.BaseMva;
            injections[bus] = 0;
        }
        var residual = 0.0;
        foreach (var left in injections)
            residual = double.IsNaN(left) || double.IsNaN(residual) ? double.NaN : Math.Max(residual, Math.Abs(left));
        return new DcFlowResult
        {
            Network = network,
            ResidualPu = residual,
            AnglesDegrees = Spread(angles),
            BranchesMw = branches,
            GeneratorsMw = generators,
        };
    }

    /// <summary>Gives the factors back.</summary>
    public void Dispose() => _equations.Dispose();

    private double[] Susceptances()
    {
        var susceptances = new double[_grid.Branches.Length];
        for (var k = 0; k < susceptances.Length; k++)
        {
            var branch = _grid.Branch(k);
            if (branch.ReactancePu == 0)
                throw new BalancedNetworkException("branch", _grid.Branches[k],
                    $"{branch}: it has no reactance, which the linear flow divides by. " +
                    "Use the full power flow, or give it a small one.");
            susceptances[k] = 1 / (branch.ReactancePu * branch.TapRatio);
        }
        return susceptances;
    }

    private double[] Spread(double[] angles)
    {
        var all = new double[_grid.Network.Buses.Count];
        Array.Fill(all, double.NaN);
        for (var i = 0; i < angles.Length; i++)
            all[_grid.Buses[i]] = angles[i] * 180 / Math.PI;
        return all;
    }
}
