using System.Numerics;
using Entropy.Grid.Admittances;
using Entropy.Grid.Feeders;
using Entropy.Grid.Sparse;

namespace Entropy.Grid.ThreePhase;

/// <summary>
/// A feeder made ready to be solved: matrix and factors, loads and sources as arrays over nodes and phases.
/// </summary>
internal sealed class FlowModel : IDisposable
{
    private readonly ComplexLu _lu;
    private readonly PowerElement[] _elements;
    private bool _isFactored;

    public FlowModel(Feeder feeder)
    {
        Feeder = feeder;
        System = SystemAdmittance.Of(feeder);
        FeederChecks.Check(feeder, System);
        _elements = [.. System.Elements];
        Loads = PhaseLoads.Of(System);
        Source = SourceCurrents.Of(System);
        BaseV = BasesOf(feeder, System.Nodes);
        _lu = new ComplexLu(System.Pattern);
    }

    public Feeder Feeder { get; }

    public SystemAdmittance System { get; }

    public PhaseLoads Loads { get; }

    /// <summary>[node]: what the sources feed, in A.</summary>
    public Complex[] Source { get; }

    /// <summary>[node]: base voltage to neutral, in V; 0 where the bus has none.</summary>
    public double[] BaseV { get; }

    public int Nodes => System.Nodes.Count;

    /// <summary>[element]: the elements as controls have left them.</summary>
    public ReadOnlySpan<PowerElement> Elements => _elements;

    /// <summary>The index of an enabled element by its full name; -1 if there is none.</summary>
    public int IndexOf(string fullName) => Array.FindIndex(
        _elements, element => string.Equals(element.FullName, fullName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Replaces an element by the same with another tap or another step; its nodes stay.</summary>
    public void Replace(int element, PowerElement changed)
    {
        _elements[element] = changed;
        System.Replace(element, PrimitiveAdmittance.Of(changed));
        _isFactored = false;
    }

    /// <summary>Replaces currents into the nodes, in A, by the voltages that they make, in V.</summary>
    public void SolveLinear(Span<Complex> currents)
    {
        Refresh();
        _lu.Solve(currents);
    }

    /// <summary>Brings matrix and factors up to date after elements were replaced.</summary>
    public void Refresh()
    {
        if (_isFactored)
            return;
        System.Assemble();
        NamedSolve.Factor(_lu, System);
        _isFactored = true;
    }

    /// <summary>The factors as they are now, for solutions without the library.</summary>
    public TriangularFactors ExtractFactors()
    {
        System.Assemble();
        using var lu = new ComplexLu(System.Pattern, isExtractable: true);
        NamedSolve.Factor(lu, System);
        return lu.Extract();
    }

    public void Dispose() => _lu.Dispose();

    private static double[] BasesOf(Feeder feeder, NodeMap nodes)
    {
        var bases = new double[nodes.Count];
        for (var node = 0; node < bases.Length; node++)
            bases[node] = feeder.BaseKv.GetValueOrDefault(nodes.Nodes[node].Bus) * 1000;
        return bases;
    }
}
