namespace Entropy.Grid.OpenDss.Script;

/// <summary>A class of objects of a script: how they are made, and all there are, in order.</summary>
internal sealed class ScriptClass(PropertyTable properties, Func<ScriptSession, string, ScriptObject> create)
{
    private readonly List<ScriptObject> _objects = [];
    private readonly Dictionary<string, ScriptObject> _byName = new(StringComparer.OrdinalIgnoreCase);

    public PropertyTable Properties { get; } = properties;

    /// <summary>Whether its objects are parts of a circuit.</summary>
    public bool NeedsCircuit { get; } = properties.IndexOf("enabled") >= 0 || properties.ClassName == "linecode";

    /// <summary>All objects in the order in which they were made.</summary>
    public IReadOnlyList<ScriptObject> Objects => _objects;

    /// <summary>The last object that was made or edited; null before the first.</summary>
    public ScriptObject? Active { get; set; }

    public ScriptObject? Find(string name) => _byName.GetValueOrDefault(name);

    public ScriptObject Add(ScriptSession session, string name)
    {
        var made = create(session, name);
        _objects.Add(made);
        _byName.Add(name, made);
        return made;
    }
}
