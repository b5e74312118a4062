using System.Globalization;

namespace Entropy.Grid.Matpower;

internal enum CaseToken
{
    End,
    NewLine,
    Number,
    Name,
    Text,
    Symbol,
}

/// <summary>
/// Words of a case file: numbers, names, quoted text and symbols, with comments, continuation lines and blanks taken
/// out.
/// </summary>
/// <remarks>
/// MATLAB's rules where they matter here: "%" begins a comment, "%{" and "%}" on lines of their own enclose one, "..."
/// joins the next line, and between brackets a blank separates elements. The quote is always that of a text: a
/// transposed matrix does not occur in case files and is an error further up.
/// </remarks>
internal sealed class CaseScanner(string text, string file)
{
    private int _next;
    private int _line = 1;

    public CaseToken Kind { get; private set; }

    /// <summary>The word as it is written; for a text, what is between its quotes.</summary>
    public string Word { get; private set; } = "";

    public double Number { get; private set; }

    public int Line { get; private set; } = 1;

    /// <summary>
    /// Whether there is a blank before the word and after it, which between brackets makes a difference.
    /// </summary>
    public bool BlankBefore { get; private set; }

    public bool BlankAfter => _next >= text.Length || char.IsWhiteSpace(text[_next]);

    public bool Is(string symbol) => Kind == CaseToken.Symbol && Word == symbol;

    public bool IsName(string name) => Kind == CaseToken.Name && Word == name;

    public CaseFormatException Error(string what) => new(file, Line, Shown, what);

    private string? Shown => Kind switch
    {
        CaseToken.End => "end of file",
        CaseToken.NewLine => "end of line",
        CaseToken.Number when Word.Length == 0 => Number.ToString(CultureInfo.InvariantCulture),
        _ => Word,
    };

    public void Advance()
    {
        var before = _next;
        SkipBlanks();
        BlankBefore = _next > before || before == 0;
        Line = _line;
        if (_next >= text.Length)
        {
            Set(CaseToken.End, "");
            return;
        }
        var first = text[_next];
        if (first == '\n')
        {
            _next++;
            _line++;
            Set(CaseToken.NewLine, "");
        }
        else if (char.IsAsciiDigit(first) || (first == '.' && _next + 1 < text.Length && char.IsAsciiDigit(text[_next + 1])))
        {
            ReadNumber();
        }
        else if (char.IsAsciiLetter(first))
        {
            var start = _next;
            while (_next < text.Length && (char.IsAsciiLetterOrDigit(text[_next]) || text[_next] == '_'))
                _next++;
            Set(CaseToken.Name, text[start.._next]);
        }
        else if (first is '\'' or '"')
        {
            ReadText(first);
        }
        else
        {
            var length = text.AsSpan(_next) is ['.', '*' or '/' or '^', ..] or ['=' or '~' or '<' or '>', '=', ..] ? 2 : 1;
            Set(CaseToken.Symbol, text.Substring(_next, length));
            _next += length;
        }
    }

    private void Set(CaseToken kind, string word)
    {
        Kind = kind;
        Word = word;
    }

    private void SkipBlanks()
    {
        while (_next < text.Length)
        {
            var c = text[_next];
            if (c is ' ' or '\t' or '\r')
                _next++;
            else if (c == '%')
                SkipComment();
            else if (text.AsSpan(_next).StartsWith("..."))
                SkipContinuation();
            else
                break;
        }
    }

    private void SkipComment()
    {
        if (IsAloneOnItsLine("%{"))
        {
            var opened = _line;
            for (var depth = 0; ;)
            {
                depth += IsAloneOnItsLine("%{") ? 1 : IsAloneOnItsLine("%}") ? -1 : 0;
                SkipToEndOfLine();
                if (depth == 0)
                    return;
                if (_next >= text.Length)
                {
                    throw new CaseFormatException(file, opened, "%{",
                        "the comment has no end; close it with %} on a line of its own.");
                }
                _next++;
                _line++;
                while (_next < text.Length && text[_next] is ' ' or '\t')
                    _next++;
            }
        }
        SkipToEndOfLine();
    }

    private bool IsAloneOnItsLine(string mark)
    {
        if (!text.AsSpan(_next).StartsWith(mark))
            return false;
        var start = _next == 0 ? 0 : text.LastIndexOf('\n', _next - 1) + 1;
        var end = text.IndexOf('\n', _next);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).Trim().SequenceEqual(mark);
    }

    private void SkipToEndOfLine()
    {
        var end = text.IndexOf('\n', _next);
        _next = end < 0 ? text.Length : end;
    }

    private void SkipContinuation()
    {
        SkipToEndOfLine();
        if (_next < text.Length)
        {
            _next++;
            _line++;
        }
    }

    private void ReadNumber()
    {
        var start = _next;
        while (_next < text.Length && (char.IsAsciiDigit(text[_next]) || (text[_next] == '.' && !IsOperatorDot())))
            _next++;
        if (_next < text.Length && text[_next] is 'e' or 'E')
        {
            var exponent = _next + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                while (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
                    exponent++;
                _next = exponent;
            }
        }
        // A letter that follows at once would be another word in MATLAB; in a case file it is a slip of the pen.
        while (_next < text.Length && (char.IsAsciiLetterOrDigit(text[_next]) || text[_next] == '_'))
            _next++;
        var digits = text.AsSpan(start, _next - start);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            Set(CaseToken.Number, digits.ToString());
            throw Error("this is not a number. Write it with digits, a decimal point and an exponent, as in 1.5e3.");
        }
        Kind = CaseToken.Number;
        Word = "";
        Number = number;
    }

    // The dot of "2.*x" belongs to the operator.
    private bool IsOperatorDot() => _next + 1 < text.Length && text[_next + 1] is '*' or '/' or '^';

    private void ReadText(char quote)
    {
        var start = ++_next;
        var written = "";
        while (true)
        {
            var end = _next < text.Length ? text.AsSpan(_next).IndexOfAny(quote, '\n') : -1;
            if (end < 0 || text[_next + end] == '\n')
            {
                Set(CaseToken.Symbol, quote.ToString());
                throw Error("the text has no end on its line; close it with the same quote. (Transposing is not supported.)");
            }
            _next += end + 1;
            if (_next < text.Length && text[_next] == quote)
            {
                written += text[start..(_next)];
                start = ++_next;
                continue;
            }
            Set(CaseToken.Text, written + text[start..(_next - 1)]);
            return;
        }
    }
}
