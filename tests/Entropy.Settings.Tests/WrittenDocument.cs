using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Entropy.Settings.Tests;

/// <summary>A HOCON text written by chance, in which every value is a word, and the line of each key in it.</summary>
internal sealed class WrittenDocument
{
    private const int Depth = 4;

    private readonly Random _chance;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private int _line = 1;
    private int _keys;

    private WrittenDocument(int seed)
    {
        _chance = new Random(seed);
        var braces = _chance.Next(4) == 0;
        if (braces)
            Write("{\n");
        WriteKeys("", Depth);
        if (braces)
            Write("}");
    }

    public static Arbitrary<WrittenDocument> Any { get; } =
        Gen.Choose(0, int.MaxValue - 1).Select(seed => new WrittenDocument(seed)).ToArbitrary();

    public string Text => _text.ToString();

    /// <summary>Path and line of every value; no key comes twice.</summary>
    public IReadOnlyDictionary<string, int> Lines => _lines;

    public override string ToString() => Text;

    private void WriteKeys(string path, int depth)
    {
        for (var count = _chance.Next(1, 5); count > 0; count--)
        {
            WriteGap();
            var key = WriteKey();
            var line = _line;
            while (_chance.Next(4) == 0)
            {
                Write(".");
                key += "." + WriteKey();
            }

            WriteContent(path.Length == 0 ? key : $"{path}.{key}", line, depth);
            Write(Choose("\n", "\r\n", " # = { comment\n", " // } comment \"\n", "\n\n"));
        }
    }

    private void WriteContent(string path, int line, int depth)
    {
        if (depth > 0 && _chance.Next(3) == 0)
        {
            Write(Choose(" {\n", "{\n", " = {\n", "\n{\n", " {  # section\n"));
            WriteKeys(path, depth - 1);
            Write("}");
            return;
        }

        _lines.Add(path, line);
        Write(Choose(" = ", "=", ":", " : ", " =\n  "));
        Write(Choose("word", "\"word\"", "\"\"\"word\"\"\"", "\"\"\"two\n{ lines }\n= \"x\" \"\"\"", "\"a = { # }\"", "two words", "-1.5"));
    }

    private void WriteGap() => Write(Choose("", "", "  ", "\t", "# comment = {\n", "// \"comment\n", "\n  \n"));

    private string WriteKey()
    {
        var name = Choose("key", "a-b", "X", "/user/x", "é") + (_keys++).ToString(CultureInfo.InvariantCulture);
        if (_chance.Next(4) == 0)
        {
            name = Choose("two words", "a=b", "#", "{x}") + name;
            Write($"\"{name}\"");
        }
        else
        {
            Write(_chance.Next(5) == 0 ? $"\"{name}\"" : name);
        }

        return name;
    }

    private string Choose(params string[] choices) => choices[_chance.Next(choices.Length)];

    private void Write(string text)
    {
        _text.Append(text);
        _line += text.Count(character => character == '\n');
    }
}
