using Akka.Actor;
using Xunit.Abstractions;
using static Akka.Cluster.ClusterEvent;

namespace Akka.ClusterSpecs;

public class FaultSpec(ITestOutputHelper output) : ClusterSpec(output)
{
    [Theory]
    [InlineData("/system/cluster/core/daemon")]
    [InlineData("/system/cluster/core/publisher")]
    [InlineData("/system/cluster/core")]
    [InlineData("/system/cluster")]
    public async Task When_a_part_of_the_cluster_dies_the_cluster_ends_on_this_node(string part)
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(MemberRemoved));
        await JoinSelf();
        Sys.ActorSelection(part).Tell(Kill.Instance);
        await ExpectMsgAsync<MemberRemoved>();
        await AwaitAssertAsync(() => Assert.True(Cluster.IsTerminated || part == "/system/cluster"));
    }
}
