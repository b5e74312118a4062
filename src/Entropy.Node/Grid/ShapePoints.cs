using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Node.Grid;

/// <summary>The points of the shapes that loads and injections of a feeder follow.</summary>
internal static class ShapePoints
{
    /// <summary>The moment of a point, from 1, of the shapes for a mode; without a mode, of the first that any element has.</summary>
    public static Moment At(Feeder feeder, TimeMode mode, int step)
    {
        var modes = mode == TimeMode.Snapshot ? [TimeMode.Yearly, TimeMode.Daily, TimeMode.Duty] : new[] { mode };
        foreach (var one in modes)
        {
            var shapes = Of(feeder, one).ToList();
            if (shapes.Count == 0)
                continue;
            // Where shapes have points of different lengths, those of the finest count.
            var finest = shapes.MinBy(StepHours)!;
            var points = shapes.Max(shape => shape.Active.Length);
            if (step > points)
                throw new GridUsageException($"--step: {step} is beyond the last point of the load shapes. Give 1 to {points}.");
            var atHours = !finest.Hours.IsDefaultOrEmpty && step <= finest.Hours.Length;
            return new Moment(one, atHours ? finest.Hours[step - 1] : step * StepHours(finest));
        }

        throw new GridUsageException($"--step: no load of {feeder.Name} follows a load shape. Leave it out.");
    }

    /// <summary>The distinct shapes that enabled elements follow in a mode.</summary>
    public static IEnumerable<LoadShape> Of(Feeder feeder, TimeMode mode) => feeder.Elements
        .Where(element => element.IsEnabled)
        .Select(element => element switch
        {
            Load load => Of(mode, load.Daily, load.Yearly, load.Duty),
            Injection injection => Of(mode, injection.Daily, injection.Yearly, injection.Duty),
            _ => null,
        })
        .OfType<LoadShape>()
        .Where(shape => shape.Active.Length > 0)
        .DistinctBy(shape => shape.Name);

    private static LoadShape? Of(TimeMode mode, LoadShape? daily, LoadShape? yearly, LoadShape? duty) => mode switch
    {
        TimeMode.Yearly => yearly,
        TimeMode.Daily => daily,
        _ => duty ?? daily,
    };

    private static double StepHours(LoadShape shape) => !shape.Hours.IsDefaultOrEmpty && shape.Hours.Length > 1
        ? shape.Hours[1] - shape.Hours[0]
        : shape.StepHours;
}
