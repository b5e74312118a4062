using System.Collections.Immutable;
using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase;

/// <summary>
/// Makes the result out of the voltages: currents, powers, losses and what is left over at the nodes.
/// </summary>
internal static class FlowReport
{
    public static FlowResult Of(FlowModel model, Complex[] voltages, FlowState state, FlowOptions options)
    {
        var flows = ImmutableArray.CreateBuilder<ElementFlow>(model.Elements.Length);
        var balance = new Complex[model.Nodes + 1];
        Complex source = 0, losses = 0, lineLosses = 0;
        for (var e = 0; e < model.Elements.Length; e++)
        {
            var flow = FlowOf(model, voltages, e, options.IsDirect, balance);
            flows.Add(flow);
            switch (flow.Element)
            {
                case VoltageSource:
                    source -= flow.TotalKva;
                    break;
                case { IsShunt: false }:
                    losses += flow.TotalKva;
                    if (flow.Element is Line)
                        lineLosses += flow.TotalKva;
                    break;
            }
        }

        var residual = Residual(model, voltages, balance, Tolerance(model, options), out var isBalanced);
        return new FlowResult
        {
            Converged = state.Converged && isBalanced,
            Iterations = state.Iterations,
            ControlIterations = state.ControlIterations,
            ResidualKva = residual,
            Method = state.Method,
            Nodes = model.System.Nodes.Nodes,
            VoltagesV = [.. voltages.AsSpan(0, model.Nodes)],
            BaseV = [.. model.BaseV],
            Elements = flows.MoveToImmutable(),
            Taps = TapsOf(model),
            SourceKva = source,
            LossesKva = losses,
            LineLossesKva = lineLosses,
        };
    }

    private static ElementFlow FlowOf(
        FlowModel model, Complex[] voltages, int element, bool isDirect, Complex[] balance)
    {
        var numbers = model.System.Numbers[element];
        var currents = ElementCurrents.Of(model, voltages, element, isDirect);
        var powers = new Complex[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            powers[i] = voltages[numbers[i]] * Complex.Conjugate(currents[i]) / 1000;
            balance[numbers[i]] += currents[i];
        }

        return new ElementFlow(model.Elements[element], [.. currents], [.. powers]);
    }

    // What a last step as large as the tolerance may leave over, in kVA.
    private static double Tolerance(FlowModel model, FlowOptions options)
    {
        var largest = 0.0;
        foreach (var owner in model.Loads.Owner)
            largest = Math.Max(largest, RatedKva(model.Elements[owner]));
        return Math.Max(1e-3, 10 * options.VoltageTolerancePu * largest);
    }

    // Kirchhoff's law at every node, as a power: the largest one. A node is also balanced where rounding of the
    // products y v, huge beside a stiff source or a switch, lets it be no better.
    private static double Residual(
        FlowModel model, Complex[] voltages, Complex[] balance, double toleranceKva, out bool isBalanced)
    {
        var rounding = Rounding(model, voltages);
        var worst = 0.0;
        isBalanced = true;
        for (var node = 0; node < model.Nodes; node++)
        {
            var residual = voltages[node].Magnitude * balance[node].Magnitude / 1000;
            isBalanced &= residual <= toleranceKva + voltages[node].Magnitude * rounding[node] / 1000;
            if (!(residual <= worst))
                worst = residual;
        }

        return worst;
    }

    // [node]: what the sum of |y| |v| makes uncertain, in A.
    private static double[] Rounding(FlowModel model, Complex[] voltages)
    {
        const double epsilon = 1.1e-16;
        var pattern = model.System.Pattern;
        var sums = new double[model.Nodes];
        for (var column = 0; column < model.Nodes; column++)
            for (var k = pattern.ColumnStarts[column]; k < pattern.ColumnStarts[column + 1]; k++)
                sums[pattern.Rows[k]] += 16 * epsilon * model.System.Values[k].Magnitude * voltages[column].Magnitude;
        return sums;
    }

    private static double RatedKva(PowerElement element) =>
        element is Load load ? new Complex(load.ConsumedKw, load.ConsumedKvar).Magnitude : 0;

    private static ImmutableArray<TapPosition> TapsOf(FlowModel model)
    {
        var taps = ImmutableArray.CreateBuilder<TapPosition>();
        foreach (var element in model.Feeder.Elements)
        {
            if (element is not RegulatorControl { IsEnabled: true } control)
                continue;
            var index = model.IndexOf("transformer." + control.Transformer);
            if (index < 0 || model.Elements[index] is not Transformer transformer)
                continue;
            var winding = transformer.Windings[control.TapWinding ?? control.Winding];
            var middle = (winding.GreatestTap + winding.LeastTap) / 2;
            taps.Add(new TapPosition(
                control.Name,
                transformer.Name,
                winding.TapIncrement > 0 ? (int)Math.Round((winding.Tap - middle) / winding.TapIncrement) : 0,
                winding.Tap));
        }

        return taps.ToImmutable();
    }
}
