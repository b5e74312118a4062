using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Admittances;

namespace Entropy.Grid.ThreePhase;

/// <summary>A three-phase power flow. If it has not converged, its numbers mean nothing.</summary>
public sealed class FlowResult
{
    /// <summary>
    /// Whether the voltages stand, the controls have nothing left to do, and the powers balance at every node.
    /// </summary>
    public required bool Converged { get; init; }

    /// <summary>Iterations of all rounds of controls together.</summary>
    public required int Iterations { get; init; }

    /// <summary>Rounds of controls; 1 if none had anything to do.</summary>
    public required int ControlIterations { get; init; }

    /// <summary>The largest power that is missing or left over at a node, in kVA.</summary>
    public required double ResidualKva { get; init; }

    /// <summary>The method that made the solution.</summary>
    public required FlowMethod Method { get; init; }

    /// <summary>The nodes.</summary>
    public required ImmutableArray<FeederNode> Nodes { get; init; }

    /// <summary>[node]: voltage to ground, in V.</summary>
    public required ImmutableArray<Complex> VoltagesV { get; init; }

    /// <summary>[node]: base voltage to neutral, in V; 0 where the bus has none.</summary>
    public required ImmutableArray<double> BaseV { get; init; }

    /// <summary>What flows into each enabled element, in order of definition.</summary>
    public required ImmutableArray<ElementFlow> Elements { get; init; }

    /// <summary>Where the regulators have left their taps.</summary>
    public required ImmutableArray<TapPosition> Taps { get; init; }

    /// <summary>What the sources feed, in kW and kvar.</summary>
    public required Complex SourceKva { get; init; }

    /// <summary>Losses of lines, transformers and other elements between buses, in kW and kvar.</summary>
    public required Complex LossesKva { get; init; }

    /// <summary>Losses of lines alone, in kW and kvar.</summary>
    public required Complex LineLossesKva { get; init; }

    /// <summary>The magnitude of a node's voltage in per unit of its base; NaN where the bus has none.</summary>
    public double Pu(int node) => BaseV[node] > 0 ? VoltagesV[node].Magnitude / BaseV[node] : double.NaN;

    /// <summary>The index of a node; -1 if there is none.</summary>
    public int IndexOf(string bus, int node) => Nodes.IndexOf(new FeederNode(bus, node));
}
