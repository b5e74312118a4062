using Akka.Actor;
using Akka.Cluster.Sharding;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Moving;

/// <summary>The end of a node whose entities are still being sent messages.</summary>
public sealed class ShutdownSpec(ITestOutputHelper output)
    : ShardingSpec(output, "akka.coordinated-shutdown.phases.cluster-sharding-shutdown-region.timeout = 4s")
{
    [Fact]
    public async Task Messages_that_nobody_will_take_do_not_keep_it()
    {
        var region = await StartUnits(stopMessage: Halt.Now);
        await AskAsync<Answer>(region, new Letter("battery-b1", new Question(1)));
        await ExpectMsgAsync(new Started("battery-b1"));
        Watch(region);

        using var feed = new Timer(_ => region.Tell(new Letter("battery-b1", new Question(2)), ActorRefs.NoSender), null,
            TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        var shutdown = CoordinatedShutdown.Get(Sys).Run(CoordinatedShutdown.ClusterLeavingReason.Instance);

        await ExpectMsgAsync(new Got("battery-b1", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b1"));
        await ExpectTerminatedAsync(region);
        await shutdown.WaitAsync(Patience);
    }
}
