using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using Entropy.Grid.Admittances;
using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Tests.ThreePhase;

/// <summary>Solutions and matrices that the OpenDSS engine has made of published feeders; see SOURCE.txt beside them.</summary>
internal static class SolutionFile
{
    /// <summary>How far a result is from the solution, node by node.</summary>
    public sealed record Distance(double Pu, double Degrees, string Worst);

    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Solutions", name);

    public static Distance DistanceTo(this FlowResult result, string name)
    {
        var (pu, degrees, worst) = (0.0, 0.0, "");
        foreach (var row in Rows(name + ".nodes.csv"))
        {
            var node = result.IndexOf(row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
            Assert.True(node >= 0, $"{row[0]}.{row[1]} is missing in the result.");
            var expected = new Complex(Number(row[2]), Number(row[3]));
            var actual = result.VoltagesV[node];
            var off = Math.Abs(actual.Magnitude - expected.Magnitude) / result.BaseV[node];
            if (!(off <= pu))
                (pu, worst) = (off, $"{row[0]}.{row[1]}: {actual} V instead of {expected} V");
            // The angle of next to no voltage says nothing.
            if (expected.Magnitude > 0.01 * result.BaseV[node])
                degrees = Math.Max(degrees, Math.Abs((actual / expected).Phase) * 180 / Math.PI);
        }

        return new Distance(pu, degrees, worst);
    }

    /// <summary>
    /// The same between all pairs of nodes of a bus: what is determined where nothing but stray capacitance holds the
    /// voltages to ground.
    /// </summary>
    public static double LineToLineDistanceTo(this FlowResult result, string name)
    {
        var worst = 0.0;
        foreach (var bus in Rows(name + ".nodes.csv").GroupBy(row => row[0]))
        {
            var nodes = bus.Select(row => (
                Expected: new Complex(Number(row[2]), Number(row[3])),
                Index: result.IndexOf(row[0], int.Parse(row[1], CultureInfo.InvariantCulture)))).ToList();
            foreach (var (a, b) in nodes.SelectMany(_ => nodes, (a, b) => (a, b)))
            {
                var actual = result.VoltagesV[a.Index] - result.VoltagesV[b.Index];
                worst = Math.Max(worst, (actual - (a.Expected - b.Expected)).Magnitude / result.BaseV[a.Index]);
            }
        }

        return worst;
    }

    public static double Summary(string name, string quantity) =>
        Number(Rows(name + ".summary.csv").Single(row => row[0] == quantity)[1]);

    /// <summary>Taps by regulator: "tap:reg1:reg1,9".</summary>
    public static Dictionary<string, int> Taps(string name) =>
        Rows(name + ".summary.csv").Where(row => row[0].StartsWith("tap:", StringComparison.Ordinal))
            .ToDictionary(row => row[0].Split(':')[1], row => int.Parse(row[1], CultureInfo.InvariantCulture));

    /// <summary>
    /// The greatest difference of an entry of the admittance matrix, relative to the geometric mean of the two diagonals.
    /// </summary>
    public static (double Relative, string Worst) MatrixDistance(Feeder feeder, string name)
    {
        var system = SystemAdmittance.Of(feeder);
        var order = File.ReadLines(Path(name + ".y-nodelist.csv"))
            .Where(line => line.Length > 0)
            .Select(line => line.Trim('"', ' ').ToLowerInvariant().Split('.'))
            .Select(node => system.Nodes.Find(node[0], int.Parse(node[1], CultureInfo.InvariantCulture)))
            .ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(system.Nodes.Count, order.Count);
        var (relative, worst, seen) = (0.0, "", 0);
        foreach (var row in Rows(name + ".y-triplets.csv"))
        {
            var (i, j) = (order[int.Parse(row[0], CultureInfo.InvariantCulture) - 1], order[int.Parse(row[1], CultureInfo.InvariantCulture) - 1]);
            var expected = new Complex(Number(row[2]), Number(row[3]));
            var scale = Math.Sqrt(system.Entry(i, i).Magnitude * system.Entry(j, j).Magnitude);
            var off = (system.Entry(i, j) - expected).Magnitude / scale;
            seen++;
            if (off > relative)
                (relative, worst) = (off, $"{system.Nodes.Nodes[i]} - {system.Nodes.Nodes[j]}: {system.Entry(i, j)} instead of {expected}");
        }

        Assert.True(seen > 0);
        return (relative, worst);
    }

    public static IEnumerable<string[]> Rows(string file)
    {
        var path = Path(file);
        using var text = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
            : new StreamReader(path);
        text.ReadLine();
        while (text.ReadLine() is { } line)
            if (line.Length > 0)
                yield return line.Split(',');
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
