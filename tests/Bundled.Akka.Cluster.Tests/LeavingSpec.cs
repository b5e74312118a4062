using Akka.Actor;
using Akka.Cluster;
using Xunit.Abstractions;
using static Akka.Cluster.ClusterEvent;

namespace Akka.ClusterSpecs;

public class LeavingSpec(ITestOutputHelper output) : ClusterSpec(output)
{
    [Fact]
    public async Task A_node_that_leaves_is_removed_after_it_was_exiting_and_the_cluster_ends_there()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(IMemberEvent));
        await JoinSelf();
        await ExpectMsgAsync<MemberUp>();

        var left = Cluster.LeaveAsync();
        await ExpectMsgAsync<MemberLeft>();
        await ExpectMsgAsync<MemberExited>();
        Assert.Equal(MemberStatus.Exiting, (await ExpectMsgAsync<MemberRemoved>()).PreviousStatus);
        await left.WaitAsync(Patience);
        Assert.True(Cluster.IsTerminated);
        Assert.True(Cluster.LeaveAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task The_own_address_can_be_told_to_leave_also_without_host_and_port()
    {
        await JoinSelf();
        Cluster.Leave(Sys.ActorOf(Props.Empty).Path.Address);
        await AwaitAssertAsync(() => Assert.True(Cluster.IsTerminated));
        await Cluster.LeaveAsync().WaitAsync(Patience);
    }

    [Fact]
    public async Task A_cancelled_wait_for_the_end_leaves_the_leaving_alone()
    {
        await JoinSelf();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var first = Cluster.LeaveAsync(cancelled.Token);
        var second = Cluster.LeaveAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await second.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_node_that_is_downed_hears_of_it_before_it_is_removed()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(IMemberEvent));
        await JoinSelf();
        await ExpectMsgAsync<MemberUp>();

        Cluster.Down(Cluster.SelfAddress);
        Assert.Equal(MemberStatus.Down, (await ExpectMsgAsync<MemberDowned>()).Member.Status);
        Assert.Equal(MemberStatus.Down, (await ExpectMsgAsync<MemberRemoved>()).PreviousStatus);
        await AwaitAssertAsync(() => Assert.True(Cluster.IsTerminated));
    }

    [Fact]
    public async Task To_down_or_to_send_away_who_is_no_member_changes_nothing()
    {
        await JoinSelf();
        var nobody = Cluster.SelfAddress.WithPort(1);
        Cluster.Down(nobody);
        Cluster.Leave(nobody);
        Cluster.SendCurrentClusterState(TestActor);
        Assert.Equal(MemberStatus.Up, Assert.Single((await ExpectMsgAsync<CurrentClusterState>()).Members).Status);
    }

    [Fact]
    public async Task Whoever_waits_for_the_removal_is_called_when_the_node_has_left()
    {
        Cluster.RegisterOnMemberRemoved(() => TestActor.Tell("removed"));
        await JoinSelf();
        await Cluster.LeaveAsync().WaitAsync(Patience);
        await ExpectMsgAsync("removed");

        Cluster.RegisterOnMemberRemoved(() => TestActor.Tell("removed already"));
        await ExpectMsgAsync("removed already");
    }

    [Fact]
    public async Task Whoever_waits_for_the_removal_is_called_when_the_node_was_downed()
    {
        Cluster.RegisterOnMemberRemoved(() => TestActor.Tell("removed"));
        await JoinSelf();
        Cluster.Down(Cluster.SelfAddress);
        await ExpectMsgAsync("removed");
    }

    [Fact]
    public async Task After_the_end_of_the_cluster_a_node_cannot_join_again()
    {
        await JoinSelf();
        await Cluster.LeaveAsync().WaitAsync(Patience);
        await AwaitAssertAsync(() => Assert.True(Cluster.IsTerminated));
        await Assert.ThrowsAsync<ClusterJoinFailedException>(() => Cluster.JoinAsync(Cluster.SelfAddress));
        await Assert.ThrowsAsync<ClusterJoinFailedException>(() => Cluster.JoinSeedNodesAsync([Cluster.SelfAddress]));
    }
}
