using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Sends a message to all actors that are reachable by a path.</summary>
public sealed class SendToAll : IDistributedPubSubMessage, IWrappedMessage, IEquatable<SendToAll>
{
    /// <summary>Makes the message.</summary>
    public SendToAll(string path, object message, bool excludeSelf = false)
    {
        Path = path;
        Message = message;
        ExcludeSelf = excludeSelf;
    }

    /// <summary>The path without an address.</summary>
    public string Path { get; }

    /// <summary>What the receiver gets.</summary>
    public object Message { get; }

    /// <summary>Whether the actor of this node is left out.</summary>
    public bool ExcludeSelf { get; }

    /// <summary>Same content.</summary>
    public bool Equals(SendToAll? other) =>
        other is not null &&
        Path == other.Path &&
        Equals(Message, other.Message) &&
        ExcludeSelf == other.ExcludeSelf;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SendToAll);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Message, ExcludeSelf);

    /// <inheritdoc/>
    public override string ToString() => $"SendToAll<path:{Path}, excludeSelf:{ExcludeSelf}, message:{Message}>";
}
