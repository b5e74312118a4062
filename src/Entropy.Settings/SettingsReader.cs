using System.Reflection;
using Akka.Configuration;
using Entropy.Settings.Documents;
using Entropy.Settings.Reading;

namespace Entropy.Settings;

/// <summary>
/// Reads settings from HOCON and collects everything that is wrong with them: a value that cannot be used gives way to
/// its default (or to a value without meaning), and <see cref="Done()"/> throws once, with all problems.
/// </summary>
public sealed class SettingsReader
{
    private readonly MapExpression _document;
    private readonly string _origin;
    private readonly Lazy<MapNode> _root;
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private readonly List<SettingsProblem> _problems = [];

    private SettingsReader(MapExpression document, string origin)
    {
        _document = document;
        _origin = origin;
        _root = new Lazy<MapNode>(() => DocumentResolver.Resolve(document));
    }

    /// <summary>Reads a file; what it includes is looked for relative to the file that includes it.</summary>
    /// <exception cref="SettingsException">A file is missing or is no HOCON.</exception>
    public static SettingsReader FromFile(string path) => new(DocumentLoader.FromFile(path), path);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The HOCON.</param>
    /// <param name="origin">What messages call it: "command line", for example.</param>
    /// <param name="includeFolder">Where its includes are; without it, an include is an error.</param>
    /// <exception cref="SettingsException">The text is no HOCON.</exception>
    public static SettingsReader FromString(string text, string origin = "settings", string? includeFolder = null) =>
        new(DocumentLoader.FromString(text, origin, includeFolder), origin);

    /// <summary>Reads a text that is embedded in an assembly, such as the reference settings of a part.</summary>
    public static SettingsReader FromResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException(
                $"{assembly.GetName().Name} has no embedded resource '{name}'.", nameof(name));
        using var text = new StreamReader(stream);
        return FromString(text.ReadToEnd(), name);
    }

    /// <summary>
    /// These settings laid over others. Substitutions are looked up in both together; begin to read only afterwards.
    /// </summary>
    public SettingsReader WithFallback(SettingsReader fallback)
    {
        var document = new MapExpression(_document.Place);
        document.Add(fallback._document);
        document.Add(_document);
        return new SettingsReader(document, _origin);
    }

    /// <summary>
    /// The section at a path such as <c>entropy.node</c>; an empty one where there is none. No path at all is the root.
    /// </summary>
    public SettingsSection Section(string path) => Root.Section(path);

    /// <summary>Says that others read these paths and judge them: <c>akka</c>, for example.</summary>
    public SettingsReader Leave(params string[] paths)
    {
        foreach (var path in paths)
        {
            // Asking for a path is enough: what stands below it is not read, so that it is not judged.
            Root.Has(path);
            _left.Add(path);
        }

        return this;
    }

    /// <summary>
    /// Everything for Akka, with includes, substitutions and environment variables filled in: it reads the same
    /// whichever parser reads it.
    /// </summary>
    public Config ToConfig() => ConfigurationFactory.ParseString(ConfigText.Write(_root.Value));

    /// <summary>Throws if anything was wrong, or if there is a key that nobody asked for.</summary>
    /// <exception cref="SettingsException">All problems.</exception>
    public void Done() => Done("", _root.Value);

    private SettingsSection Root => new(this, _root.Value, "", new Place(_origin, 0, 0));

    internal void Done(string path, MapNode? map)
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        var problems = _problems
            .Where(problem => problem.Path == path || problem.Path.StartsWith(prefix, StringComparison.Ordinal))
            .ToList();
        if (map is not null)
            FindUnknown(map, path, problems);
        if (problems.Count > 0)
            throw new SettingsException([.. problems
                .OrderBy(problem => problem.Origin, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)]);
    }

    internal void Report(SettingsProblem problem)
    {
        if (!_problems.Contains(problem))
            _problems.Add(problem);
    }

    private void FindUnknown(MapNode map, string path, List<SettingsProblem> problems)
    {
        foreach (var (key, entry) in map.Entries)
        {
            var keyPath = KeyPath.Append(path, key);
            if (_left.Contains(keyPath))
                continue;
            if (!map.Asked.Contains(key))
                problems.Add(Unknown(map, key, keyPath, entry.Place));
            else
                FindUnknown(entry.Value, keyPath, problems);
        }
    }

    private void FindUnknown(Node node, string path, List<SettingsProblem> problems)
    {
        if (node is MapNode { IsRead: true } map)
            FindUnknown(map, path, problems);
        else if (node is ListNode list)
            for (var i = 0; i < list.Elements.Count; i++)
                FindUnknown(list.Elements[i], KeyPath.Element(path, i), problems);
    }

    private static SettingsProblem Unknown(MapNode map, string key, string path, Place place)
    {
        var absent = map.Asked.Where(asked => !map.Entries.ContainsKey(asked));
        var advice = Spelling.Nearest(key, absent) is { } name ? $"Did you mean {name}?"
            : Spelling.Nearest(key, map.Asked) is { } present ? $"Did you mean {present}, which is set too?"
            : "Take it out.";
        return new SettingsProblem(place.Origin, place.Line, path, null, "is not a setting.", advice)
        {
            Accepted = map.Asked.Count == 0
                ? "no key at all"
                : Words.Join(map.Asked.Order(StringComparer.Ordinal).Select(KeyPath.Quoted), "and"),
        };
    }
}
