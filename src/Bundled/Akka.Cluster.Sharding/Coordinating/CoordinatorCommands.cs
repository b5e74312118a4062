using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Cluster.Sharding;

// What a coordinator tells itself, and what it and its workers tell each other.

internal sealed class RebalanceTick : INoSerializationVerificationNeeded
{
    public static readonly RebalanceTick Instance = new();

    private RebalanceTick()
    {
    }
}

/// <summary>The strategy has decided where a shard goes; null when it has failed.</summary>
internal sealed record Allocated(string Shard, IActorRef? Region, IActorRef Requester) : INoSerializationVerificationNeeded;

/// <summary>The region did not confirm in time that it hosts the shard.</summary>
internal sealed record HostShardAgain(string Shard) : INoSerializationVerificationNeeded;

/// <summary>The strategy has decided which shards move.</summary>
internal sealed record ToMove(IImmutableSet<string> Shards) : INoSerializationVerificationNeeded;

/// <summary>The shard is gone from its region, or is not after all that time.</summary>
internal sealed record MoveDone(string Shard, bool Ok) : INoSerializationVerificationNeeded;

/// <summary>A region or proxy that a worker may be waiting for is gone.</summary>
internal sealed record RegionEnded(IActorRef Region) : INoSerializationVerificationNeeded;
