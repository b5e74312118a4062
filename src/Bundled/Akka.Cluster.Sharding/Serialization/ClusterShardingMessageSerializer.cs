using System.Collections.Immutable;
using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Cluster.Sharding.Internal;
using Akka.Serialization;

namespace Akka.Cluster.Sharding.Serialization;

/// <summary>
/// Writes what regions, shards and coordinators tell each other, and what they remember, as the package does: identifier
/// 13, two letters as the manifest, Protocol Buffers.
/// </summary>
public class ClusterShardingMessageSerializer : SerializerWithStringManifest
{
    private readonly Dictionary<Type, Format> _byType = [];
    private readonly Dictionary<string, Func<ProtobufReader, object>> _byManifest = [];

    /// <summary>Made by the serialization of the system.</summary>
    public ClusterShardingMessageSerializer(ExtendedActorSystem system) : base(system)
    {
        AddEntityMessages();
        AddCoordinatorState();
        AddCoordinatorMessages();
        AddQueries();
        AddRemembered();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The object is not one of those messages.</exception>
    public override byte[] ToBinary(object obj)
    {
        var writer = new ProtobufWriter();
        FormatOf(obj).Write(obj, writer);
        return writer.ToArray();
    }

    /// <inheritdoc/>
    /// <exception cref="SerializationException">The manifest is unknown, or the bytes do not fit it.</exception>
    public override object FromBinary(byte[] bytes, string manifest) => _byManifest.TryGetValue(manifest, out var read)
        ? read(new ProtobufReader(bytes))
        : throw new SerializationException($"Unimplemented deserialization of message with manifest [{manifest}] in [{GetType()}]");

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The object is not one of those messages.</exception>
    public override string Manifest(object o) => FormatOf(o).Manifest;

    private void AddEntityMessages()
    {
        Add<ShardingEnvelope>("a",
            (message, writer) => writer.Text(1, message.EntityId).Message(2, payload => WritePayload(payload, message.Message)),
            reader => new ShardingEnvelope(reader.Text(1), ReadPayload(reader.Message(2))));
        Add<ShardRegion.StartEntity>("EA", (message, writer) => writer.Text(1, message.EntityId),
            reader => new ShardRegion.StartEntity(reader.Text(1)));
        Add<StartEntityAck>("EB", (message, writer) => writer.Text(1, message.EntityId).Text(2, message.ShardId),
            reader => new StartEntityAck(reader.Text(1), reader.Text(2)));
    }

    private void AddCoordinatorState()
    {
        Add<CoordinatorState>("AA", WriteState, ReadState);
        AddRef<ShardRegionRegistered>("AB", message => message.Region, region => new ShardRegionRegistered(region));
        AddRef<ShardRegionProxyRegistered>("AC", message => message.RegionProxy, proxy => new ShardRegionProxyRegistered(proxy));
        AddRef<ShardRegionTerminated>("AD", message => message.Region, region => new ShardRegionTerminated(region));
        AddRef<ShardRegionProxyTerminated>("AE", message => message.RegionProxy, proxy => new ShardRegionProxyTerminated(proxy));
        Add<ShardHomeAllocated>("AF", (message, writer) => writer.Text(1, message.Shard).Text(2, PathOf(message.Region)),
            reader => new ShardHomeAllocated(reader.Text(1), Resolve(reader.Text(2))));
        AddShard<ShardHomeDeallocated>("AG", message => message.Shard, shard => new ShardHomeDeallocated(shard));
    }

    private void AddCoordinatorMessages()
    {
        AddRef<Register>("BA", message => message.ShardRegion, region => new Register(region));
        AddRef<RegisterProxy>("BB", message => message.ShardRegionProxy, proxy => new RegisterProxy(proxy));
        AddRef<RegisterAck>("BC", message => message.Coordinator, coordinator => new RegisterAck(coordinator));
        AddShard<GetShardHome>("BD", message => message.Shard, shard => new GetShardHome(shard));
        Add<ShardHome>("BE", (message, writer) => writer.Text(1, message.Shard).Text(2, PathOf(message.Ref)),
            reader => new ShardHome(reader.Text(1), Resolve(reader.Text(2))));
        AddShard<HostShard>("BF", message => message.Shard, shard => new HostShard(shard));
        AddShard<ShardStarted>("BG", message => message.Shard, shard => new ShardStarted(shard));
        AddShard<BeginHandOff>("BH", message => message.Shard, shard => new BeginHandOff(shard));
        AddShard<BeginHandOffAck>("BI", message => message.Shard, shard => new BeginHandOffAck(shard));
        AddShard<HandOff>("BJ", message => message.Shard, shard => new HandOff(shard));
        AddShard<ShardStopped>("BK", message => message.Shard, shard => new ShardStopped(shard));
        AddRef<GracefulShutdownRequest>("BL", message => message.ShardRegion, region => new GracefulShutdownRequest(region));
        AddRef<RegionStopped>("BM", message => message.ShardRegion, region => new RegionStopped(region));
    }

    private void AddQueries()
    {
        Add<GetShardStats>("DA", (_, _) => { }, _ => GetShardStats.Instance);
        Add<ShardStats>("DB", (message, writer) => writer.Text(1, message.ShardId).Number(2, message.EntityCount),
            reader => new ShardStats(reader.Text(1), (int)reader.Number(2)));
        Add<GetShardRegionStats>("DC", (_, _) => { }, _ => GetShardRegionStats.Instance);
        Add<ShardRegionStats>("DD", WriteRegionStats, ReadRegionStats);
        Add<GetClusterShardingStats>("GS",
            (message, writer) => writer.Message(1, duration => WriteDuration(duration, message.Timeout)),
            reader => new GetClusterShardingStats(ReadDuration(reader.Message(1))));
        Add<ClusterShardingStats>("CS",
            (message, writer) => writer.Messages(1, message.Regions, (entry, region) =>
                entry.Message(1, address => WriteAddress(address, region.Key)).Message(2, stats => WriteRegionStats(region.Value, stats))),
            reader => new ClusterShardingStats(reader.Messages(1).ToImmutableDictionary(
                entry => ReadAddress(entry.Message(1)), entry => ReadRegionStats(entry.Message(2)))));
        Add<GetCurrentRegions>("DG", (_, _) => { }, _ => GetCurrentRegions.Instance);
        Add<CurrentRegions>("DH", (message, writer) => writer.Messages(1, message.Regions, WriteAddress),
            reader => new CurrentRegions(reader.Messages(1).Select(ReadAddress).ToImmutableHashSet()));
        Add<GetCurrentShardState>("FA", (_, _) => { }, _ => GetCurrentShardState.Instance);
        Add<CurrentShardState>("FB", (message, writer) => writer.Text(1, message.ShardId).Texts(2, message.EntityIds),
            reader => new CurrentShardState(reader.Text(1), reader.Texts(2).ToImmutableHashSet()));
        Add<GetShardRegionState>("FC", (_, _) => { }, _ => GetShardRegionState.Instance);
        Add<ShardState>("FD", (message, writer) => WriteShardState(writer, message), ReadShardState);
        Add<CurrentShardRegionState>("FE",
            (message, writer) => writer.Messages(1, message.Shards, WriteShardState).Texts(2, message.Failed),
            reader => new CurrentShardRegionState(reader.Messages(1).Select(ReadShardState).ToImmutableHashSet(),
                reader.Texts(2).ToImmutableHashSet()));
    }

    private void AddRemembered()
    {
        Add<RememberedEntitiesState>("CA", (state, writer) => writer.Texts(1, InOrder(state.Entities)),
            reader => new RememberedEntitiesState(reader.Texts(1).ToImmutableHashSet()));
        Add<EntitiesStarted>("CE", (started, writer) => writer.Texts(1, InOrder(started.Entities)),
            reader => new EntitiesStarted(reader.Texts(1).ToImmutableHashSet()));
        Add<EntitiesStopped>("CF", (stopped, writer) => writer.Texts(1, InOrder(stopped.Entities)),
            reader => new EntitiesStopped(reader.Texts(1).ToImmutableHashSet()));
        Add<MigrationMarker>("SM", (_, _) => { }, _ => MigrationMarker.Instance);
        Add<RememberedShardsState>("SS",
            (state, writer) => writer.Texts(1, InOrder(state.Shards)).Number(2, state.WrittenMigrationMarker ? 1 : 0),
            reader => new RememberedShardsState(reader.Texts(1).ToImmutableHashSet(), reader.Number(2) != 0));

        // Written by old versions for single entities; only read.
        _byManifest.Add("CB", reader => new EntitiesStarted(ImmutableHashSet.Create(reader.Text(1))));
        _byManifest.Add("CD", reader => new EntitiesStopped(ImmutableHashSet.Create(reader.Text(1))));
    }

    // A set has no order of its own; written in one, equal sets are equal bytes.
    private static IEnumerable<string> InOrder(IEnumerable<string> set) => set.Order(StringComparer.Ordinal);

    private static void WriteState(CoordinatorState state, ProtobufWriter writer) => writer
        .Messages(1, state.Shards, (entry, shard) => entry.Text(1, shard.Key).Text(2, PathOf(shard.Value)))
        .Texts(2, state.Regions.Keys.Select(PathOf))
        .Texts(3, state.RegionProxies.Select(PathOf))
        .Texts(4, state.UnallocatedShards);

    private CoordinatorState ReadState(ProtobufReader reader)
    {
        var shards = reader.Messages(1).ToImmutableDictionary(entry => entry.Text(1), entry => Resolve(entry.Text(2)));
        var shardsOf = shards.ToLookup(shard => shard.Value, shard => shard.Key);
        return new CoordinatorState
        {
            Shards = shards,
            Regions = reader.Texts(2).Select(Resolve)
                .ToImmutableDictionary(region => region, region => (IImmutableList<string>)shardsOf[region].ToImmutableList()),
            RegionProxies = reader.Texts(3).Select(Resolve).ToImmutableHashSet(),
            UnallocatedShards = reader.Texts(4).ToImmutableHashSet(),
        };
    }

    private static void WriteRegionStats(ShardRegionStats stats, ProtobufWriter writer) => writer
        .Messages(1, stats.Stats, (entry, shard) => entry.Text(1, shard.Key).Number(2, shard.Value))
        .Texts(2, stats.Failed);

    private static ShardRegionStats ReadRegionStats(ProtobufReader reader) => new(
        reader.Messages(1).ToImmutableDictionary(entry => entry.Text(1), entry => (int)entry.Number(2)),
        reader.Texts(2).ToImmutableHashSet());

    private static void WriteShardState(ProtobufWriter writer, ShardState state) =>
        writer.Text(1, state.ShardId).Texts(2, state.EntityIds);

    private static ShardState ReadShardState(ProtobufReader reader) => new(reader.Text(1), reader.Texts(2).ToImmutableHashSet());

    private static void WriteAddress(ProtobufWriter writer, Address address) => writer
        .Text(1, address.System).Text(2, address.Host).Number(3, address.Port ?? 0).Text(4, address.Protocol);

    private static Address ReadAddress(ProtobufReader reader) =>
        new(reader.Text(4), reader.Text(1), reader.Text(2), (int)reader.Number(3));

    // google.protobuf.Duration: whole seconds, and nanoseconds of the same sign.
    private static void WriteDuration(ProtobufWriter writer, TimeSpan duration) => writer
        .Number(1, duration.Ticks / TimeSpan.TicksPerSecond)
        .Number(2, duration.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick);

    private static TimeSpan ReadDuration(ProtobufReader reader) =>
        new(reader.Number(1) * TimeSpan.TicksPerSecond + reader.Number(2) / TimeSpan.NanosecondsPerTick);

    private static string PathOf(IActorRef actor) => Akka.Serialization.Serialization.SerializedActorPath(actor);

    private IActorRef Resolve(string path) => system.Provider.ResolveActorRef(path);

    private void WritePayload(ProtobufWriter writer, object payload)
    {
        var serializer = system.Serialization.FindSerializerFor(payload);
        var manifest = Akka.Serialization.Serialization.ManifestFor(serializer, payload);
        writer.Bytes(1, serializer.ToBinary(payload)).Number(2, serializer.Identifier).Text(3, manifest);
    }

    private object ReadPayload(ProtobufReader reader) =>
        system.Serialization.Deserialize(reader.Bytes(1).ToArray(), (int)reader.Number(2), reader.Text(3));

    private Format FormatOf(object message) => _byType.TryGetValue(message.GetType(), out var format)
        ? format
        : throw new ArgumentException($"Can't serialize object of type [{message.GetType()}] in [{GetType()}]");

    private void Add<T>(string manifest, Action<T, ProtobufWriter> write, Func<ProtobufReader, T> read) where T : class
    {
        _byType.Add(typeof(T), new Format(manifest, (message, writer) => write((T)message, writer)));
        _byManifest.Add(manifest, read);
    }

    private void AddRef<T>(string manifest, Func<T, IActorRef> of, Func<IActorRef, T> with) where T : class =>
        Add<T>(manifest, (message, writer) => writer.Text(1, PathOf(of(message))), reader => with(Resolve(reader.Text(1))));

    private void AddShard<T>(string manifest, Func<T, string> of, Func<string, T> with) where T : class =>
        Add<T>(manifest, (message, writer) => writer.Text(1, of(message)), reader => with(reader.Text(1)));

    private sealed record Format(string Manifest, Action<object, ProtobufWriter> Write);
}
