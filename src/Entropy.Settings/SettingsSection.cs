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

    /// <summary>The last key of the path; empty for an element of a list.</summary>
    public string Name { get; }

    /// <summary>Whether a key (or a path below) is set to anything but <c>null</c>. It counts as read then.</summary>
    public bool Has(string key) => Find(new Lookup(key)).Node is not null;

    /// <summary>The section below a key; an empty one where there is none. No key at all means this section.</summary>
    public SettingsSection Section(string key)
    {
        var (node, path, place) = Find(new Lookup(key));
        var name = Last(key);
        if (node is not (null or MapNode))
            Misfit(node, path, place, "a section in braces", $"Write {name} {{ ... }}.");
        return new SettingsSection(_reader, node as MapNode, path, place, name);
    }

    /// <summary>The sections below a key, each under a name of its own; none where the key is missing.</summary>
    public IReadOnlyList<SettingsSection> Sections(string key)
    {
        var parent = Section(key);
        var sections = new List<SettingsSection>();
        foreach (var name in parent.Keys)
        {
            var (node, path, place) = parent.Find(Lookup.OfKey(name));
            if (node is MapNode inner)
                sections.Add(new SettingsSection(_reader, inner, path, place, name));
            else if (node is not null)
                Misfit(node, path, place, "a section in braces", $"Write {name} {{ ... }}.");
        }

        return sections;
    }

    /// <summary>The sections of a list, <c>key = [{ ... }, { ... }]</c>; none where the key is missing.</summary>
    public IReadOnlyList<SettingsSection> SectionList(string key)
    {
        const string accepted = "a list of sections in braces";
        var advice = $"Write {Last(key)} = [{{ ... }}].";
        var sections = new List<SettingsSection>();
        foreach (var (node, path, place) in Elements(key, isRequired: false, accepted, advice))
        {
            if (node is MapNode map)
                sections.Add(new SettingsSection(_reader, map, path, place));
            else
                Misfit(node, path, place, "a section in braces", advice);
        }

        return sections;
    }

    /// <summary>Names with a text each, such as tags.</summary>
    public IReadOnlyDictionary<string, string> TextMap(string key)
    {
        var section = Section(key);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in section.Keys)
            if (section.Find(Lookup.OfKey(name)).Node is not null)
                texts.Add(name, section.Read(Lookup.OfKey(name), Expectation.Text("")));
        return texts;
    }

    /// <summary>Throws if anything in this section was wrong, or if nobody asked for one of its keys.</summary>
    /// <exception cref="SettingsException">All problems.</exception>
    public void Done() => _reader.Done(Path, _map);

    private List<string> Keys => _map is null ? [] : [.. _map.Entries.Keys];

    private static string Last(string key) => new Lookup(key).Keys.LastOrDefault("");

    /// <summary>
    /// The value of a key, null for <c>null</c> or none. The place is that of the key, or of the innermost section that
    /// is there.
    /// </summary>
    private Found Find(Lookup key)
    {
        Node? node = _map;
        var (path, place) = (Path, _place);
        foreach (var step in key.Keys)
        {
            path = KeyPath.Append(path, step);
            if (node is not MapNode map)
            {
                node = null;
                continue;
            }

            map.IsRead = true;
            map.Asked.Add(step);
            node = null;
            if (map.Entries.TryGetValue(step, out var entry))
                (node, place) = (entry.Value, entry.Place);
        }

        return new Found(node is TextNode { Text: null } ? null : node, path, place);
    }

    private T Read<T>(Lookup key, Expectation<T> expected)
    {
        var (node, path, place) = Find(key);
        var advice = $"Write {expected.Example(key.Keys[^1])}, for example.";
        if (node is not null)
            return Judge(node, path, place, expected, advice);
        if (expected.IsRequired)
            Report(path, place, null, "is missing.", expected.Accepted, advice);
        return expected.Otherwise;
    }

    private T Judge<T>(Node node, string path, Place place, Expectation<T> expected, string advice)
    {
        if (node is not TextNode { Text: { } text } written)
        {
            Misfit(node, path, place, expected.Accepted, advice);
            return expected.Otherwise;
        }

        var wrong = expected.Form.Parse(text, out var value);
        if (wrong is null && expected.IsInRange(value))
            return value;
        Report(path, place, Shown(written), wrong ?? "is out of range.", expected.Accepted, advice);
        return expected.Otherwise;
    }

    /// <summary>The elements of a list; none if it is missing.</summary>
    private IEnumerable<(Node Node, string Path, Place Place)> Elements(
        string key, bool isRequired, string accepted, string advice)
    {
        var (node, path, place) = Find(new Lookup(key));
        if (node is ListNode list)
            return list.Elements.Select((element, index) => (element, KeyPath.Element(path, index), element.Place));
        if (node is not null)
            Misfit(node, path, place, accepted, advice);
        else if (isRequired)
            Report(path, place, null, "is missing.", accepted, advice);
        return [];
    }

    private void Misfit(Node node, string path, Place place, string accepted, string advice)
    {
        var (value, what) = node switch
        {
            MapNode => (null, "is a section."),
            ListNode => (null, "is a list."),
            TextNode { Text: not null } text => (Shown(text), "is a single value."),
            _ => ((string?)null, "is null."),
        };
        Report(path, place, value, what, accepted, advice);
    }

    private void Report(string path, Place place, string? value, string what, string accepted, string advice) =>
        _reader.Report(
            new SettingsProblem(place.Origin, place.Line, path, value, what, advice) { Accepted = accepted });

    private static string Shown(TextNode node)
    {
        const int longest = 60;
        var text = node.Text!.ReplaceLineEndings(" ");
        text = text.Length > longest ? text[..longest] + "..." : text;
        text = text.Length == 0 || text.Trim() != text ? $"\"{text}\"" : text;
        return node.Variable is null ? text : $"{text} (from the environment variable {node.Variable})";
    }

    private readonly record struct Found(Node? Node, string Path, Place Place);

    /// <summary>The keys of a path as a program writes it; a name from the settings is one key, dots and all.</summary>
    private readonly record struct Lookup
    {
        public Lookup(string path) => Keys = path.Length == 0 ? [] : path.Split('.');

        private Lookup(string[] keys) => Keys = keys;

        public string[] Keys { get; }

        public static Lookup OfKey(string key) => new([key]);
    }
}
