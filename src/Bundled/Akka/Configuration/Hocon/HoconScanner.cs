using System.Globalization;
using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>What <see cref="HoconScanner.Next"/> finds where a key or what belongs to it is expected.</summary>
internal enum HoconToken
{
    Dot,
    ObjectStart,
    ObjectEnd,
    Assign,
    Include,
    Key,
    ArrayStart,
    ArrayEnd,
    EndOfText,
}

/// <summary>
/// Reads HOCON text piece by piece. It accepts what the published package accepts, its peculiarities included:
/// a comment sign, <c>=</c>, <c>:</c> or blank that is the very last character of the text is not seen as one.
/// </summary>
internal sealed class HoconScanner(string text)
{
    private const string NotInText = "$\"{}[]:=,#`^?!@*&\\";
    private const string NotInKey = NotInText + ".";

    private readonly StringBuilder _piece = new();

    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    private char Current => AtEnd ? '\0' : text[Position];

    public bool AtComma => At(',');

    public bool AtArrayEnd => At(']');

    public bool AtObjectStart => At('{');

    public bool AtArrayStart => At('[');

    public bool AtQuote => At('"');

    public bool AtTripleQuote => At("\"\"\"");

    public bool AtSubstitution => At("${");

    public bool AtBlank => AtNotLast(' ') || AtNotLast('\t');

    public bool AtText => !AtEnd && !AtWhitespace && !AtComment && !NotInText.Contains(Current);

    public bool AtValue => AtArrayStart || AtObjectStart || AtSubstitution || AtQuote || AtText;

    private bool AtWhitespace => char.IsWhiteSpace(Current);

    private bool AtAssign => AtNotLast('=') || AtNotLast(':');

    private bool AtComment =>
        AtNotLast('#') || (Position + 2 < text.Length && Current == '/' && text[Position + 1] == '/');

    public void Skip() => Position++;

    public void SkipWhitespaceAndComments()
    {
        while (AtWhitespace || AtComment)
        {
            if (AtWhitespace)
            {
                Position++;
                continue;
            }

            var endOfLine = text.IndexOf('\n', Position);
            Position = endOfLine < 0 ? text.Length : endOfLine + 1;
        }
    }

    /// <summary>
    /// The next token outside a value; <paramref name="word"/> is the key or the path to include. A key that stands
    /// right before <c>+=</c> takes the plus sign into <paramref name="appends"/>.
    /// </summary>
    public HoconToken Next(out string word, out bool appends)
    {
        word = "";
        appends = false;
        SkipWhitespaceAndComments();
        if (AtEnd)
            return HoconToken.EndOfText;
        if (SingleCharacter() is { } token)
        {
            Position++;
            return token;
        }

        if (AtInclude(out var quote))
        {
            Position = quote;
            word = ReadQuoted();
            return HoconToken.Include;
        }

        if (AtQuote)
            word = ReadQuoted();
        else if (AtKeyStart)
            word = ReadKey(out appends);
        else
            throw Error($"Unknown token '{Current}'; a key or the end of an object was expected");
        return HoconToken.Key;
    }

    public string ReadText()
    {
        var start = Position;
        while (AtText)
            Position++;
        if (AtAssign)
            throw new ConfigurationException(
                $"'{Current}' in an unquoted text ({Where(Position)}). Put braces around an object,"
                + " and quotes around a text that holds it, such as an address.");
        return text[start..Position];
    }

    public string ReadBlanks()
    {
        var start = Position;
        while (AtBlank)
            Position++;
        return text[start..Position];
    }

    /// <summary>A text in three quotes; it may span lines and escapes nothing.</summary>
    public string ReadTripleQuoted()
    {
        var start = Position + 3;
        var end = text.IndexOf("\"\"\"", start, StringComparison.Ordinal);
        Position = end < 0 ? text.Length : end + 3;
        return end < 0 ? text[start..] : text[start..end];
    }

    public string ReadQuoted()
    {
        Position++;
        _piece.Clear();
        while (!AtEnd && Current != '"')
        {
            var character = text[Position++];
            _piece.Append(character == '\\' ? ReadEscaped() : character);
        }

        Position++;
        return _piece.ToString();
    }

    /// <summary>The path in <c>${path}</c> or <c>${?path}</c>.</summary>
    public string ReadSubstitution(out bool optional)
    {
        var start = Position;
        Position += 2;
        optional = At('?');
        if (optional)
            Position++;
        var path = Position;
        while (AtText)
            Position++;
        if (!At('}') || Position == path)
        {
            Position = start;
            throw Error("A substitution reads ${path} or ${?path}, without blanks, quotes or other signs");
        }

        return text[path..Position++];
    }

    public FormatException Error(string problem) => new($"{problem} ({Where(Position)}).");

    private string Where(int position)
    {
        var before = text.AsSpan(0, Math.Min(position, text.Length));
        var column = before.Length - (before.LastIndexOf('\n') + 1);
        return $"line {before.Count('\n') + 1}, column {column + 1}";
    }

    private bool AtKeyStart => !AtWhitespace && AtKey;

    private bool AtKey => !AtEnd && !AtComment && !NotInKey.Contains(Current);

    private HoconToken? SingleCharacter() => Current switch
    {
        '.' => HoconToken.Dot,
        '{' => HoconToken.ObjectStart,
        '}' => HoconToken.ObjectEnd,
        '=' or ':' when AtAssign => HoconToken.Assign,
        '[' => HoconToken.ArrayStart,
        ']' => HoconToken.ArrayEnd,
        _ => null,
    };

    private string ReadKey(out bool appends)
    {
        var start = Position;
        while (AtKey)
            Position++;
        appends = At('=') && text[Position - 1] == '+';
        return text[start..(appends ? Position - 1 : Position)].Trim();
    }

    /// <summary>Whether here stands <c>include</c> with a quoted text after it, and where that begins.</summary>
    private bool AtInclude(out int quote)
    {
        quote = 0;
        if (!At("include"))
            return false;
        var start = Position;
        Position += "include".Length;
        var apart = AtWhitespace || AtComment;
        SkipWhitespaceAndComments();
        quote = Position;
        var found = apart && AtQuote;
        Position = start;
        return found;
    }

    private char ReadEscaped()
    {
        var sign = AtEnd ? '\0' : text[Position++];
        return sign switch
        {
            '"' or '\\' or '/' => sign,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadCodeUnit(),
            _ => throw Error($"Unknown escape code '\\{sign}'"),
        };
    }

    private char ReadCodeUnit()
    {
        var digits = text.AsSpan(Position, Math.Min(4, text.Length - Position));
        if (digits.Length < 4 || !ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, null, out var code))
            throw Error("\\u needs four hexadecimal digits");
        Position += 4;
        return (char)code;
    }

    private bool At(char sign) => Position < text.Length && text[Position] == sign;

    private bool At(string signs) =>
        text.AsSpan(Math.Min(Position, text.Length)).StartsWith(signs, StringComparison.Ordinal);

    private bool AtNotLast(char sign) => Position + 1 < text.Length && text[Position] == sign;
}
