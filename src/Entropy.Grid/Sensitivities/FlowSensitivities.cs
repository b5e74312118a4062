using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Sensitivities;

/// <summary>
/// By how much voltages and flows of a feeder change with each kW and kvar that some of its loads and injections feed, from
/// the Jacobian of the power flow at its solution; taps and switched capacitors stay as the solution has them.
/// </summary>
public sealed class FlowSensitivities
{
    private readonly int _nodes;
    private readonly Complex[] _voltageSlopes; // [variable, node], ground last
    private readonly Dictionary<int, Complex[]> _currentSlopes = []; // [element][variable, conductor]

    private FlowSensitivities(FlowResult flow, ImmutableArray<string> injections, FlowModel model, LinearisedFlow linear)
    {
        Flow = flow;
        Injections = injections;
        _nodes = model.Nodes;
        _voltageSlopes = new Complex[linear.Variables * _nodes];
        for (var variable = 0; variable < linear.Variables; variable++)
            linear.VoltageSlopes(variable)[.._nodes].CopyTo(_voltageSlopes.AsSpan(variable * _nodes));
        for (var element = 0; element < model.Elements.Length; element++)
            if (model.Elements[element] is not (Load or Injection))
                _currentSlopes[element] = CurrentSlopes(model, linear, element);
    }

    /// <summary>The power flow around which they hold.</summary>
    public FlowResult Flow { get; }

    /// <summary>The loads and injections, by full name.</summary>
    public ImmutableArray<string> Injections { get; }

    /// <summary>Solves a feeder and finds its sensitivities.</summary>
    /// <param name="feeder">The feeder.</param>
    /// <param name="injections">Loads and injections by full name, "generator.pv1" for example, in any case.</param>
    /// <param name="options">How to solve.</param>
    /// <exception cref="FeederException">
    /// The feeder cannot be solved, has no such element, or has no solution around which slopes would mean anything.
    /// </exception>
    public static FlowSensitivities Of(Feeder feeder, IReadOnlyList<string> injections, FlowOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(feeder);
        ArgumentNullException.ThrowIfNull(injections);
        options ??= new FlowOptions();
        using var model = new FlowModel(feeder);
        using var run = new FlowRun(model, options);
        var flow = run.Solve();
        if (!flow.Converged)
            throw new FeederException(
                "circuit." + feeder.Name, "its power flow does not converge, so it has no sensitivities; reduce its loads.");
        var elements = new int[injections.Count];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = IndexOf(model, injections[i]);
        using var newton = new NewtonRaphson(model);
        var linear = new LinearisedFlow(model, newton, elements);
        linear.Update([.. flow.VoltagesV, Complex.Zero]);
        return new FlowSensitivities(flow, [.. injections], model, linear);
    }

    /// <summary>Change of a node's voltage, in V per kW or kvar that an injection feeds.</summary>
    public Complex VoltageV(int node, int injection, PowerPart part) =>
        _voltageSlopes[Variable(injection, part) * _nodes + node];

    /// <summary>Change of the magnitude of a node's voltage, in per unit per kW or kvar; NaN where the bus has no base.</summary>
    public double VoltagePu(int node, int injection, PowerPart part)
    {
        var voltage = Flow.VoltagesV[node];
        var along = Complex.Conjugate(voltage) * VoltageV(node, injection, part);
        return Flow.BaseV[node] > 0 ? along.Real / (voltage.Magnitude * Flow.BaseV[node]) : double.NaN;
    }

    /// <summary>Change of the current into a conductor of a branch, in A per kW or kvar.</summary>
    /// <param name="element">The index of the element in <see cref="FlowResult.Elements"/> of <see cref="Flow"/>.</param>
    /// <param name="conductor">The conductor, counted through the terminals.</param>
    /// <param name="injection">The injection.</param>
    /// <param name="part">Active or reactive power.</param>
    /// <exception cref="ArgumentException">The element is a load or injection and no branch.</exception>
    public Complex CurrentAmps(int element, int conductor, int injection, PowerPart part)
    {
        if (!_currentSlopes.TryGetValue(element, out var slopes))
            throw new ArgumentException($"{Flow.Elements[element].Element.FullName} is no branch.", nameof(element));
        var conductors = Flow.Elements[element].CurrentsAmps.Length;
        return slopes[Variable(injection, part) * conductors + conductor];
    }

    /// <summary>Change of the power into a conductor of a branch, in kW and kvar per kW or kvar.</summary>
    /// <inheritdoc cref="CurrentAmps"/>
    public Complex PowerKva(int element, int conductor, int injection, PowerPart part)
    {
        var slope = CurrentAmps(element, conductor, injection, part);
        var flow = Flow.Elements[element];
        var node = NodeOf(flow.Element, conductor);
        if (node < 0)
            return 0;
        return (VoltageV(node, injection, part) * Complex.Conjugate(flow.CurrentsAmps[conductor])
            + Flow.VoltagesV[node] * Complex.Conjugate(slope)) / 1000;
    }

    private static int IndexOf(FlowModel model, string fullName)
    {
        var index = model.IndexOf(fullName);
        if (index < 0 || model.Elements[index] is not (Load or Injection))
            throw new FeederException(fullName, "there is no such load or injection; names are kind.name, as in load.s1a.");
        return index;
    }

    private static int Variable(int injection, PowerPart part) => 2 * injection + (part == PowerPart.Reactive ? 1 : 0);

    private static Complex[] CurrentSlopes(FlowModel model, LinearisedFlow linear, int element)
    {
        var conductors = model.System.Numbers[element].Length;
        var slopes = new Complex[linear.Variables * conductors];
        for (var variable = 0; variable < linear.Variables; variable++)
            for (var conductor = 0; conductor < conductors; conductor++)
                slopes[variable * conductors + conductor] = linear.CurrentSlope(element, conductor, variable);
        return slopes;
    }

    private int NodeOf(PowerElement element, int conductor)
    {
        foreach (var terminal in element.Terminals)
        {
            if (conductor < terminal.Nodes.Length)
                return terminal.Nodes[conductor] == 0 ? -1 : Flow.IndexOf(terminal.Bus, terminal.Nodes[conductor]);
            conductor -= terminal.Nodes.Length;
        }

        return -1;
    }
}
