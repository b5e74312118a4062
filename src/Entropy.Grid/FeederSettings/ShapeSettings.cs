using Entropy.Grid.Feeders;
using Entropy.Settings;
using static Entropy.Settings.Bounds;

namespace Entropy.Grid.FeederSettings;

/// <summary>Settings of the courses of powers over time.</summary>
internal sealed class ShapeSettings
{
    private const string None = "none";

    private readonly Dictionary<string, Func<LoadShape>> _shapes;

    private ShapeSettings(Dictionary<string, Func<LoadShape>> shapes) => _shapes = shapes;

    public static ShapeSettings Read(SettingsSection feeder) => new(
        feeder.Sections("shapes").ToDictionary(section => section.Name, ReadOne, StringComparer.Ordinal));

    /// <summary>The shape that a key names; null for "none", which is the default.</summary>
    public Func<LoadShape?> Named(SettingsSection section, string key)
    {
        var name = section.OneOf(key, [None, .. _shapes.Keys], None);
        return () => _shapes.TryGetValue(name, out var shape) ? shape() : null;
    }

    private static Func<LoadShape> ReadOne(SettingsSection section)
    {
        var step = section.Interval("step", TimeSpan.FromHours(1), Above(TimeSpan.Zero));
        var active = section.Numbers("active");
        var reactive = section.Numbers("reactive", []);
        var shape = new Lazy<LoadShape>(() =>
        {
            if (active.Count == 0 || (reactive.Count > 0 && reactive.Count != active.Count))
                throw new FeederException(section.Path, $"active has {active.Count} points and reactive {reactive.Count}.");
            return new LoadShape
            {
                Name = section.Name,
                StepHours = step.TotalHours,
                Active = [.. active],
                Reactive = [.. reactive],
            };
        });
        return () => shape.Value;
    }
}
