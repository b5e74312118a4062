using Akka.Actor;
using Akka.Persistence.Journal;
using Akka.Serialization;

namespace Akka.Persistence.Sql.Databases;

/// <summary>Turns events and snapshots into bytes and back, by the serializers of the actor system.</summary>
internal sealed class Payloads(ExtendedActorSystem system, string? defaultSerializer)
{
    private readonly Akka.Serialization.Serialization _serialization = system.Serialization;

    public EventRow Row(IPersistentRepresentation persistent, long created, string writer)
    {
        IReadOnlyCollection<string> tags = [];
        var payload = persistent.Payload;
        if (payload is Tagged tagged)
        {
            payload = tagged.Payload;
            tags = tagged.Tags;
        }

        var (bytes, manifest, identifier) = Serialized(payload);
        return new EventRow(persistent.PersistenceId, persistent.SequenceNr, created, bytes, manifest, identifier, writer, tags);
    }

    public SnapshotRow Row(SnapshotMetadata metadata, object snapshot)
    {
        var (bytes, manifest, identifier) = Serialized(snapshot);
        return new SnapshotRow(metadata.PersistenceId, metadata.SequenceNr, metadata.Timestamp.Ticks, bytes, manifest, identifier);
    }

    public Persistent Persistent(EventRow row) => new(Deserialized(row.Message, row.Identifier, row.Manifest),
        row.SequenceNr, row.PersistenceId, row.Manifest!, false, ActorRefs.NoSender, row.WriterUuid!, row.Created);

    public SelectedSnapshot Snapshot(SnapshotRow row) => new(
        new SnapshotMetadata(row.PersistenceId, row.SequenceNr, new DateTime(row.Created, DateTimeKind.Utc)),
        Deserialized(row.Snapshot, row.SerializerId, row.Manifest));

    private (byte[] Bytes, string Manifest, int Identifier) Serialized(object payload)
    {
        var serializer = _serialization.FindSerializerFor(payload, defaultSerializer);
        var bytes = Akka.Serialization.Serialization.WithTransport(system, (serializer, payload),
            static state => state.serializer.ToBinary(state.payload));
        return (bytes, Akka.Serialization.Serialization.ManifestFor(serializer, payload), serializer.Identifier);
    }

    private object Deserialized(byte[] bytes, int? identifier, string? manifest)
    {
        if (identifier is { } id)
            return _serialization.Deserialize(bytes, id, manifest);

        // Rows of older plugins name only the type.
        var type = Type.GetType(manifest ?? "", throwOnError: true)!;
        return _serialization.FindSerializerForType(type, defaultSerializer).FromBinary(bytes, type);
    }
}
