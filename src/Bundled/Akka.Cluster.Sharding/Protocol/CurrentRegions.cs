using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>The nodes with regions of a type.</summary>
public sealed class CurrentRegions(IImmutableSet<Address> regions) : IClusterShardingSerializable, IEquatable<CurrentRegions>
{
    /// <summary>The addresses of the nodes.</summary>
    public readonly IImmutableSet<Address> Regions = regions;

    /// <inheritdoc/>
    public bool Equals(CurrentRegions? other) => other is not null && Regions.SetEquals(other.Regions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CurrentRegions);

    /// <inheritdoc/>
    public override int GetHashCode() => Unordered.HashOf(Regions);

    /// <inheritdoc/>
    public override string ToString() => $"CurrentRegions({string.Join(", ", Regions.Select(region => $"[{region}]"))})";
}
