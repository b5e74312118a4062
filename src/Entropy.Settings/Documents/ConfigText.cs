using System.Globalization;
using System.Text;

namespace Entropy.Settings.Documents;

/// <summary>Writes a tree so that every HOCON parser reads the same: all in quotes, nothing to look up.</summary>
internal static class ConfigText
{
    public static string Write(MapNode root)
    {
        var text = new StringBuilder();
        WriteEntries(text, root);
        return text.ToString();
    }

    private static void WriteEntries(StringBuilder text, MapNode map)
    {
        foreach (var (key, entry) in map.Entries)
        {
            WriteQuoted(text, key);
            text.Append(" = ");
            Write(text, entry.Value);
            text.Append('\n');
        }
    }

    private static void Write(StringBuilder text, Node node)
    {
        switch (node)
        {
            case TextNode { Text: null }:
                text.Append("null");
                break;
            case TextNode plain:
                WriteQuoted(text, plain.Text);
                break;
            case ListNode list:
                text.Append('[');
                foreach (var element in list.Elements)
                {
                    Write(text, element);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case MapNode map:
                text.Append("{\n");
                WriteEntries(text, map);
                text.Append('}');
                break;
        }
    }

    private static void WriteQuoted(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var character in content)
        {
            if (character is '"' or '\\')
                text.Append('\\').Append(character);
            else if (char.IsControl(character))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                text.Append(character);
        }

        text.Append('"');
    }
}
