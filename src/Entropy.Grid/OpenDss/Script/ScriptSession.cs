using System.Diagnostics.CodeAnalysis;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>All that a script has made so far.</summary>
internal sealed class ScriptSession
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ScriptRemark> _remarks = [];
    private Dictionary<string, ScriptClass> _classes;

    public ScriptSession(string directory, double defaultBaseFrequencyHz)
    {
        DefaultBaseFrequencyHz = defaultBaseFrequencyHz;
        Files = new ScriptFiles(directory);
        _classes = ScriptClasses.Make(this);
    }

    /// <summary>The frequency that new circuits get, in Hz; outlives "clear".</summary>
    public double DefaultBaseFrequencyHz { get; set; }

    /// <summary>Whether the circuit was there already when the script set another default frequency.</summary>
    public bool LateBaseFrequency { get; set; }

    public ScriptFiles Files { get; }

    /// <summary>The circuit; null before "new circuit".</summary>
    public CircuitState? Circuit { get; private set; }

    /// <summary>The object that "more" and "~" go on editing.</summary>
    public ScriptObject? Active { get; private set; }

    /// <summary>How the earth is computed for lines that are made from now on.</summary>
    public Feeders.EarthModel DefaultEarthModel { get; set; } = Feeders.EarthModel.Deri;

    public IReadOnlyList<ScriptRemark> Remarks => _remarks;

    /// <summary>All elements of the circuit in the order in which they were made.</summary>
    public List<ElementObject> Elements { get; } = [];

    /// <summary>Throws everything away but the default frequency and the remarks.</summary>
    public void Clear()
    {
        Circuit = null;
        LateBaseFrequency = false;
        Active = null;
        DefaultEarthModel = Feeders.EarthModel.Deri;
        _variables.Clear();
        Elements.Clear();
        _classes = ScriptClasses.Make(this);
    }

    /// <summary>Starts a circuit with its source.</summary>
    public ScriptObject StartCircuit(ScriptPlace place, string name)
    {
        if (Circuit is not null)
            throw place.Error(name, $"is a second circuit beside {Circuit.Name}; write clear before it");
        Circuit = new CircuitState(ScriptValue.Lower(name), DefaultBaseFrequencyHz);
        return Add(_classes["vsource"], "source");
    }

    /// <summary>The class of a name; throws if there is none.</summary>
    public ScriptClass RequireClass(ScriptPlace place, string name)
    {
        if (_classes.TryGetValue(name, out var found))
            return found;
        throw place.Error(name, ScriptClasses.IsUnsupported(name)
            ? "is a class of OpenDSS that is not supported"
            : $"is not a class; there are {string.Join(", ", _classes.Keys.Order(StringComparer.Ordinal))}");
    }

    public ScriptClass Class(string name) => _classes[name];

    public bool IsClass(string name) => _classes.ContainsKey(name);

    /// <summary>Makes an object, or finds it if there is one of that name and class already.</summary>
    public ScriptObject MakeOrFind(ScriptPlace place, ScriptClass of, string name)
    {
        if (name.Length == 0)
            throw place.Error(of.Properties.ClassName, "needs a name: class.name");
        if (of.Find(name) is not { } found)
            return Add(of, name);
        if (found is ElementObject)
            Remark(place, found.FullName, "is there already and was edited instead of made");
        return found;
    }

    /// <summary>Makes an object the one that "more" and "~" edit.</summary>
    public void Activate(ScriptObject @object)
    {
        Active = @object;
        Class(@object.Properties.ClassName).Active = @object;
    }

    public ScriptObject? Find(string className, string name) => _classes[className].Find(name);

    /// <summary>The object of a class that a property names.</summary>
    public ScriptObject Require(string className, ScriptValue value)
    {
        var name = value.Text;
        if (name.StartsWith(className + ".", StringComparison.OrdinalIgnoreCase))
            name = name[(className.Length + 1)..];
        return Find(className, name) ?? throw value.Error($"is not a {className}; define it before this line");
    }

    /// <summary>The element "class.name" that a property names.</summary>
    public ElementObject RequireElement(ScriptValue value)
    {
        var dot = value.Text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            throw value.Error("must be class.name");
        var of = RequireClass(value.Place, value.Text[..dot]);
        return of.Find(value.Text[(dot + 1)..]) as ElementObject
            ?? throw value.Error("is not an element of the circuit; define it before this line");
    }

    public CircuitState RequireCircuit(ScriptPlace place, string word) =>
        Circuit ?? throw place.Error(word, "needs a circuit; write new circuit.name before it");

    public void Remark(ScriptPlace place, string word, string what)
    {
        var remark = new ScriptRemark(place.File, place.Line, word, what);
        if (!_remarks.Contains(remark))
            _remarks.Add(remark);
    }

    public void SetVariable(string name, string text) => _variables[name] = text;

    /// <summary>A word with its variable, "@name", replaced by what the variable stands for.</summary>
    public string Expand(string text)
    {
        if (text.Length < 2 || text[0] != '@')
            return text;
        var caret = text.IndexOf('^', StringComparison.Ordinal);
        var end = caret >= 0 ? caret : text.IndexOf('.', StringComparison.Ordinal);
        var name = end >= 0 ? text[..end] : text;
        return TryVariable(name, out var value) ? end >= 0 ? value + text[end..] : value : text;
    }

    private bool TryVariable(string name, [NotNullWhen(true)] out string? value) => _variables.TryGetValue(name, out value);

    private ScriptObject Add(ScriptClass of, string name)
    {
        var made = of.Add(this, name);
        if (made is ElementObject element)
            Elements.Add(element);
        return made;
    }
}
