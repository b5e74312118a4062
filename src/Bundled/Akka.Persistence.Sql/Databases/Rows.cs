namespace Akka.Persistence.Sql.Databases;

/// <summary>A row of the table journal, with the tags that go to the table tags. Times are .NET ticks.</summary>
internal sealed record EventRow(string PersistenceId, long SequenceNr, long Created, byte[] Message, string? Manifest,
    int? Identifier, string? WriterUuid, IReadOnlyCollection<string> Tags);

/// <summary>A row of the table snapshot. The time is .NET ticks.</summary>
internal sealed record SnapshotRow(string PersistenceId, long SequenceNr, long Created, byte[] Snapshot, string? Manifest,
    int? SerializerId);
