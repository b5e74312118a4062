using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>The feeder that a script has described so far, element by element.</summary>
internal sealed class FeederDraft(ScriptSession session, CircuitState circuit)
{
    private readonly Dictionary<string, LoadShape> _shapes = new(StringComparer.OrdinalIgnoreCase);

    public ScriptSession Session { get; } = session;

    public CircuitState Circuit { get; } = circuit;

    public List<Element> Elements { get; } = [];

    public void Add(Element element) => Elements.Add(element);

    /// <summary>The shape of a name, made once, so that all that follow it share its points; null for none.</summary>
    public LoadShape? Shape(Shapes.LoadShapeObject? from)
    {
        if (from is null)
            return null;
        if (!_shapes.TryGetValue(from.Name, out var shape))
            _shapes[from.Name] = shape = from.ToShape();
        return shape;
    }
}
