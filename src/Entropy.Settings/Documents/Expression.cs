namespace Entropy.Settings.Documents;

/// <summary>A value as it is written, before substitutions are looked up.</summary>
internal abstract record Expression(Place Place);

/// <summary>A piece of text. Blanks between two pieces are a text of their own.</summary>
internal sealed record TextExpression(Place Place, string Text, bool Quoted) : Expression(Place)
{
    public bool IsBlank => !Quoted && string.IsNullOrWhiteSpace(Text);
}

internal sealed record ListExpression(Place Place, IReadOnlyList<Expression> Elements) : Expression(Place);

/// <summary>Keys in braces, each with all its definitions in the order in which they lie over each other.</summary>
internal sealed record MapExpression(Place Place) : Expression(Place)
{
    public Dictionary<string, List<Definition>> Fields { get; } = new(StringComparer.Ordinal);

    public void Define(string key, Definition definition)
    {
        if (!Fields.TryGetValue(key, out var definitions))
            Fields.Add(key, definitions = []);
        definitions.Add(definition);
    }

    /// <summary>Lays another map over this one.</summary>
    public void Add(MapExpression over)
    {
        foreach (var (key, definitions) in over.Fields)
            foreach (var definition in definitions)
                Define(key, definition);
    }
}

/// <summary>
/// <c>${path}</c> or <c>${?path}</c>. In an included file the path is looked for under <paramref name="Prefix"/>, where
/// the file is included, before it is looked for from the root.
/// </summary>
internal sealed record ReferenceExpression(
    Place Place, IReadOnlyList<string> Path, IReadOnlyList<string> Prefix, bool Optional) : Expression(Place)
{
    public string Name => string.Join('.', Path);
}

/// <summary>Pieces that stand behind each other.</summary>
internal sealed record JoinedExpression(Place Place, IReadOnlyList<Expression> Pieces) : Expression(Place);

/// <summary><c>key += element</c>.</summary>
internal sealed record AppendExpression(Place Place, Expression Element) : Expression(Place);

/// <summary>One <c>key = value</c>; its place is that of the key.</summary>
internal sealed record Definition(Place Place, Expression Value);
