namespace Entropy.Settings.Documents;

/// <summary>A value with all substitutions filled in.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;
}

/// <param name="place">Where it stands.</param>
/// <param name="text">The text; null for an unquoted <c>null</c>.</param>
/// <param name="variable">The environment variable that it comes from, if it does.</param>
internal sealed class TextNode(Place place, string? text, string? variable = null) : Node(place)
{
    public string? Text { get; } = text;

    public string? Variable { get; } = variable;
}

internal sealed class ListNode(Place place, IReadOnlyList<Node> elements) : Node(place)
{
    public IReadOnlyList<Node> Elements { get; } = elements;
}

internal sealed class MapNode(Place place) : Node(place)
{
    public Dictionary<string, Entry> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Every key that somebody asked this map for, whether it was there or not.</summary>
    public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether somebody reads this map as a section: then every key in it must be asked for.</summary>
    public bool IsRead { get; set; }

    /// <param name="Value">The value.</param>
    /// <param name="Place">Where the key stands that gave the value.</param>
    public sealed record Entry(Node Value, Place Place);
}
