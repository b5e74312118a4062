using Entropy.Settings.Documents;
using Entropy.Settings.Reading;

namespace Entropy.Settings;

/// <summary>
/// The keys under one path. A key that is read without a default must be there. A value that cannot be used is kept as
/// a problem, and the default (or a value without meaning) stands in for it until <see cref="Done"/> throws.
/// </summary>
public sealed partial class SettingsSection
{
    private readonly SettingsReader _reader;
    private readonly MapNode? _map;
    private readonly Place _place;

    internal SettingsSection(SettingsReader reader, MapNode? map, string path, Place place, string name = "")
    {
        _reader = reader;
        _map = map;
        _place = place;
        Path = path;
        Name = name;
        if (map is not null)
            map.IsRead = true;
    }

    /// <summary>The HOCON path.</summary>
    public string Path { get; }

    /// <summary>The last key of the path: what a section in <see cref="Sections"/> is called. Empty in a list.</summary>
    public string Name { get; }

    /// <summary>Whether a key (or a path below) is set to anything but <c>null</c>. It counts as read then.</summary>
    public bool Has(string key) => Find(key, out _) is not null;

    /// <summary>The section below a key; an empty one where there is none. No key at all is this section itself.</summary>
    public SettingsSection Section(string key)
    {
        var node = Find(key, out var place);
        var path = PathOf(key);
        if (node is not (null or MapNode))
            Misfit(path, place, node, "a section in braces", $"Write {Last(key)} {{ ... }}.");
        return new SettingsSection(_reader, node as MapNode, path, place, Last(key));
    }

    /// <summary>The sections below a key, each under a name of its own; none where the key is missing.</summary>
    public IReadOnlyList<SettingsSection> Sections(string key)
    {
        var parent = Section(key);
        if (parent._map is not { } map)
            return [];
        var sections = new List<SettingsSection>();
        foreach (var name in map.Entries.Keys.ToList())
        {
            map.Asked.Add(name);
            var (value, place) = map.Entries[name];
            var path = KeyPath.Append(parent.Path, name);
            if (value is MapNode inner)
                sections.Add(new SettingsSection(_reader, inner, path, place, name));
            else if (value is not TextNode { Text: null })
                parent.Misfit(path, place, value, "a section in braces", $"Write {name} {{ ... }}.");
        }

        return sections;
    }

    /// <summary>The sections of a list, <c>key = [{ ... }, { ... }]</c>; none where the key is missing.</summary>
    public IReadOnlyList<SettingsSection> SectionList(string key)
    {
        var sections = new List<SettingsSection>();
        foreach (var (node, path) in Elements(key, required: false, "a list of sections in braces", $"{Last(key)} = [{{ ... }}]"))
        {
            if (node is MapNode map)
                sections.Add(new SettingsSection(_reader, map, path, map.Place));
            else
                Misfit(path, node.Place, node, "a section in braces", $"Write {Last(key)} = [{{ ... }}].");
        }

        return sections;
    }

    /// <summary>Names with a text each, such as tags.</summary>
    public IReadOnlyDictionary<string, string> TextMap(string key)
    {
        var section = Section(key);
        return section._map is not { } map ? new Dictionary<string, string>() : map.Entries.Keys.ToList()
            .Where(name => map.Entries[name].Value is not TextNode { Text: null })
            .ToDictionary(name => name, name => section.Read(Lookup.OfKey(name), Forms.Text, null, ""), StringComparer.Ordinal);
    }

    /// <summary>Throws if anything in this section was wrong, or if there is a key in it that nobody asked for.</summary>
    /// <exception cref="SettingsException">All problems.</exception>
    public void Done() => _reader.Done(Path, _map);

    internal void Leave(string path) => Find(path, out _);

    private string PathOf(string key) => new Lookup(key).Keys.Aggregate(Path, KeyPath.Append);

    private static string Last(string key) => new Lookup(key).Keys.LastOrDefault("");

    /// <summary>The value of a key, null for <c>null</c>; without one, the place of the innermost section that is there.</summary>
    private Node? Find(string key, out Place place) => Find(new Lookup(key), out place);

    private Node? Find(Lookup key, out Place place)
    {
        place = _place;
        Node? node = _map;
        foreach (var step in key.Keys)
        {
            if (node is not MapNode map)
                return null;
            map.IsRead = true;
            map.Asked.Add(step);
            if (!map.Entries.TryGetValue(step, out var entry))
                return null;
            (node, place) = (entry.Value, entry.Place);
        }

        return node is TextNode { Text: null } ? null : node;
    }

    private T Read<T>(Lookup key, Form<T> form, Bounds<T>? within, T? @default)
        where T : struct, IComparable<T>
    {
        var accepted = within is { } bounds ? bounds.Describe(form.Show) : "";
        var isInRange = within?.Hold(form.Sample) ?? true;
        var sample = @default ?? (isInRange ? form.Sample : within?.Min ?? within?.Max ?? form.Sample);
        return Read(key, form, accepted, sample, @default is not null, @default ?? sample, value => within?.Hold(value) ?? true);
    }

    private string Read(Lookup key, Form<string> form, string? @default, string meaningless) =>
        Read(key, form, "", @default ?? form.Sample, @default is not null, @default ?? meaningless, _ => true);

    private T Read<T>(
        Lookup key, Form<T> form, string bounds, T sample, bool hasDefault, T otherwise, Func<T, bool> isInRange)
    {
        var node = Find(key, out var place);
        var path = key.Keys.Aggregate(Path, KeyPath.Append);
        var accepted = form.Kind + bounds + form.Units;
        var advice = $"Write {KeyPath.Quoted(key.Keys[^1])} = {form.Show(sample)}, for example.";
        if (node is not null)
            return Read(node, path, place, form, accepted, advice, otherwise, isInRange);
        if (!hasDefault)
            _reader.Report(new SettingsProblem(place.Origin, place.Line, path, null, "is missing.", advice) { Accepted = accepted });
        return otherwise;
    }

    private T Read<T>(
        Node node, string path, Place place, Form<T> form, string accepted, string advice, T otherwise, Func<T, bool> isInRange)
    {
        if (node is not TextNode { Text: { } text } written)
        {
            Misfit(path, place, node, accepted, advice);
            return otherwise;
        }

        var wrong = form.Parse(text, out var value);
        if (wrong is null && isInRange(value))
            return value;
        _reader.Report(new SettingsProblem(place.Origin, place.Line, path, Shown(written), wrong ?? "is out of range.", advice)
        {
            Accepted = accepted,
        });
        return otherwise;
    }

    /// <summary>The elements of a list with their paths; none if it is missing.</summary>
    private IEnumerable<(Node Node, string Path)> Elements(string key, bool required, string accepted, string example)
    {
        var node = Find(key, out var place);
        var path = PathOf(key);
        if (node is ListNode list)
            return list.Elements.Select((element, index) => (element, KeyPath.Element(path, index)));
        if (node is not null)
            Misfit(path, place, node, accepted, $"Write {example}, for example.");
        else if (required)
            _reader.Report(new SettingsProblem(
                place.Origin, place.Line, path, null, "is missing.", $"Write {example}, for example.") { Accepted = accepted });
        return [];
    }

    private void Misfit(string path, Place place, Node? node, string accepted, string advice)
    {
        var (value, what) = node switch
        {
            MapNode => (null, "is a section."),
            ListNode => (null, "is a list."),
            TextNode { Text: null } => (null, "is null."),
            TextNode text => (Shown(text), "is a single value."),
            _ => ((string?)null, "is missing."),
        };
        _reader.Report(new SettingsProblem(place.Origin, place.Line, path, value, what, advice) { Accepted = accepted });
    }

    private static string Shown(TextNode node)
    {
        const int longest = 60;
        var text = node.Text!.ReplaceLineEndings(" ");
        text = text.Length > longest ? text[..longest] + "..." : text;
        text = text.Length == 0 || text.Trim() != text ? $"\"{text}\"" : text;
        return node.Variable is null ? text : $"{text} (from the environment variable {node.Variable})";
    }

    /// <summary>The keys of a path as the program writes it; a name from the settings is one key, dots and all.</summary>
    private readonly record struct Lookup
    {
        public Lookup(string path) => Keys = path.Length == 0 ? [] : path.Split('.');

        private Lookup(string[] keys) => Keys = keys;

        public string[] Keys { get; }

        public static Lookup OfKey(string key) => new([key]);
    }
}
