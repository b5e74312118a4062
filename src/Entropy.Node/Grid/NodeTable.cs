using System.Globalization;
using Entropy.Grid.Balanced;

namespace Entropy.Node.Grid;

/// <summary>
/// The voltage of every bus as CSV, with the columns of the three-phase solutions: of a balanced network its one phase, to
/// neutral. Where a case gives no base voltage, the columns in volts are empty.
/// </summary>
internal static class NodeTable
{
    public static void Write(BalancedFlowResult result, string file)
    {
        using var writer = new StreamWriter(file);
        writer.NewLine = "\n";
        writer.WriteLine("bus,phase,v_re_V,v_im_V,v_mag_V,v_ang_deg,v_pu");
        for (var i = 0; i < result.Network.Buses.Count; i++)
        {
            var (size, angle) = (result.VoltagesPu[i], result.AnglesDegrees[i]);
            if (double.IsNaN(size))
                continue;
            var bus = result.Network.Buses[i];
            var volts = size * bus.BaseKv * 1000 / Math.Sqrt(3);
            var (sine, cosine) = Math.SinCos(angle * Math.PI / 180);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{bus.Number},1,{Volts(volts * cosine, bus)},{Volts(volts * sine, bus)},{Volts(volts, bus)},{angle:0.##########},{size:0.############}"));
        }
    }

    private static string Volts(double value, BalancedBus bus) =>
        bus.BaseKv > 0 ? value.ToString("0.########", CultureInfo.InvariantCulture) : "";
}
