using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Sends a message to the subscribers of a topic: to those without a group, or to one of each group.</summary>
public sealed class Publish : IDistributedPubSubMessage, IWrappedMessage, IEquatable<Publish>
{
    /// <summary>Makes the message.</summary>
    public Publish(string topic, object message, bool sendOneMessageToEachGroup = false)
    {
        Topic = topic;
        Message = message;
        SendOneMessageToEachGroup = sendOneMessageToEachGroup;
    }

    /// <summary>The topic.</summary>
    public string Topic { get; }

    /// <summary>What the receiver gets.</summary>
    public object Message { get; }

    /// <summary>Whether one of each group gets it, and no others.</summary>
    public bool SendOneMessageToEachGroup { get; }

    /// <summary>Same content.</summary>
    public bool Equals(Publish? other) =>
        other is not null &&
        Topic == other.Topic &&
        Equals(Message, other.Message) &&
        SendOneMessageToEachGroup == other.SendOneMessageToEachGroup;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Publish);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Topic, Message, SendOneMessageToEachGroup);

    /// <inheritdoc/>
    public override string ToString() => $"Publish<topic:{Topic}, sendOneToEachGroup:{SendOneMessageToEachGroup}, message:{Message}>";
}
