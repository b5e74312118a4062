using Akka.Cluster;
using Xunit.Abstractions;
using static Akka.Cluster.ClusterEvent;

namespace Akka.ClusterSpecs;

public class WaitingSpec(ITestOutputHelper output) : ClusterSpec(output, "akka.cluster.min-nr-of-members = 2")
{
    [Fact]
    public async Task A_node_that_needs_others_waits_as_joining_and_leads_the_cluster_that_it_founded()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(IMemberEvent), typeof(LeaderChanged));
        Cluster.Join(Cluster.SelfAddress);
        Assert.Equal(MemberStatus.Joining, (await ExpectMsgAsync<MemberJoined>()).Member.Status);
        Assert.Equal(Cluster.SelfAddress, (await ExpectMsgAsync<LeaderChanged>()).Leader);
        await AwaitAssertAsync(() => Assert.Equal(MemberStatus.Joining, Cluster.SelfMember.Status));
        Assert.False(Cluster.IsUp);
    }

    [Fact]
    public async Task A_wait_for_being_up_can_be_given_up()
    {
        using var patience = new CancellationTokenSource();
        var joined = Cluster.JoinAsync(Cluster.SelfAddress, patience.Token);
        var seeded = Cluster.JoinSeedNodesAsync([Cluster.SelfAddress], patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAsync<ClusterJoinFailedException>(() => joined);
        await Assert.ThrowsAsync<ClusterJoinFailedException>(() => seeded);
    }

    [Fact]
    public async Task A_node_that_never_was_up_can_leave()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(IMemberEvent));
        Cluster.Join(Cluster.SelfAddress);
        await ExpectMsgAsync<MemberJoined>();
        await Cluster.LeaveAsync().WaitAsync(Patience);
        await ExpectMsgAsync<MemberLeft>();
        await ExpectMsgAsync<MemberExited>();
        await ExpectMsgAsync<MemberRemoved>();
    }
}

public class WaitingForARoleSpec(ITestOutputHelper output) : ClusterSpec(output,
    """
    akka.cluster {
      roles = [grid]
      role.grid.min-nr-of-members = 1
      role.market.min-nr-of-members = 1
    }
    """)
{
    [Fact]
    public async Task A_node_that_needs_others_with_a_role_waits_for_them()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(IMemberEvent));
        Cluster.Join(Cluster.SelfAddress);
        await ExpectMsgAsync<MemberJoined>();
        Assert.Equal(1, Cluster.Settings.MinNrOfMembersOfRole["market"]);
    }
}
