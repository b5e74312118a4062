namespace Akka.Actor;

/// <summary>One step of a selection on its way through the tree of actors.</summary>
public abstract class SelectionPathElement;

/// <summary>Down to the child of this name.</summary>
public class SelectChildName : SelectionPathElement
{
    /// <summary>Makes the step to a child.</summary>
    public SelectChildName(string name) => Name = name;

    /// <summary>The name of the child, which may end with #uid.</summary>
    public string Name { get; }

    /// <summary>Compares the names by ordinals.</summary>
    protected bool Equals(SelectChildName other) => string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is SelectChildName other && other.GetType() == GetType() && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Down to all children whose name fits a pattern with <c>*</c> and <c>?</c>.</summary>
public class SelectChildPattern : SelectionPathElement
{
    /// <summary>Makes the step to the children whose name fits.</summary>
    public SelectChildPattern(string patternStr) => PatternStr = patternStr;

    /// <summary>The pattern: <c>*</c> for any text, <c>?</c> for one character.</summary>
    public string PatternStr { get; }

    /// <summary>Compares the patterns as text.</summary>
    protected bool Equals(SelectChildPattern other) =>
        string.Equals(PatternStr, other.PatternStr, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is SelectChildPattern other && other.GetType() == GetType() && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => PatternStr?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => PatternStr;
}

/// <summary>Down to everybody below, at any depth.</summary>
public class SelectChildRecursive : SelectionPathElement
{
    /// <summary>The only instance that is needed.</summary>
    public static readonly SelectChildRecursive Instance = new();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SelectChildRecursive;

    /// <inheritdoc/>
    public override int GetHashCode() => typeof(SelectChildRecursive).GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => "**";
}

/// <summary>Up to the parent.</summary>
public class SelectParent : SelectionPathElement
{
    /// <summary>The only instance that is needed.</summary>
    public static readonly SelectParent Instance = new();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SelectParent;

    /// <inheritdoc/>
    public override int GetHashCode() => typeof(SelectParent).GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => "..";
}
