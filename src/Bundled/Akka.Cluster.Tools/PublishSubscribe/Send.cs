using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Sends a message to one of the actors that are reachable by a path.</summary>
public sealed class Send : IDistributedPubSubMessage, IWrappedMessage, IEquatable<Send>
{
    /// <summary>Makes the message.</summary>
    public Send(string path, object message, bool localAffinity = false)
    {
        Path = path;
        Message = message;
        LocalAffinity = localAffinity;
    }

    /// <summary>The path without an address.</summary>
    public string Path { get; }

    /// <summary>What the receiver gets.</summary>
    public object Message { get; }

    /// <summary>Whether an actor of this node goes before others.</summary>
    public bool LocalAffinity { get; }

    /// <summary>Same content.</summary>
    public bool Equals(Send? other) =>
        other is not null &&
        Path == other.Path &&
        Equals(Message, other.Message) &&
        LocalAffinity == other.LocalAffinity;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Send);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Message, LocalAffinity);

    /// <inheritdoc/>
    public override string ToString() => $"Send<path:{Path}, localAffinity:{LocalAffinity}, message:{Message}>";
}
