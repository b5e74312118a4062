using Akka.Actor;

namespace Akka.Cluster.SBR;

/// <summary>
/// The default: keeps one part of a cluster that fell apart. One node does not fall apart; what is left is how long others
/// wait for what it would decide.
/// </summary>
public class SplitBrainResolverProvider : IDowningProvider
{
    private const string StableAfter = "akka.cluster.split-brain-resolver.stable-after";

    private readonly ActorSystem _system;
    private readonly Cluster _cluster;

    /// <summary>Makes the provider as the cluster does.</summary>
    public SplitBrainResolverProvider(ActorSystem system, Cluster cluster)
    {
        _system = system;
        _cluster = cluster;
    }

    /// <summary>
    /// <c>akka.cluster.down-removal-margin</c>, or how long the members must be stable before the resolver decides.
    /// </summary>
    public TimeSpan DownRemovalMargin =>
        _cluster.Settings.DownRemovalMargin is { Ticks: > 0 } margin ? margin : _system.Settings.Config.GetTimeSpan(StableAfter);
}
