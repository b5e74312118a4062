using System.Collections.Immutable;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>The answer to <see cref="GetTopics"/>.</summary>
public sealed class CurrentTopics : IEquatable<CurrentTopics>
{
    /// <summary>Makes the answer.</summary>
    public CurrentTopics(IImmutableSet<string> topics) => Topics = topics ?? ImmutableHashSet<string>.Empty;

    /// <summary>
    /// The topics, those that have ended a short time ago among them; escaped as in the names of their actors, and once more.
    /// </summary>
    public IImmutableSet<string> Topics { get; }

    /// <summary>Same topics.</summary>
    public bool Equals(CurrentTopics? other) => other is not null && Topics.SetEquals(other.Topics);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CurrentTopics);

    /// <inheritdoc/>
    public override int GetHashCode() => Topics.Count;

    /// <inheritdoc/>
    public override string ToString() => $"CurrentTopics<{string.Join(",", Topics)}>";
}
