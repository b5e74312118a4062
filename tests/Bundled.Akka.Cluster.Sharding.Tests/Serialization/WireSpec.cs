using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.Cluster.Sharding.Serialization;
using Akka.Serialization;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Serialization;

/// <summary>What goes from node to node and into the journal, in the bytes of the package.</summary>
public sealed class WireSpec(ITestOutputHelper output) : ShardingSpec(output)
{
    private static readonly Address Node = new("akka.tcp", "site", "10.0.0.1", 4053);

    /// <summary>A message, its manifest and its bytes: key (number of the field, kind), length, content.</summary>
    public static TheoryData<object, string, string> Messages() => new()
    {
        { new ShardRegion.StartEntity("b1"), "EA", "0A026231" },
        { new GetClusterShardingStats(TimeSpan.FromMilliseconds(1500)), "GS", "0A0808011080CAB5EE01" },
        { GetShardRegionStats.Instance, "DC", "" },
        { GetCurrentRegions.Instance, "DG", "" },
        { GetShardRegionState.Instance, "FC", "" },
        { new ShardState("7", ImmutableHashSet.Create("b1")), "FD", "0A013712026231" },
        { new CurrentShardRegionState(ImmutableHashSet.Create(new ShardState("7", ImmutableHashSet.Create("b1"))), ImmutableHashSet.Create("8")),
            "FE", "0A070A013712026231120138" },
        { new ShardRegionStats(ImmutableDictionary<string, int>.Empty.Add("7", 300), ImmutableHashSet.Create("8")), "DD", "0A060A013710AC02120138" },
        { new CurrentRegions(ImmutableHashSet.Create(Node)), "DH", "0A1D0A0473697465120831302E302E302E3118D51F2208616B6B612E746370" },
        { new ClusterShardingStats(ImmutableDictionary<Address, ShardRegionStats>.Empty.Add(Node, new ShardRegionStats(
            ImmutableDictionary<string, int>.Empty.Add("7", 1), ImmutableHashSet<string>.Empty))), "CS",
            "0A280A1D0A0473697465120831302E302E302E3118D51F2208616B6B612E74637012070A050A01371001" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_these_bytes_and_they_are_that_message(object message, string manifest, string bytes)
    {
        var serializer = Assert.IsType<ClusterShardingMessageSerializer>(Sys.Serialization.FindSerializerFor(message));

        Assert.Equal(13, serializer.Identifier);
        Assert.Equal(manifest, serializer.Manifest(message));
        Assert.Equal(bytes, Convert.ToHexString(serializer.ToBinary(message)));
        Assert.Equal(message, serializer.FromBinary(Convert.FromHexString(bytes), manifest));
    }

    [Fact]
    public void An_envelope_holds_its_message_with_its_serializer()
    {
        var serializer = (SerializerWithStringManifest)Sys.Serialization.FindSerializerForType(typeof(ShardingEnvelope));
        var envelope = new ShardingEnvelope("b1", new ShardRegion.StartEntity("b1"));

        var bytes = serializer.ToBinary(envelope);

        Assert.Equal("a", serializer.Manifest(envelope));
        Assert.Equal("0A026231120C0A040A026231100D1A024541", Convert.ToHexString(bytes));
        Assert.Equal(envelope, serializer.FromBinary(bytes, "a"));
    }

    [Theory]
    [InlineData("CE")]
    [InlineData("CF")]
    [InlineData("CA")]
    public void What_is_remembered_reads_back_as_it_was_written(string manifest)
    {
        var serializer = new ClusterShardingMessageSerializer((ExtendedActorSystem)Sys);
        var bytes = Convert.FromHexString("0A0A626174746572792D6231");

        var remembered = serializer.FromBinary(bytes, manifest);

        Assert.Equal(manifest, serializer.Manifest(remembered));
        Assert.Equal(bytes, serializer.ToBinary(remembered));
    }

    [Theory]
    [InlineData("CB", "CE")]
    [InlineData("CD", "CF")]
    public void What_old_versions_remembered_of_single_entities_is_read(string old, string manifest)
    {
        var serializer = new ClusterShardingMessageSerializer((ExtendedActorSystem)Sys);

        Assert.Equal(manifest, serializer.Manifest(serializer.FromBinary(Convert.FromHexString("0A0A626174746572792D6231"), old)));
    }

    [Fact]
    public void What_is_not_known_is_refused()
    {
        var serializer = new ClusterShardingMessageSerializer((ExtendedActorSystem)Sys);

        Assert.ThrowsAny<Exception>(() => serializer.FromBinary([], "ZZ"));
        Assert.Throws<ArgumentException>(() => serializer.ToBinary("text"));
        Assert.Throws<ArgumentException>(() => serializer.Manifest("text"));
    }
}
