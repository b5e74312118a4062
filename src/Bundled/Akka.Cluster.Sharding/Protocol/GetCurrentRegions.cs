namespace Akka.Cluster.Sharding;

/// <summary>Asks a region for the nodes with regions of its type; the answer is <see cref="CurrentRegions"/>.</summary>
public sealed class GetCurrentRegions : IShardRegionQuery, IClusterShardingSerializable
{
    /// <summary>The only one.</summary>
    public static readonly GetCurrentRegions Instance = new();

    private GetCurrentRegions()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(GetCurrentRegions);
}
