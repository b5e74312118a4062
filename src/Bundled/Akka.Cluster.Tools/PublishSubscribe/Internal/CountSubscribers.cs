namespace Akka.Cluster.Tools.PublishSubscribe.Internal;

/// <summary>Asks a mediator how many have subscribed to a topic on its node without a group; the answer is a number.</summary>
public sealed class CountSubscribers
{
    /// <summary>Makes the question.</summary>
    public CountSubscribers(string topic) => Topic = topic;

    /// <summary>The topic.</summary>
    public string Topic { get; }
}
