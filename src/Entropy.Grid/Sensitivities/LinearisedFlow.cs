using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Sensitivities;

// The power flow f(v, x) = 0 of NewtonRaphson around a solution, x: powers fed by some loads and injections.
//
//   J dv/dx = -df/dx
//
// A phase between a and b that consumes P and Q takes the current y(u) w, w = v_a - v_b, with
//
//   dy/dP = f_p(u) / V2,   dy/dQ = -j f_q(u) / V2          (PhaseLoads)
//
// and an element of n phases that feeds x kW takes -1000 x / n W in each of them; kvar alike.

/// <summary>How the voltages of a feeder follow the powers that some of its elements feed, at one solution.</summary>
internal sealed class LinearisedFlow
{
    private readonly FlowModel _model;
    private readonly NewtonRaphson _newton;
    private readonly int[][] _phases; // [injection]: its phases
    private readonly double[] _right; // [node, real and imaginary part]
    private readonly Complex[] _voltages; // [variable, node], ground last

    /// <param name="model">The feeder.</param>
    /// <param name="newton">Newton-Raphson on it.</param>
    /// <param name="elements">[injection]: the element's index in the model.</param>
    public LinearisedFlow(FlowModel model, NewtonRaphson newton, ReadOnlySpan<int> elements)
    {
        _model = model;
        _newton = newton;
        _phases = new int[elements.Length][];
        for (var i = 0; i < elements.Length; i++)
            _phases[i] = PhasesOf(model.Loads, elements[i]);
        Variables = 2 * elements.Length;
        _right = new double[2 * model.Nodes];
        _voltages = new Complex[Variables * (model.Nodes + 1)];
    }

    /// <summary>Active power of the first injection, its reactive power, active power of the second, and so on.</summary>
    public int Variables { get; }

    /// <summary>The phases of an element among those of all loads and injections.</summary>
    public static int[] PhasesOf(PhaseLoads loads, int element)
    {
        var first = Array.IndexOf(loads.Owner, element);
        return first < 0 ? [] : [.. Enumerable.Range(first, loads.Owner.Count(owner => owner == element))];
    }

    /// <summary>Computes all slopes at voltages ([node], ground last, in V) that solve the feeder.</summary>
    public void Update(Complex[] voltages)
    {
        _newton.Linearise(voltages);
        for (var variable = 0; variable < Variables; variable++)
        {
            Array.Clear(_right);
            foreach (var phase in _phases[variable / 2])
                AddPhase(voltages, phase, variable % 2 == 0, _phases[variable / 2].Length);
            _newton.SolveLinear(_right);
            var slopes = _voltages.AsSpan(variable * (_model.Nodes + 1), _model.Nodes);
            for (var node = 0; node < slopes.Length; node++)
                slopes[node] = new Complex(_right[2 * node], _right[2 * node + 1]);
        }
    }

    /// <summary>dv/dx of a variable: [node], ground last, in V per kW or kvar fed.</summary>
    public ReadOnlySpan<Complex> VoltageSlopes(int variable) =>
        _voltages.AsSpan(variable * (_model.Nodes + 1), _model.Nodes + 1);

    /// <summary>dI/dx of a conductor of an element that is no load or injection, in A per kW or kvar fed.</summary>
    public Complex CurrentSlope(int element, int conductor, int variable)
    {
        var primitive = _model.System.PrimitiveOf(element);
        var numbers = _model.System.Numbers[element];
        var slopes = VoltageSlopes(variable);
        var slope = Complex.Zero;
        for (var column = 0; column < numbers.Length; column++)
            slope += primitive[conductor, column] * slopes[numbers[column]];
        return slope;
    }

    // -df/dx of one phase.
    private void AddPhase(Complex[] voltages, int phase, bool isActive, int phases)
    {
        var loads = _model.Loads;
        var (from, to) = (loads.From[phase], loads.To[phase]);
        var voltage = voltages[from] - voltages[to];
        var u = voltage.Magnitude * loads.InverseBase[phase];
        var held = loads.AdmittanceAt(phase, u, 0, 0);
        var slope = isActive
            ? new Complex(loads.AdmittanceAt(phase, u, 1, 0).Real, 0)
            : new Complex(0, held.Imaginary - loads.AdmittanceAt(phase, u, 0, 1).Imaginary);
        var current = slope * voltage * (1000.0 / phases * loads.InverseBaseSquared[phase]);
        Add(from, current);
        Add(to, -current);
    }

    private void Add(int node, Complex current)
    {
        if (node == _model.Nodes)
            return;
        _right[2 * node] += current.Real;
        _right[2 * node + 1] += current.Imaginary;
    }
}
