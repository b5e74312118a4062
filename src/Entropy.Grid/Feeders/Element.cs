namespace Entropy.Grid.Feeders;

/// <summary>A part of a feeder, with a name unique within its kind.</summary>
public abstract record Element
{
    /// <summary>The name, not case-sensitive.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the element is there; false takes it out as if it had never been.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The kind in a word, as OpenDSS calls it: "line", "transformer", ...</summary>
    public abstract string Kind { get; }

    /// <summary>kind.name, for messages.</summary>
    public string FullName => $"{Kind}.{Name}";
}
