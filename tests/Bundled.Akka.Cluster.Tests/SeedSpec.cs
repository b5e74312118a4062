using Akka.Actor;
using Akka.Cluster;
using Xunit.Abstractions;

namespace Akka.ClusterSpecs;

public class SeedSpec(ITestOutputHelper output) : ClusterSpec(output)
{
    [Fact]
    public async Task A_node_whose_seed_is_itself_founds_a_cluster_at_the_start()
    {
        var free = StartNode("seed");
        var port = ((ExtendedActorSystem)free).Provider.DefaultAddress.Port;
        await free.Terminate().WaitAsync(Patience);

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
    public void Seeds_at_other_addresses_are_refused_at_the_start()
    {
        var failure = Assert.Throws<NotSupportedException>(
            () => StartNode("seed", """akka.cluster.seed-nodes = ["akka.tcp://seed@127.0.0.1:1"]"""));
        Assert.Contains("akka.tcp://seed@127.0.0.1:1", failure.Message, StringComparison.Ordinal);
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
}
