namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Makes a path unreachable that was made reachable by <see cref="Put"/>.</summary>
public sealed class Remove : IEquatable<Remove>
{
    /// <summary>Makes the message.</summary>
    public Remove(string path) => Path = path;

    /// <summary>The path without an address.</summary>
    public string Path { get; }

    /// <summary>Same content.</summary>
    public bool Equals(Remove? other) => other is not null && Path == other.Path;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Remove);

    /// <inheritdoc/>
    public override int GetHashCode() => Path?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => $"Remove<path:{Path}>";
}
