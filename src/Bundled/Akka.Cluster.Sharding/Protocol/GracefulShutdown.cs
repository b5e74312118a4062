namespace Akka.Cluster.Sharding;

/// <summary>Told to a region: hand all shards over, then stop. Those who want to know when watch the region.</summary>
public sealed class GracefulShutdown : IShardRegionCommand
{
    /// <summary>The only one.</summary>
    public static readonly GracefulShutdown Instance = new();

    private GracefulShutdown()
    {
    }
}
