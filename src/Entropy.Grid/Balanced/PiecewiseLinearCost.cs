namespace Entropy.Grid.Balanced;

/// <summary>Costs on straight lines between points; the first and the last line go on beyond their ends.</summary>
/// <param name="Points">Power in MW (or Mvar), rising, and what an hour of it costs.</param>
public sealed record PiecewiseLinearCost(IReadOnlyList<CostPoint> Points) : GenerationCost
{
    /// <summary>The pieces, each as a line over all powers: costs = intercept + slope times power.</summary>
    public IEnumerable<(double SlopeUsdPerMwh, double InterceptUsdPerHour)> Lines()
    {
        for (var i = 0; i + 1 < Points.Count; i++)
        {
            var (from, to) = (Points[i], Points[i + 1]);
            var slope = (to.UsdPerHour - from.UsdPerHour) / (to.Power - from.Power);
            yield return (slope, from.UsdPerHour - slope * from.Power);
        }
    }

    /// <summary>
    /// Whether each MW costs at least what the one before it does. Only such costs can be minimised here.
    /// </summary>
    public bool IsConvex
    {
        get
        {
            var last = double.NegativeInfinity;
            foreach (var (slope, _) in Lines())
            {
                if (slope < last - 1e-9 * Math.Max(1, Math.Abs(last)))
                    return false;
                last = slope;
            }
            return true;
        }
    }

    /// <inheritdoc/>
    public override double UsdPerHourAt(double power)
    {
        var piece = 0;
        while (piece + 2 < Points.Count && power > Points[piece + 1].Power)
            piece++;
        var (from, to) = (Points[piece], Points[piece + 1]);
        return from.UsdPerHour + (to.UsdPerHour - from.UsdPerHour) * (power - from.Power) / (to.Power - from.Power);
    }
}
