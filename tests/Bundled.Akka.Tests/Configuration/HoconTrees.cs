using System.Text;
using Akka.Configuration.Hocon;
using FsCheck;
using FsCheck.Fluent;

namespace Entropy.Bundled.Tests.Configuration;

/// <summary>Generated HOCON, and trees as text in which key order does not count.</summary>
internal static class HoconTrees
{
    private const int Depth = 4;

    private static readonly Gen<string> Blank = Gen.Elements("", " ", "\t", "  ");

    private static readonly Gen<string> Words =
        Gen.Elements("a", "on", "5s", "10", "-1.5", "x-y", "a.b.c", "/user/x", "é", "10.0.0.1");

    private static readonly Gen<Written> Text = Gen.OneOf(
        from word in Words
        select new Written(word, $"'{word}'"),
        from one in Words
        from two in Words
        select new Written($"{one} {two}", $"'{one} {two}'"),
        from text in ArbMap.Default.GeneratorFor<NonNull<string>>()
        where text.Get.Trim() != "null"
        select new Written(Quote(text.Get), $"'{text.Get.Trim()}'"),
        from text in ArbMap.Default.GeneratorFor<NonNull<string>>()
        where text.Get.Trim() != "null" && !text.Get.Contains('"', StringComparison.Ordinal)
        select new Written($"\"\"\"{text.Get}\"\"\"", $"'{text.Get.Trim()}'"));

    private static readonly Gen<(string Text, string Name)> Key = Gen.OneOf(
        Gen.Elements("a", "b", "c", "d-e", "two words", "/user/x", "1").Select(key => (key, key)),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(key => (Quote(key.Get), key.Get)));

    /// <summary>A whole text with objects, lists and texts in every way of writing them.</summary>
    public static Gen<Written> Any { get; } =
        from keys in Keys(Depth)
        from braces in Gen.Elements(true, false)
        select keys with { Text = braces ? "{" + keys.Text + "\n}\n" : keys.Text + "\n" };

    /// <summary>Texts in which a name always means a section or always a value, so that merges never mix kinds.</summary>
    public static Gen<string> Sections { get; } = SectionsOf(Depth);

    /// <summary>Whatever a keyboard gives, with many signs that mean something.</summary>
    public static Gen<string> Garbage { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
        Gen.Elements("{", "}", "[", "]", "=", ":", ",", "\"", "\"\"\"", "${", "${?", "+=", "#", "//", "\n", " ", "\\",
            ".", "a", "b", "include", "include \"x\"", "1", "null", "?", "$", "\\u00", "a = ${a}", "a = [${b}]", "b = ${?a}")
            .ListOf().Select(string.Concat));

    /// <summary>The tree in one line, keys in order.</summary>
    public static string Show(HoconValue value)
    {
        if (value.GetObject() is { } tree)
            return "{" + string.Join(",", tree.Items.OrderBy(item => item.Key, StringComparer.Ordinal)
                .Select(item => $"'{item.Key}':{Show(item.Value)}")) + "}";
        return value.IsString() ? $"'{value.GetString()}'" : "[" + string.Join(",", value.GetArray().Select(Show)) + "]";
    }

    public static Dictionary<string, string> Leaves(HoconValue value)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(value, "", leaves);
        return leaves;
    }

    private static void Collect(HoconValue value, string path, Dictionary<string, string> leaves)
    {
        if (value.GetObject() is not { } tree)
            leaves[path] = Show(value);
        else
            foreach (var (key, inner) in tree.Items)
                Collect(inner, $"{path}.{key}", leaves);
    }

    private static Gen<Written> Value(int depth) => depth == 0
        ? Text
        : Gen.Frequency((4, Text), (1, List(depth - 1)), (2, Braces(depth - 1)));

    private static Gen<Written> List(int depth) =>
        from size in Gen.Choose(0, 3)
        from elements in Value(depth).ListOf(size)
        from comma in Gen.Elements(",", ", ", ",\n", "\n")
        from before in Blank
        select new Written(
            size == 0 ? "[]" : "[" + before + string.Join(comma, elements.Select(element => element.Text)) + "\n]",
            "[" + string.Join(",", elements.Select(element => element.Meaning)) + "]");

    private static Gen<Written> Braces(int depth) => Keys(depth).Select(keys => keys with { Text = "{" + keys.Text + "\n}" });

    private static Gen<Written> Keys(int depth) =>
        from size in Gen.Choose(0, 4)
        from keys in Key.ListOf(size)
        from values in Value(depth).ListOf(size)
        from assign in Gen.Elements("=", ":", " = ", " : ", " =").ListOf(size)
        from end in Gen.Elements("\n", "\r\n", ",", ",\n", " # comment\n", " // comment\n").ListOf(size)
        select Compose(keys, values, assign, end);

    private static Written Compose(
        List<(string Text, string Name)> keys, List<Written> values, List<string> assign, List<string> end)
    {
        var text = new StringBuilder();
        var meaning = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            if (!meaning.TryAdd(keys[i].Name, values[i].Meaning))
                continue;
            text.Append(keys[i].Text).Append(assign[i]).Append(values[i].Text).Append(end[i]);
        }

        return new Written(
            text.ToString(), "{" + string.Join(",", meaning.Select(item => $"'{item.Key}':{item.Value}")) + "}");
    }

    private static Gen<string> SectionsOf(int depth) =>
        from size in Gen.Choose(0, 4)
        from entries in Gen.OneOf(
            from key in Gen.Elements("x", "y", "z")
            from value in Gen.Elements("1", "2", "text", "\"a b\"", "[1, 2]", "[2, 3]")
            select $"{key} = {value}\n",
            depth == 0
                ? Gen.Constant("x = 0\n")
                : from key in Gen.Elements("a", "b", "a.b")
                  from inner in SectionsOf(depth - 1)
                  select $"{key} {{\n{inner}}}\n").ListOf(size)
        select string.Concat(entries);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        return quoted.Append('"').ToString();
    }

    /// <summary>A piece of HOCON and the tree that it means.</summary>
    public sealed record Written(string Text, string Meaning);
}
