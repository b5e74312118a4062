namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Asks a mediator for its topics; the answer is <see cref="CurrentTopics"/>.</summary>
public sealed class GetTopics
{
    private GetTopics()
    {
    }

    /// <summary>The one to use.</summary>
    public static GetTopics Instance { get; } = new();
}
