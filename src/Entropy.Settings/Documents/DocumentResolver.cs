namespace Entropy.Settings.Documents;

/// <summary>
/// Fills in the substitutions of a document, as the HOCON specification says: the definitions of a key are laid over
/// each other in their order, a value that refers to its own key means what the key held before, and what no key gives
/// comes from the environment.
/// </summary>
internal sealed class DocumentResolver
{
    /// <summary>Deeper than any document can be written: a map that holds itself.</summary>
    private const int DeepestNesting = 400;

    /// <summary>Longer chains of substitutions are refused before they can exhaust the stack.</summary>
    private const int LongestChain = 300;

    private readonly MapExpression _root;
    private readonly Dictionary<List<Definition>, Field> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Field> _open = [];
    private readonly List<SettingsProblem> _problems = [];

    private DocumentResolver(MapExpression root) => _root = root;

    /// <summary>The definitions of one key on their way to a value.</summary>
    private sealed class Field
    {
        public bool IsDone { get; set; }

        public Value? Value { get; set; }

        public Place KeyPlace { get; set; }
    }

    public static MapNode Resolve(MapExpression root)
    {
        var resolver = new DocumentResolver(root);
        var node = resolver.Finish(root, 0);
        return resolver._problems.Count == 0 ? node : throw new SettingsException(resolver._problems);
    }

    private Field Evaluate(List<Definition> definitions)
    {
        if (_fields.TryGetValue(definitions, out var field))
            return field;
        if (_open.Count == LongestChain)
            throw new SettingsException([Problem(
                definitions[0].Place, $"Substitutions refer to each other over more than {LongestChain} steps here.",
                "Refer to the last of them directly.")]);
        _fields.Add(definitions, field = new Field());
        _open.Push(field);
        foreach (var definition in definitions)
        {
            if (Evaluate(definition.Value) is not { } value)
                continue;
            field.Value = field.Value is MapValue under && value is MapValue over ? Merge(under, over) : value;
            field.KeyPlace = definition.Place;
        }

        _open.Pop();
        field.IsDone = true;
        return field;
    }

    private Value? Evaluate(Expression expression) => expression switch
    {
        TextExpression { Quoted: false, Text: "null" } nothing => new TextValue(nothing.Place, null),
        TextExpression text => new TextValue(text.Place, text.Text),
        ListExpression list => new ListValue(list.Place, list.Elements),
        MapExpression map => new MapValue(map.Place, map),
        ReferenceExpression reference => Follow(reference),
        JoinedExpression joined => Join(joined),
        AppendExpression append => Append(append),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private Value? Follow(ReferenceExpression reference)
    {
        var value = reference.Prefix.Count > 0 ? Find([.. reference.Prefix, .. reference.Path], reference) : null;
        value ??= Find(reference.Path, reference);
        if (value is not null)
            return value;
        if (Environment.GetEnvironmentVariable(reference.Name) is { } variable)
            return new TextValue(reference.Place, variable, reference.Name);
        if (!reference.Optional)
            Report(
                reference.Place,
                $"${{{reference.Name}}} is set nowhere, neither in the settings nor as an environment variable.",
                $"Set it, or write ${{?{reference.Name}}} if it may be missing.");
        return null;
    }

    private Value? Find(IReadOnlyList<string> path, ReferenceExpression reference)
    {
        var map = _root;
        for (var i = 0; ; i++)
        {
            if (!map.Fields.TryGetValue(path[i], out var definitions))
                return null;
            var field = Evaluate(definitions);
            // Of a key that is being evaluated only its own definitions may know what it has come to so far.
            if (!field.IsDone && !ReferenceEquals(_open.Peek(), field))
            {
                Report(
                    reference.Place,
                    $"${{{reference.Name}}} leads back to itself.",
                    "Give one of the keys a value of its own.");
                return null;
            }

            if (i == path.Count - 1)
                return field.Value;
            if (field.Value is not MapValue inner)
                return null;
            map = inner.Map;
        }
    }

    private ListValue? Append(AppendExpression append)
    {
        var before = _open.Peek().Value;
        if (before is null or ListValue)
            return new ListValue(append.Place, [.. (before as ListValue)?.Elements ?? [], append.Element]);
        Report(append.Place, "+= adds to a list, and this is none.", "Write = to replace it.");
        return null;
    }

    private Value? Join(JoinedExpression joined)
    {
        var values = new List<(Value Value, bool IsBlank)>();
        foreach (var piece in joined.Pieces)
            if (Evaluate(piece) is { } value)
                values.Add((value, piece is TextExpression { IsBlank: true }));
        while (values.Count > 0 && values[^1].IsBlank)
            values.RemoveAt(values.Count - 1);
        while (values.Count > 0 && values[0].IsBlank)
            values.RemoveAt(0);

        var solid = values.Where(value => !value.IsBlank).Select(value => value.Value).ToList();
        if (solid.Count <= 1)
            return solid.Count == 0 ? null : solid[0];
        if (solid.TrueForAll(value => value is TextValue))
            return new TextValue(joined.Place, string.Concat(values.Select(value => Text(value.Value))));
        if (solid.TrueForAll(value => value is ListValue))
            return new ListValue(joined.Place, [.. solid.SelectMany(value => ((ListValue)value).Elements)]);
        if (solid.TrueForAll(value => value is MapValue))
            return solid.Aggregate((under, over) => Merge((MapValue)under, (MapValue)over));
        Report(
            joined.Place, "Texts, lists and sections cannot be joined to one value.", "Begin a new line between them.");
        return null;
    }

    private static string Text(Value value) => ((TextValue)value).Text ?? "null";

    private static MapValue Merge(MapValue under, MapValue over)
    {
        var map = new MapExpression(over.Place);
        map.Add(under.Map);
        map.Add(over.Map);
        return new MapValue(over.Place, map);
    }

    private MapNode Finish(MapExpression map, int depth)
    {
        var node = new MapNode(map.Place);
        foreach (var (key, definitions) in map.Fields)
        {
            var field = Evaluate(definitions);
            if (field.Value is { } value)
                node.Entries.Add(key, new MapNode.Entry(Finish(value, depth + 1), field.KeyPlace));
        }

        return node;
    }

    private Node Finish(Value value, int depth)
    {
        if (depth > DeepestNesting)
            throw new SettingsException([.. _problems, Problem(
                value.Place,
                "A substitution here holds itself.",
                "Refer to a key that does not hold the substitution.")]);
        return value switch
        {
            TextValue text => new TextNode(text.Place, text.Text, text.Variable),
            MapValue map => Finish(map.Map, depth),
            ListValue list => new ListNode(
                list.Place, [.. Elements(list).Select(element => Finish(element, depth + 1))]),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
    }

    private IEnumerable<Value> Elements(ListValue list)
    {
        foreach (var element in list.Elements)
            if (Evaluate(element) is { } value)
                yield return value;
    }

    private void Report(Place place, string problem, string advice) => _problems.Add(Problem(place, problem, advice));

    private static SettingsProblem Problem(Place place, string problem, string advice) =>
        new(place.Origin, place.Line, "", null, problem, advice);
}
