using System.Text.Json;
using System.Text.RegularExpressions;
using Akka.Persistence.Query;
using Akka.Persistence.Sql.Query;
using Akka.Streams.Dsl;

namespace Akka.Specs.Sql.Golden;

/// <summary>The published package's databases, and what its read journal answered of them.</summary>
public abstract partial class GoldenQueries
{
    private const string WithForeignSerializers =
        """
        akka.actor.serializers {
          sharding = "Akka.Specs.Sql.Golden.ShardingSerializer, Bundled.Akka.Persistence.Sql.Tests"
          primitive = "Akka.Specs.Sql.Golden.PrimitiveSerializer, Bundled.Akka.Persistence.Sql.Tests"
        }
        """;

    private protected abstract TestDatabase Golden(string content);

    /// <summary>The folder of the answers.</summary>
    private protected abstract string Answers(string content);

    [Theory]
    [InlineData("events")]
    [InlineData("sharding-ddata")]
    [InlineData("sharding-persistence")]
    [InlineData("sharding-persistence-snapshots")]
    public async Task Every_query_is_answered_as_the_package_answered_it(string content)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", Answers(content), "queries"), "*.jsonl");
        Assert.InRange(files.Length, 14, 30);
        using var database = Golden(content);
        var left = database.Rows("SELECT ordering FROM journal WHERE NOT deleted");
        await using var site = new Site(database, WithForeignSerializers);

        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name == "CurrentPersistenceIds")
            {
                Assert.Equal(Ids(file), (await site.AllOf(site.Events.CurrentPersistenceIds())).Order(StringComparer.Ordinal));
                continue;
            }

            // When sharding was shut down, after it had been asked, it wrote some more and deleted old events of its coordinator.
            var golden = Answer.Golden(file);
            var expected = golden.Where(answer => left.Contains($"{answer.Offset}")).ToList();
            Assert.True(expected.Count == golden.Count || content == "sharding-persistence-snapshots");
            var answers = (await site.AllOf(Query(name, golden, site.Events))).Select(Answer.Of);
            Assert.Equal(expected, content == "events" ? answers : answers.Take(expected.Count));
        }
    }

    private static IEnumerable<string> Ids(string file) => File.ReadLines(file)
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("persistenceId").GetString()!).Order(StringComparer.Ordinal);

    /// <summary>The query that the name of a file stands for; what a file's name cannot hold is written _ in it.</summary>
    private static Source<EventEnvelope, NotUsed> Query(string name, List<Answer> expected, SqlReadJournal events)
    {
        var parts = FileName().Match(name);
        var offset = parts.Groups["offset"] is { Success: true } after ? Offset.Sequence(long.Parse(after.Value)) : Offset.NoOffset();
        return parts.Groups["query"].Value switch
        {
            "CurrentAllEvents" => events.CurrentAllEvents(offset),
            "CurrentEventsByTag" => events.CurrentEventsByTag(parts.Groups["what"].Value.Replace('_', ':'), offset),
            _ => events.CurrentEventsByPersistenceId(expected[0].PersistenceId,
                parts.Groups["from"] is { Success: true } from ? long.Parse(from.Value) : 0,
                parts.Groups["to"] is { Success: true } to ? long.Parse(to.Value) : long.MaxValue),
        };
    }

    [GeneratedRegex(@"^(?<query>\w+)(\.(?!afterOffset)(?<what>[^.]+))?(\.afterOffset(?<offset>\d+))?(\.from(?<from>\d+)\.to(?<to>\d+))?$")]
    private static partial Regex FileName();
}
