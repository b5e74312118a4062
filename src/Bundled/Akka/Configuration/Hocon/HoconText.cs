using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>Writes a tree as HOCON text, laid out as the published package does.</summary>
internal static class HoconText
{
    private const string EndOfLine = "\r\n";

    public static void Write(StringBuilder text, HoconObject tree, int indent)
    {
        foreach (var (key, value) in tree.Items)
        {
            text.Append(' ', indent * 2).Append(Quoted(key)).Append(" : ");
            Write(text, value, indent);
            text.Append(EndOfLine);
        }
    }

    public static void Write(StringBuilder text, HoconValue value, int indent)
    {
        if (value.IsString())
            text.Append(Quoted(value.GetString()));
        else if (value.GetObject() is { } tree)
            Write(text, tree, indent, inBraces: indent > 0);
        else if (value.IsArray())
            WriteList(text, value.GetArray(), indent + 1);
        else
            text.Append("<<unknown value>>");
    }

    private static void Write(StringBuilder text, HoconObject tree, int indent, bool inBraces)
    {
        if (inBraces)
            text.Append('{').Append(EndOfLine);
        Write(text, tree, indent + 1);
        if (inBraces)
            text.Append(' ', indent * 2).Append('}');
    }

    private static void WriteList(StringBuilder text, IList<HoconValue> elements, int indent)
    {
        text.Append('[');
        for (var i = 0; i < elements.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Write(text, elements[i], indent);
        }

        text.Append(']');
    }

    /// <summary>In quotes if it holds a blank or a colon; nothing in it is escaped.</summary>
    private static string Quoted(string? text) => text switch
    {
        null => "",
        _ when text.AsSpan().ContainsAny(' ', '\t', ':') => $"\"{text}\"",
        _ => text,
    };
}
