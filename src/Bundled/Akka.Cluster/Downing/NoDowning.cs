using Akka.Actor;

namespace Akka.Cluster;

/// <summary>Declares nobody dead: a person does.</summary>
public sealed class NoDowning : IDowningProvider
{
    private readonly Cluster _cluster;

    /// <summary>Makes the provider as the cluster does.</summary>
    public NoDowning(ActorSystem system, Cluster cluster) => _cluster = cluster;

    /// <summary><c>akka.cluster.down-removal-margin</c>; none where that is off.</summary>
    public TimeSpan DownRemovalMargin => _cluster.Settings.DownRemovalMargin;
}
