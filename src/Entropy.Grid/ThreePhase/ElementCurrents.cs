using System.Numerics;
using Entropy.Grid.Admittances;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase;

/// <summary>The currents into one element at given voltages.</summary>
internal static class ElementCurrents
{
    /// <summary>[conductor], terminal after terminal, in A.</summary>
    /// <param name="model">The feeder.</param>
    /// <param name="voltages">[node], ground last, in V.</param>
    /// <param name="element">The index of the element.</param>
    /// <param name="isDirect">Whether loads are their rated admittances.</param>
    public static Complex[] Of(FlowModel model, Complex[] voltages, int element, bool isDirect = false)
    {
        var numbers = model.System.Numbers[element];
        var currents = new Complex[numbers.Length];
        AddLinear(model.System.PrimitiveOf(element), numbers, voltages, currents);
        switch (model.Elements[element])
        {
            case VoltageSource source:
                SubtractSource(source, model.System.PrimitiveOf(element), currents);
                break;
            case Load load when !isDirect:
                AddCorrections(model, voltages, element, load.Connection, load.Phases, currents);
                break;
            case Injection injection when !isDirect:
                AddCorrections(model, voltages, element, injection.Connection, injection.Phases, currents);
                break;
        }

        return currents;
    }

    /// <summary>The power into one terminal, in W and var.</summary>
    public static Complex TerminalPower(FlowModel model, Complex[] voltages, int element, int terminal)
    {
        var currents = Of(model, voltages, element);
        var numbers = model.System.Numbers[element];
        var first = FirstConductor(model, element, terminal);
        var power = Complex.Zero;
        for (var i = first; i < first + model.Elements[element].Terminals[terminal].Nodes.Length; i++)
            power += voltages[numbers[i]] * Complex.Conjugate(currents[i]);
        return power;
    }

    /// <summary>Where a terminal's conductors begin among those of all terminals.</summary>
    public static int FirstConductor(FlowModel model, int element, int terminal)
    {
        var first = 0;
        for (var t = 0; t < terminal; t++)
            first += model.Elements[element].Terminals[t].Nodes.Length;
        return first;
    }

    private static void AddLinear(ComplexMatrix primitive, int[] numbers, Complex[] voltages, Complex[] currents)
    {
        for (var row = 0; row < numbers.Length; row++)
            for (var column = 0; column < numbers.Length; column++)
                currents[row] += primitive[row, column] * voltages[numbers[column]];
    }

    private static void SubtractSource(VoltageSource source, ComplexMatrix primitive, Complex[] currents)
    {
        var behind = SourceCurrents.Behind(source);
        for (var row = 0; row < currents.Length; row++)
            for (var phase = 0; phase < behind.Length; phase++)
                currents[row] -= primitive[row, phase] * behind[phase];
    }

    // What a load takes beyond its rated admittance.
    private static void AddCorrections(
        FlowModel model, Complex[] voltages, int element, Connection connection, int phases, Complex[] currents)
    {
        var loads = model.Loads;
        var start = Array.IndexOf(loads.Owner, element);
        for (var k = 0; k < phases; k++)
        {
            var phase = start + k;
            var voltage = voltages[loads.From[phase]] - voltages[loads.To[phase]];
            var admittance = loads.AdmittanceAt(phase, voltage.Magnitude * loads.InverseBase[phase]);
            var current = (admittance - new Complex(loads.LinearG[phase], loads.LinearB[phase])) * voltage;
            var (first, second) = LoadAdmittance.PhaseEnds(connection, currents.Length, k);
            currents[first] += current;
            currents[second] -= current;
        }
    }
}
