using System.Globalization;
using Entropy.Grid.Balanced;
using Entropy.Grid.ThreePhase;

namespace Entropy.Node.Grid;

/// <summary>
/// The voltage of every node as CSV: of a feeder to ground, of a balanced network that of its one phase to neutral. Where
/// a file gives no base voltage, what hangs on it is empty.
/// </summary>
internal static class NodeTable
{
    private const string Heading = "bus,phase,v_re_V,v_im_V,v_mag_V,v_ang_deg,v_pu";

    /// <summary>Every digit of a feeder's voltages, in the solver's order.</summary>
    public static void Write(FlowResult result, string file)
    {
        using var writer = Begin(file);
        for (var i = 0; i < result.Nodes.Length; i++)
        {
            var (node, volts, pu) = (result.Nodes[i], result.VoltagesV[i], result.Pu(i));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{node.Bus},{node.Node},{volts.Real:R},{volts.Imaginary:R},{volts.Magnitude:R},{volts.Phase * 180 / Math.PI:R},{(double.IsNaN(pu) ? "" : pu.ToString("R", CultureInfo.InvariantCulture))}"));
        }
    }

    public static void Write(BalancedFlowResult result, string file)
    {
        using var writer = Begin(file);
        for (var i = 0; i < result.Network.Buses.Count; i++)
        {
            var (size, angle) = (result.VoltagesPu[i], result.AnglesDegrees[i]);
            if (double.IsNaN(size))
                continue;
            var bus = result.Network.Buses[i];
            var volts = size * bus.BaseKv * 1000 / Math.Sqrt(3);
            var (sine, cosine) = Math.SinCos(angle * Math.PI / 180);
            var inVolts = $"{Volts(volts * cosine, bus)},{Volts(volts * sine, bus)},{Volts(volts, bus)}";
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{bus.Number},1,{inVolts},{angle:0.##########},{size:0.############}"));
        }
    }

    private static StreamWriter Begin(string file)
    {
        var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.WriteLine(Heading);
        return writer;
    }

    private static string Volts(double value, BalancedBus bus) =>
        bus.BaseKv > 0 ? value.ToString("0.########", CultureInfo.InvariantCulture) : "";
}
