namespace Entropy.Grid.OpenDss.Script;

/// <summary>
/// Splits a line in words. Words end at white space, a comma or an equals sign; quotes " and ' and brackets ( [ { at the
/// start of a word keep what is inside together, up to the first closing one, and do not nest; ! and // start a comment.
/// </summary>
internal sealed class ScriptScanner
{
    private const string Openings = "(\"'[{";
    private const string Closings = ")\"']}";

    private readonly ScriptPlace _place;
    private readonly string _text;
    private readonly string _separators;
    private int _position;
    private char _stoppedAt;

    public ScriptScanner(ScriptPlace place, string text, string separators = ",=")
    {
        _place = place;
        _text = text;
        _separators = separators;
        SkipBlanks();
    }

    /// <summary>What has not been read yet.</summary>
    public string Rest => _position >= _text.Length ? "" : _text[_position..];

    /// <summary>The next word; false at the end of the line.</summary>
    public bool Next(out ScriptWord word)
    {
        word = default;
        if (AtEnd)
            return false;
        var text = Take();
        if (_stoppedAt != '=')
        {
            word = new ScriptWord(null, text);
            return true;
        }

        word = new ScriptWord(text, AtEnd ? "" : Take());
        return true;
    }

    private bool AtEnd => _position >= _text.Length || AtComment;

    private bool AtComment =>
        _text[_position] == '!' || (_text[_position] == '/' && _position + 1 < _text.Length && _text[_position + 1] == '/');

    private bool AtSeparator => _separators.Contains(_text[_position]);

    private bool AtBlank => _text[_position] is ' ' or '\t';

    private string Take()
    {
        _stoppedAt = ' ';
        var text = Openings.IndexOf(_text[_position]) is >= 0 and var kind ? TakeEnclosed(Closings[kind]) : TakeBare();
        SkipBlanks();
        if (_position < _text.Length && !AtComment && AtSeparator)
        {
            _stoppedAt = _text[_position++];
            SkipBlanks();
        }

        return text;
    }

    private string TakeEnclosed(char closing)
    {
        var end = _text.IndexOf(closing, _position + 1);
        if (end < 0)
            throw _place.Error(_text[_position..].Trim(), $"is not closed; add {closing} on the same line");
        var text = _text[(_position + 1)..end];
        _position = end + 1;
        return text;
    }

    private string TakeBare()
    {
        var start = _position;
        while (_position < _text.Length && !AtBlank && !AtSeparator && !AtComment)
            _position++;
        return _text[start.._position];
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && AtBlank)
            _position++;
    }
}
