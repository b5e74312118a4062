using Akka.Actor;
using Akka.Cluster;
using Xunit.Abstractions;

namespace Akka.ClusterSpecs;

public class SeedSpec(ITestOutputHelper output) : ClusterSpec(output)
{
    [Fact]
    public async Task A_node_whose_seed_is_itself_founds_a_cluster_at_the_start()
    {
        var port = await FreePort();
        var seed = StartNode("seed",
            $$"""
            akka.remote.dot-netty.tcp.port = {{port}}
            akka.cluster.seed-nodes = ["akka.tcp://seed@127.0.0.1:{{port}}"]
            """);
        var up = new TaskCompletionSource();
        Akka.Cluster.Cluster.Get(seed).RegisterOnMemberUp(up.SetResult);
        await up.Task.WaitAsync(Patience);
        await seed.Terminate().WaitAsync(Patience);
    }

    [StandInFact]
    public async Task Seeds_at_other_addresses_are_refused_at_the_start_and_the_port_is_free_for_the_next()
    {
        var port = $"akka.remote.dot-netty.tcp.port = {await FreePort()}";
        var failure = Assert.Throws<NotSupportedException>(
            () => StartNode("seed", port + "\nakka.cluster.seed-nodes = [\"akka.tcp://seed@127.0.0.1:1\"]"));
        Assert.Contains("akka.tcp://seed@127.0.0.1:1", failure.Message, StringComparison.Ordinal);
        await StartNode("seed", port).Terminate().WaitAsync(Patience);
    }

    [StandInFact]
    public async Task Another_node_cannot_be_joined()
    {
        var other = Cluster.SelfAddress.WithPort(1);
        Assert.Throws<NotSupportedException>(() => Cluster.Join(other));
        Assert.Throws<NotSupportedException>(() => Cluster.JoinSeedNodes([Cluster.SelfAddress, other]));
        await Assert.ThrowsAsync<NotSupportedException>(() => Cluster.JoinAsync(other));
        await Assert.ThrowsAsync<NotSupportedException>(() => Cluster.JoinSeedNodesAsync([other]));
        Assert.Equal(MemberStatus.Removed, Cluster.SelfMember.Status);
    }

    private static async Task<int> FreePort()
    {
        var system = StartNode("free");
        var port = ((ExtendedActorSystem)system).Provider.DefaultAddress.Port!.Value;
        await system.Terminate().WaitAsync(Patience);
        return port;
    }
}
