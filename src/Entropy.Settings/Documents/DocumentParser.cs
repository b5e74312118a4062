namespace Entropy.Settings.Documents;

/// <summary>
/// Reads HOCON strictly: what Akka.NET's parser would pass over, a stray brace, a key without a value, a text with an
/// equals sign in it, is an error with its line. Every value keeps its place.
/// </summary>
internal sealed class DocumentParser
{
    private const int DeepestNesting = 100;

    private readonly DocumentScanner _scanner;
    private readonly IncludeReader _include;
    private readonly IReadOnlyList<string> _prefix;
    private readonly List<string> _path = [];
    private int _nesting;

    /// <summary>Reads the file of an <c>include</c> that stands under a path.</summary>
    public delegate MapExpression IncludeReader(Place place, string file, IReadOnlyList<string> prefix);

    private DocumentParser(DocumentScanner scanner, IncludeReader include, IReadOnlyList<string> prefix)
    {
        _scanner = scanner;
        _include = include;
        _prefix = prefix;
    }

    public static MapExpression Parse(
        string text, string origin, IReadOnlyList<string> prefix, IncludeReader include) =>
        new DocumentParser(new DocumentScanner(text, origin), include, prefix).ParseRoot();

    private MapExpression ParseRoot()
    {
        _scanner.SkipEmptyLines();
        var root = new MapExpression(_scanner.Place);
        var inBraces = _scanner.TryTake('{');
        ParseFields(root, closed: inBraces);
        _scanner.SkipEmptyLines();
        if (!_scanner.AtEnd)
            throw _scanner.Error(
                $"'{_scanner.Current}' stands behind the end of the text",
                "Look for a closing brace too many before it.");
        return root;
    }

    private MapExpression ParseMap()
    {
        Enter();
        var map = new MapExpression(_scanner.Place);
        _scanner.Take('{');
        ParseFields(map, closed: true);
        _nesting--;
        return map;
    }

    /// <summary>Fields up to the closing brace, which is taken, or up to the end of the text.</summary>
    private void ParseFields(MapExpression map, bool closed)
    {
        while (true)
        {
            _scanner.SkipEmptyLines();
            if (closed && _scanner.TryTake('}'))
                return;
            if (_scanner.AtEnd && closed)
                throw _scanner.Error(
                    $"The text ends before the brace of line {map.Place.Line} is closed", "Add the missing }.");
            if (_scanner.AtEnd || _scanner.Current == '}')
                return;

            if (_scanner.AtInclude)
                map.Add(_include(_scanner.Place, _scanner.ReadInclude(), [.. _prefix, .. _path]));
            else
                ParseField(map);
            EndOfField(closed);
        }
    }

    private void EndOfField(bool closed)
    {
        _scanner.SkipBlanks();
        if (_scanner.TryTake(',') || _scanner.AtLineEnd || (closed && _scanner.Current == '}'))
            return;
        throw _scanner.Error(
            $"'{_scanner.Current}' is not expected here",
            _scanner.Current is '=' or ':'
                ? "Put quotes around a text that holds = or :, and braces around keys."
                : "Begin a new line, or put quotes around the text.");
    }

    private void ParseField(MapExpression map)
    {
        var keys = new List<(string Key, Place Place)>();
        do
        {
            var place = _scanner.Place;
            keys.Add((_scanner.ReadKey(), place));
        }
        while (_scanner.TryTake('.'));

        _path.AddRange(keys.Select(key => key.Key));
        _scanner.SkipBlanks();
        var value = ParseAssigned(keys[^1].Place);
        _path.RemoveRange(_path.Count - keys.Count, keys.Count);

        for (var i = keys.Count - 1; i > 0; i--)
        {
            var inner = new MapExpression(keys[i].Place);
            inner.Define(keys[i].Key, new Definition(keys[i].Place, value));
            value = inner;
        }

        map.Define(keys[0].Key, new Definition(keys[0].Place, value));
    }

    private Expression ParseAssigned(Place key)
    {
        _scanner.SkipToBrace();
        if (_scanner.Current == '{')
            return ParseValue();
        var append = _scanner.TryTake("+=");
        if (!append && !_scanner.TryTake('=') && !_scanner.TryTake(':'))
            throw _scanner.Error(
                $"The key {_path[^1]} has no value",
                $"Write {_path[^1]} = value, {_path[^1]} {{ for a section, or quotes around a key with blanks.");
        _scanner.SkipEmptyLines();
        var value = ParseValue();
        return append ? new AppendExpression(key, value) : value;
    }

    /// <summary>The pieces up to the end of the line, a comma or a closing bracket.</summary>
    private Expression ParseValue()
    {
        var pieces = new List<Expression>();
        var blanks = _scanner.Place;
        for (var between = ""; !_scanner.AtEndOfValue; between = _scanner.ReadBlanks())
        {
            if (between.Length > 0)
                pieces.Add(new TextExpression(blanks, between, Quoted: false));
            pieces.Add(ParsePiece());
            blanks = _scanner.Place;
        }

        return pieces.Count switch
        {
            0 => throw _scanner.Error(
                _path.Count == 0 ? "A value is missing" : $"The key {_path[^1]} has no value",
                "Write a value, or \"\" for an empty text."),
            1 => pieces[0],
            _ => new JoinedExpression(pieces[0].Place, pieces),
        };
    }

    private Expression ParsePiece()
    {
        var place = _scanner.Place;
        return _scanner.Current switch
        {
            '{' => ParseMap(),
            '[' => ParseList(),
            '"' => new TextExpression(place, _scanner.ReadQuoted(), Quoted: true),
            '$' => new ReferenceExpression(place, _scanner.ReadReference(out var optional), _prefix, optional),
            _ => new TextExpression(place, _scanner.ReadUnquoted(), Quoted: false),
        };
    }

    private ListExpression ParseList()
    {
        Enter();
        var place = _scanner.Place;
        var elements = new List<Expression>();
        _scanner.Take('[');
        while (true)
        {
            _scanner.SkipEmptyLines();
            if (_scanner.TryTake(']'))
                break;
            if (_scanner.AtEnd)
                throw _scanner.Error(
                    $"The text ends before the list of line {place.Line} is closed", "Add the missing ].");
            elements.Add(ParseValue());
            _scanner.SkipEmptyLines();
            _scanner.TryTake(',');
        }

        _nesting--;
        return new ListExpression(place, elements);
    }

    private void Enter()
    {
        if (++_nesting > DeepestNesting)
            throw _scanner.Error(
                $"Sections and lists are nested more than {DeepestNesting} deep", "Nest them less deeply.");
    }
}
