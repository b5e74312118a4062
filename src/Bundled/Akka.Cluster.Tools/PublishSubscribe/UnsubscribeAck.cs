namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>The answer to <see cref="PublishSubscribe.Unsubscribe"/>.</summary>
public sealed class UnsubscribeAck : IEquatable<UnsubscribeAck>
{
    /// <summary>Makes the answer.</summary>
    public UnsubscribeAck(Unsubscribe unsubscribe) => Unsubscribe = unsubscribe;

    /// <summary>What has ended.</summary>
    public Unsubscribe Unsubscribe { get; }

    /// <summary>Same content.</summary>
    public bool Equals(UnsubscribeAck? other) => other is not null && Equals(Unsubscribe, other.Unsubscribe);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnsubscribeAck);

    /// <inheritdoc/>
    public override int GetHashCode() => Unsubscribe?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => $"UnsubscribeAck<{Unsubscribe}>";
}
