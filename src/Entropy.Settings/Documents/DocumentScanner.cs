using System.Globalization;
using System.Text;

namespace Entropy.Settings.Documents;

/// <summary>Takes a HOCON text apart, character by character, and knows the line.</summary>
internal sealed class DocumentScanner(string text, string origin)
{
    private const string NotInText = "$\"{}[]:=,#`^?!@*&\\";
    private const string NotInKey = NotInText + ".";
    private const string TripleQuote = "\"\"\"";

    private int _position;
    private int _line = 1;
    private int _lineStart;

    public Place Place => new(origin, _line, _position - _lineStart + 1);

    public bool AtEnd => _position >= text.Length;

    public char Current => AtEnd ? '\0' : text[_position];

    public bool AtLineEnd => AtEnd || Current is '\n' or '\r' || AtComment;

    public bool AtEndOfValue => AtLineEnd || Current is ',' or '}' or ']';

    /// <summary><c>include</c> with a blank behind it is no key unless an assignment follows.</summary>
    public bool AtInclude
    {
        get
        {
            const string word = "include";
            if (!At(word) || _position + word.Length >= text.Length)
                return false;
            var rest = text.AsSpan(_position + word.Length);
            return rest[0] is ' ' or '\t' && rest.TrimStart() is [not ('=' or ':' or '{' or '+'), ..];
        }
    }

    private bool AtComment => Current == '#' || At("//");

    public SettingsException Error(string problem, string advice) => Error(Place, problem, advice);

    public static SettingsException Error(Place place, string problem, string advice) =>
        new([new SettingsProblem(place.Origin, place.Line, "", null, $"{problem} (column {place.Column}).", advice)]);

    public void Take(char expected)
    {
        if (!TryTake(expected))
            throw Error($"'{expected}' was expected", $"Add {expected}.");
    }

    public bool TryTake(char expected)
    {
        if (AtEnd || Current != expected)
            return false;
        Advance();
        return true;
    }

    public bool TryTake(string expected)
    {
        if (!At(expected))
            return false;
        _position += expected.Length;
        return true;
    }

    public void SkipBlanks() => ReadBlanks();

    public string ReadBlanks()
    {
        var start = _position;
        while (!AtEnd && char.IsWhiteSpace(Current) && Current is not ('\n' or '\r'))
            _position++;
        return text[start.._position];
    }

    /// <summary>Blanks, line ends and comments.</summary>
    public void SkipEmptyLines()
    {
        while (!AtEnd)
        {
            if (char.IsWhiteSpace(Current))
                Advance();
            else if (AtComment)
                SkipComment();
            else
                return;
        }
    }

    /// <summary>A section's brace may stand on a line below its key.</summary>
    public void SkipToBrace()
    {
        var (position, line, lineStart) = (_position, _line, _lineStart);
        SkipEmptyLines();
        if (Current != '{')
            (_position, _line, _lineStart) = (position, line, lineStart);
    }

    public string ReadInclude()
    {
        _position += "include".Length;
        SkipBlanks();
        if (Current != '"')
            throw Error("An include takes a file name in quotes", "Write include \"other.conf\".");
        return ReadQuoted();
    }

    public string ReadKey()
    {
        SkipBlanks();
        if (Current == '"' && !At(TripleQuote))
            return ReadQuoted();
        var start = _position;
        while (!AtLineEnd && !char.IsWhiteSpace(Current) && !NotInKey.Contains(Current) && !At("+="))
            _position++;
        if (_position == start)
            throw Error(
                AtEnd ? "A key is missing" : $"'{Current}' cannot begin a key",
                "Put quotes around a key that holds such a sign.");
        return text[start.._position];
    }

    public string ReadUnquoted()
    {
        var start = _position;
        while (!AtLineEnd && !char.IsWhiteSpace(Current) && !NotInText.Contains(Current))
            _position++;
        if (_position == start)
            throw Error($"'{Current}' is not expected in a value", "Put quotes around a text that holds such a sign.");
        return text[start.._position];
    }

    /// <summary>A text in one or in three quotes.</summary>
    public string ReadQuoted()
    {
        if (At(TripleQuote))
            return ReadTripleQuoted();
        var start = Place;
        var piece = new StringBuilder();
        Advance();
        while (Current != '"')
        {
            if (AtEnd || Current is '\n' or '\r')
                throw Error(
                    start, "A quote is not closed on its line", "Close it, or use three quotes for more lines.");
            piece.Append(Current == '\\' ? ReadEscaped() : Advance());
        }

        Advance();
        return piece.ToString();
    }

    /// <summary>The path of <c>${path}</c> or <c>${?path}</c>, quoted keys included.</summary>
    public IReadOnlyList<string> ReadReference(out bool optional)
    {
        var start = Place;
        if (!TryTake("${"))
            throw Error(
                "'$' is not expected in a value", "Put quotes around it, or write ${path} for another setting.");
        optional = TryTake('?');
        var path = new List<string>();
        do
            path.Add(ReadKey());
        while (TryTake('.'));
        SkipBlanks();
        if (!TryTake('}'))
            throw Error(start, "The substitution is not closed", "Write ${path} or ${?path}.");
        return path;
    }

    private string ReadTripleQuoted()
    {
        var start = Place;
        _position += TripleQuote.Length;
        var end = text.IndexOf(TripleQuote, _position, StringComparison.Ordinal);
        if (end < 0)
            throw Error(start, "Three quotes are not closed", "Close the text with three quotes.");
        // Quotes before the closing three belong to the text.
        while (end + TripleQuote.Length < text.Length && text[end + TripleQuote.Length] == '"')
            end++;
        var content = text[_position..end];
        while (_position < end)
            Advance();
        _position += TripleQuote.Length;
        return content;
    }

    private char ReadEscaped()
    {
        var start = Place;
        Advance();
        var sign = AtEnd ? '\0' : Advance();
        return sign switch
        {
            '"' or '\\' or '/' => sign,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadCodeUnit(start),
            _ => throw Error(start, $"\\{sign} is no escape", "Write \\\\ for a backslash, or use three quotes."),
        };
    }

    private char ReadCodeUnit(Place start)
    {
        var digits = text.AsSpan(_position, Math.Min(4, text.Length - _position));
        if (digits.Length < 4 || !ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, null, out var code))
            throw Error(start, "\\u needs four hexadecimal digits", "Write \\u00e9, for example.");
        _position += digits.Length;
        return (char)code;
    }

    private void SkipComment()
    {
        while (!AtEnd && Current != '\n')
            _position++;
    }

    private bool At(string signs) => text.AsSpan(_position).StartsWith(signs, StringComparison.Ordinal);

    private char Advance()
    {
        var character = text[_position++];
        if (character == '\n')
            (_line, _lineStart) = (_line + 1, _position);
        return character;
    }
}
