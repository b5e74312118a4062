using System.Text.Json;

namespace Akka.Specs.Sql.Sharding;

/// <summary>One thing that a unit was asked for when the golden databases were written.</summary>
public sealed record GoldenStep(string Op, int Run, string Entity, string? Manifest, string? Payload)
{
    public Entry Event => new(Manifest!, Payload!);

    public object Command => Op == "event" ? new Touch(Entity, Event) : new Rest(Entity);

    public static List<GoldenStep> All() => Read<GoldenStep>("expected.jsonl");

    /// <summary>The units that ran in the end.</summary>
    public static IReadOnlyList<string> Running() => [.. Read<ShardContent>("region-state.jsonl").SelectMany(shard => shard.Entities)];

    private static List<T> Read<T>(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data/sharding", file))
            .Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!)];

    private sealed record ShardContent(string[] Entities);
}
