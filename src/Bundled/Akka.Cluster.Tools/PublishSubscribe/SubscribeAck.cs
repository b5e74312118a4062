using Akka.Event;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>The answer to <see cref="PublishSubscribe.Subscribe"/>.</summary>
public sealed class SubscribeAck : IDeadLetterSuppression, IEquatable<SubscribeAck>
{
    /// <summary>Makes the answer.</summary>
    public SubscribeAck(Subscribe subscribe) => Subscribe = subscribe;

    /// <summary>What holds now.</summary>
    public Subscribe Subscribe { get; }

    /// <summary>Same content.</summary>
    public bool Equals(SubscribeAck? other) => other is not null && Equals(Subscribe, other.Subscribe);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SubscribeAck);

    /// <inheritdoc/>
    public override int GetHashCode() => Subscribe?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => $"SubscribeAck<{Subscribe}>";
}
