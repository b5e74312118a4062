using System.Globalization;

namespace Entropy.Node.Grid.Pictures;

/// <summary>
/// Colours of voltages: grey at 1, orange at the lower limit and brown under it, blue at the upper limit and dark blue over
/// it. Orange and blue stay apart for those who cannot tell red from green.
/// </summary>
internal sealed class VoltageColours(double leastPu, double greatestPu)
{
    // How far beyond a limit the colours reach, as a part of the way to it.
    private const double Beyond = 0.8;

    private static readonly (int R, int G, int B) Middle = (176, 176, 176);
    private static readonly (int R, int G, int B) Low = (240, 130, 20);
    private static readonly (int R, int G, int B) TooLow = (110, 40, 0);
    private static readonly (int R, int G, int B) High = (60, 140, 210);
    private static readonly (int R, int G, int B) TooHigh = (5, 25, 90);

    public double LeastPu => leastPu;

    public double GreatestPu => greatestPu;

    public double LowestShown => 1 - (1 + Beyond) * Way(leastPu);

    public double HighestShown => 1 + (1 + Beyond) * Way(greatestPu);

    /// <summary>The colour of a voltage; of one that is not known, black.</summary>
    public string Of(double pu)
    {
        if (double.IsNaN(pu))
            return "#000000";
        var isLow = pu < 1;
        var part = Math.Min(Math.Abs(pu - 1) / Way(isLow ? leastPu : greatestPu), 1 + Beyond);
        var (limit, beyond) = isLow ? (Low, TooLow) : (High, TooHigh);
        return part <= 1 ? Mixed(Middle, limit, part) : Mixed(limit, beyond, 0.35 + 0.65 * (part - 1) / Beyond);
    }

    /// <summary>The voltage that is furthest from 1; NaN if there is none.</summary>
    public static double Furthest(IEnumerable<double> pu) =>
        pu.Where(value => !double.IsNaN(value)).OrderByDescending(value => Math.Abs(value - 1)).FirstOrDefault(double.NaN);

    private static double Way(double limit) => Math.Max(Math.Abs(limit - 1), 0.01);

    private static string Mixed((int R, int G, int B) a, (int R, int G, int B) b, double part) =>
        string.Create(CultureInfo.InvariantCulture, $"#{Mixed(a.R, b.R, part):x2}{Mixed(a.G, b.G, part):x2}{Mixed(a.B, b.B, part):x2}");

    private static int Mixed(int a, int b, double part) => (int)Math.Round(a + part * (b - a));
}
