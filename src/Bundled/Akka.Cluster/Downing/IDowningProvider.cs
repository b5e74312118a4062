namespace Akka.Cluster;

/// <summary>
/// Decides which members are dead that are not reached, which cannot happen on one node. An implementation is made with the
/// system and the cluster.
/// </summary>
public interface IDowningProvider
{
    /// <summary>How long singletons and shards of a removed member wait before they start elsewhere.</summary>
    TimeSpan DownRemovalMargin { get; }
}
