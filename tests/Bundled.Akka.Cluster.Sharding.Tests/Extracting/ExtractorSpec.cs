using Akka.Cluster.Sharding;

namespace Akka.ShardingSpecs.Extracting;

/// <summary>Which shard an entity lives in.</summary>
public sealed class ExtractorSpec
{
    [Fact]
    public void Entities_live_in_the_shards_that_the_package_puts_them_in()
    {
        var twenty = new Letters(20);
        var hundred = new Letters(100);
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "murmur.csv")).Skip(1).Select(row => row.Split(',')).ToArray();

        Assert.Equal(1_000, rows.Length);
        Assert.All(rows, row =>
        {
            Assert.Equal(row[1], twenty.ShardId(row[0]));
            Assert.Equal(row[2], hundred.ShardId(row[0]));
        });
    }

    [Fact]
    public void An_extractor_of_functions_asks_them()
    {
        var extractor = HashCodeMessageExtractor.Create(5, message => (message as Letter)?.UnitId!, message => ((Letter)message).Content);

        Assert.Equal("battery-b1", extractor.EntityId(new Letter("battery-b1", "charge")));
        Assert.Equal("charge", extractor.EntityMessage(new Letter("battery-b1", "charge")));
        Assert.Null(extractor.EntityId("something else"));
        Assert.Equal(5, extractor.MaxNumberOfShards);
        Assert.Equal(FiveShards.ShardId("battery-b1"), extractor.ShardId("battery-b1"));
    }

    [Fact]
    public void Without_a_second_function_the_entity_gets_the_message_itself()
    {
        var extractor = HashCodeMessageExtractor.Create(5, message => "battery-b1");

        Assert.Equal("charge", extractor.EntityMessage("charge"));
    }

#pragma warning disable CS0618 // the older way to ask
    [Fact]
    public void The_shard_of_a_message_is_that_of_its_entity()
    {
        Assert.Equal(FiveShards.ShardId("battery-b1"), FiveShards.ShardId(new Letter("battery-b1", "charge")));
        Assert.Equal(FiveShards.ShardId("battery-b1"), FiveShards.ShardId(new ShardRegion.StartEntity("battery-b1")));
        Assert.Null(FiveShards.ShardId((object)"something else"));
    }
#pragma warning restore CS0618

    private static Letters FiveShards { get; } = new(5);
}
