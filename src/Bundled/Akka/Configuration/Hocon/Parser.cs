namespace Akka.Configuration.Hocon;

/// <summary>
/// Turns HOCON text into a tree. It follows the published package's reading of HOCON rather than the specification:
/// what is out of place is mostly passed over, and an object that follows another piece of a value replaces it.
/// Beyond that package it knows <c>${?path}</c>, <c>+=</c> and environment variables.
/// </summary>
public class Parser
{
    /// <summary>Deeper nesting than this is taken for garbage before it can exhaust the stack.</summary>
    private const int DeepestNesting = 500;

    private readonly HoconScanner _scanner;
    private readonly Func<string, HoconRoot>? _includeCallback;
    private readonly HoconValue _root = new();
    private readonly List<string> _path = [];
    private readonly SubstitutionTable _substitutions = new();
    private int _nesting;

    private Parser(string text, Func<string, HoconRoot>? includeCallback)
    {
        _scanner = new HoconScanner(text);
        _includeCallback = includeCallback;
    }

    /// <summary>Parses a text; the callback gives the included ones by their quoted name.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">
    /// It is not HOCON, is nested too deeply, or refers to a value that is nowhere.
    /// </exception>
    /// <exception cref="ConfigurationException">It includes another text and there is no callback.</exception>
    public static HoconRoot Parse(string text, Func<string, HoconRoot>? includeCallback)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Parser(text, includeCallback).Parse();
    }

    private HoconRoot Parse()
    {
        ReadObject(_root, onlyOneKey: false);
        return new HoconRoot(_root, _substitutions.Resolve(_root));
    }

    /// <summary>Reads keys into an object until it closes; after a dot only one key belongs to it.</summary>
    private void ReadObject(HoconValue owner, bool onlyOneKey)
    {
        if (++_nesting > DeepestNesting)
            throw _scanner.Error($"Objects and lists are nested more than {DeepestNesting} deep");
        if (!owner.IsObject())
            owner.NewValue(new HoconObject());
        var keys = owner.GetObject();

        while (!_scanner.AtEnd)
        {
            var token = _scanner.Next(out var word, out var appends);
            if (token == HoconToken.ObjectEnd)
                break;
            if (token == HoconToken.Include)
                Include(word, keys);
            if (token != HoconToken.Key)
                continue;

            _path.Add(word);
            ReadKeyContent(keys, word, appends);
            _path.RemoveAt(_path.Count - 1);
            if (onlyOneKey)
                break;
        }

        _nesting--;
    }

    private void Include(string path, HoconObject keys)
    {
        if (_includeCallback is null)
            throw new ConfigurationException(
                $"include \"{path}\": this text was parsed without a way to include others;"
                + " give ConfigurationFactory.ParseString an include callback.");
        var included = _includeCallback(path);
        _substitutions.AddIncluded(included.Substitutions, under: string.Join('.', _path));
        keys.Merge(included.Value.GetObject());
    }

    private void ReadKeyContent(HoconObject parent, string key, bool appends)
    {
        var value = parent.GetOrCreateKey(key);
        while (!_scanner.AtEnd)
        {
            switch (_scanner.Next(out var word, out var appendsHere))
            {
                case HoconToken.Dot:
                    ReadObject(value, onlyOneKey: true);
                    return;
                case HoconToken.ObjectStart:
                    ReadObject(value, onlyOneKey: false);
                    return;
                case HoconToken.Assign when appends:
                    Append(value);
                    return;
                case HoconToken.Assign:
                    Assign(value, new SubstitutionPlace(parent, key));
                    return;
                case HoconToken.Key:
                    // "key" += 1: the plus sign reads as a key of its own, without a name.
                    appends |= appendsHere && word.Length == 0;
                    break;
            }
        }
    }

    /// <summary>Reads what a key is set to: an object is merged into one that is there, all else replaces it.</summary>
    private void Assign(HoconValue value, SubstitutionPlace place)
    {
        if (!value.IsObject())
        {
            if (value.Values.Count > 0)
                place = place with { Before = [.. value.Values] };
            value.Clear();
        }

        ReadValue(value, place);
    }

    /// <summary>Reads one more element of the list behind a key.</summary>
    private void Append(HoconValue value)
    {
        value.Values.RemoveAll(piece => piece is HoconLiteral { Value: var text } && string.IsNullOrWhiteSpace(text));
        if (value.Values.Exists(piece => piece is HoconLiteral or HoconObject))
            throw _scanner.Error($"+= adds to a list, but `{string.Join('.', _path)}` is none");
        var list = new HoconArray();
        list.Add(ReadElement(list));
        value.AppendValue(list);
    }

    private void ReadValue(HoconValue owner, SubstitutionPlace place)
    {
        if (_scanner.AtEnd)
            throw _scanner.Error("The text ends where a value was expected");
        _scanner.SkipWhitespaceAndComments();
        while (_scanner.AtValue)
        {
            ReadPiece(owner, place);
            if (_scanner.AtBlank)
                owner.AppendValue(new HoconLiteral { Value = _scanner.ReadBlanks() });
        }

        if (_scanner.AtComma)
            _scanner.Skip();
    }

    private void ReadPiece(HoconValue owner, SubstitutionPlace place)
    {
        if (_scanner.AtObjectStart)
        {
            _scanner.Skip();
            ReadObject(owner, onlyOneKey: false);
        }
        else if (_scanner.AtArrayStart)
        {
            _scanner.Skip();
            owner.AppendValue(ReadArray());
        }
        else if (_scanner.AtSubstitution)
        {
            var substitution = new HoconSubstitution(_scanner.ReadSubstitution(out var optional));
            _substitutions.Add(substitution, optional, owner, place, string.Join('.', _path));
        }
        else
        {
            AppendText(owner);
        }
    }

    private void AppendText(HoconValue owner)
    {
        var text = _scanner.AtTripleQuote ? _scanner.ReadTripleQuoted()
            : _scanner.AtQuote ? _scanner.ReadQuoted()
            : _scanner.ReadText();
        if (owner.IsObject())
            owner.Clear();
        owner.AppendValue(new HoconLiteral { Value = text });
    }

    private HoconArray ReadArray()
    {
        if (++_nesting > DeepestNesting)
            throw _scanner.Error($"Objects and lists are nested more than {DeepestNesting} deep");
        var array = new HoconArray();
        while (!_scanner.AtEnd && !_scanner.AtArrayEnd)
        {
            var start = _scanner.Position;
            array.Add(ReadElement(array));
            _scanner.SkipWhitespaceAndComments();
            if (_scanner.Position == start)
                throw _scanner.Error("A list element or ']' was expected");
        }

        _scanner.Skip();
        _nesting--;
        return array;
    }

    private HoconValue ReadElement(HoconArray list)
    {
        var element = new HoconValue();
        ReadValue(element, new SubstitutionPlace(list));
        return element;
    }
}
