namespace Entropy.Settings.Documents;

/// <summary>What a key comes to on its first level: what a map or a list holds is looked at later.</summary>
internal abstract record Value(Place Place);

internal sealed record TextValue(Place Place, string? Text, string? Variable = null) : Value(Place);

internal sealed record ListValue(Place Place, IReadOnlyList<Expression> Elements) : Value(Place);

internal sealed record MapValue(Place Place, MapExpression Map) : Value(Place);
