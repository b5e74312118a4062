using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.ThreePhase;

/// <summary>Reads load shapes at a moment.</summary>
internal static class ShapeValue
{
    /// <summary>The value of the shape that applies; multipliers of 1 where there is none.</summary>
    public static Complex At(Moment moment, LoadShape? daily, LoadShape? yearly, LoadShape? duty, out bool isActual)
    {
        var shape = moment.Mode switch
        {
            TimeMode.Daily => daily,
            TimeMode.Yearly => yearly,
            TimeMode.Duty => duty ?? daily,
            _ => null,
        };
        isActual = shape?.IsActual ?? false;
        return shape is null ? new Complex(1, 1) : At(shape, moment.Hour);
    }

    // The nearest point; the first of them stands one step after the beginning (OpenDSS LoadShape.pas, GetMultAtHour).
    private static Complex At(LoadShape shape, double hour)
    {
        var count = shape.Active.Length;
        if (count == 0)
            return new Complex(1, 1);
        if (!shape.Hours.IsDefaultOrEmpty && count > 1)
            return Between(shape, hour);
        var point = count == 1 ? 1 : (long)Math.Round(hour / shape.StepHours);
        if (point > count)
            point %= count;
        return Point(shape, (int)(point <= 0 ? count : point) - 1);
    }

    // Points at given hours: linear in between, and around again after the last.
    private static Complex Between(LoadShape shape, double hour)
    {
        var hours = shape.Hours;
        var last = hours[^1];
        if (hour > last)
            hour -= Math.Truncate(hour / last) * last;
        for (var i = 0; i < hours.Length; i++)
        {
            if (Math.Abs(hours[i] - hour) < 1e-5)
                return Point(shape, i);
            if (hours[i] > hour)
            {
                if (i == 0)
                    return Point(shape, 0);
                var part = (hour - hours[i - 1]) / (hours[i] - hours[i - 1]);
                return Point(shape, i - 1) * (1 - part) + Point(shape, i) * part;
            }
        }

        return Point(shape, hours.Length - 1);
    }

    private static Complex Point(LoadShape shape, int point)
    {
        var active = shape.Active[point];
        var reactive = shape.Reactive.IsDefaultOrEmpty ? (shape.IsActual ? 0 : active) : shape.Reactive[point];
        return new Complex(active, reactive);
    }
}
