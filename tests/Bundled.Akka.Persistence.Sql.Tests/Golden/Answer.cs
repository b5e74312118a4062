using System.Text;
using System.Text.Json;
using Akka.Persistence.Query;

namespace Akka.Specs.Sql.Golden;

/// <summary>What a query of the published package answered, or ours: an event with all that came with it.</summary>
public sealed record Answer(string OffsetType, long Offset, string PersistenceId, long SequenceNr, long Timestamp,
    string Tags, int SerializerId, string Manifest, string Payload)
{
    private static readonly JsonSerializerOptions AnyCase = new(JsonSerializerDefaults.Web);

    /// <summary>The lines of a file of golden answers.</summary>
    public static List<Answer> Golden(string path) => [.. File.ReadLines(path).Select(Of)];

    public static Answer Of(EventEnvelope envelope)
    {
        var (serializer, manifest, payload) = envelope.Event switch
        {
            Entry entry => (4242, entry.Manifest, entry.Payload),
            Foreign foreign => (foreign.SerializerId, foreign.Manifest, Convert.ToBase64String(foreign.Bytes)),
            _ => throw new InvalidOperationException($"{envelope.Event.GetType()} is in no golden database."),
        };
        return new Answer(envelope.Offset.GetType().FullName!, ((Sequence)envelope.Offset).Value, envelope.PersistenceId,
            envelope.SequenceNr, envelope.Timestamp, Sorted(envelope.Tags), serializer, manifest, payload);
    }

    private static Answer Of(string json)
    {
        var line = JsonSerializer.Deserialize<Line>(json, AnyCase)!;
        return new Answer(line.OffsetType, line.Offset, line.PersistenceId, line.SequenceNr, line.Timestamp, Sorted(line.Tags),
            line.SerializerId, line.Manifest, line.Payload ?? line.PayloadBase64!);
    }

    // They come in no fixed order.
    private static string Sorted(IEnumerable<string> tags) => new StringBuilder()
        .AppendJoin(", ", tags.Order(StringComparer.Ordinal)).ToString();

    private sealed record Line(string OffsetType, long Offset, string PersistenceId, long SequenceNr, long Timestamp,
        string[] Tags, int SerializerId, string Manifest, string? Payload, string? PayloadBase64);
}
