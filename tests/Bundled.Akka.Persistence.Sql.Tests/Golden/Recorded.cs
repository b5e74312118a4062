using System.Text.Json;

namespace Akka.Specs.Sql.Golden;

/// <summary>One thing that was asked for when the golden databases were written.</summary>
public sealed record Recorded(string Op, int Run, string PersistenceId, long SequenceNr, string? Api, int Batch,
    string? Manifest, string? Payload, string[]? Tags, long ToSequenceNr)
{
    private static readonly JsonSerializerOptions AnyCase = new(JsonSerializerDefaults.Web);

    public Entry Entry => new(Manifest!, Payload!);

    public static List<Recorded> All() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data/sqlite-events/expected.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Recorded>(line, AnyCase)!)];
}
