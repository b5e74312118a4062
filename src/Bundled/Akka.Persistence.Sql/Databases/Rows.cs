namespace Akka.Persistence.Sql.Databases;

/// <summary>
/// A row of the table journal, with the tags that go to the table tags. Times are .NET ticks. The ordering, the number of
/// the row in the whole table, is known only to queries.
/// </summary>
internal sealed record EventRow(string PersistenceId, long SequenceNr, long Created, byte[] Message, string? Manifest,
    int? Identifier, string? WriterUuid, IReadOnlyCollection<string> Tags, long Ordering = 0);

/// <summary>Who wrote a row of the table journal.</summary>
internal readonly record struct WriterRow(long Ordering, string PersistenceId);

/// <summary>A row of the table snapshot. The time is .NET ticks.</summary>
internal sealed record SnapshotRow(string PersistenceId, long SequenceNr, long Created, byte[] Snapshot, string? Manifest,
    int? SerializerId);
