using Akka.Actor;
using Akka.Cluster;
using Akka.Util;
using Xunit.Abstractions;

namespace Akka.ClusterSpecs;

public class JoiningSpec(ITestOutputHelper output) : ClusterSpec(output,
    """
    akka.cluster {
      app-version = "1.2.3"
      roles = [grid, market]
    }
    """)
{
    [Fact]
    public void A_node_has_the_address_of_its_transport() =>
        Assert.Equal(System.Provider.DefaultAddress, Cluster.SelfAddress);

    [Fact]
    public void A_node_that_has_not_joined_is_no_member()
    {
        Assert.Empty(Cluster.State.Members);
        Assert.Null(Cluster.State.Leader);
        Assert.Equal(MemberStatus.Removed, Cluster.SelfMember.Status);
        Assert.Equal(Cluster.SelfUniqueAddress, Cluster.SelfMember.UniqueAddress);
        Assert.False(Cluster.IsUp);
        Assert.False(Cluster.IsTerminated);
    }

    [Fact]
    public async Task A_node_that_joins_itself_founds_a_cluster_and_leads_it()
    {
        await JoinSelf();
        await AwaitAssertAsync(() =>
        {
            Assert.True(Cluster.IsUp);
            Assert.Equal(MemberStatus.Up, Cluster.SelfMember.Status);
            Assert.Equal(Cluster.SelfMember, Assert.Single(Cluster.State.Members));
            Assert.Equal(Cluster.SelfAddress, Cluster.State.Leader);
            Assert.Equal(Cluster.SelfAddress, Assert.Single(Cluster.State.SeenBy));
            Assert.Empty(Cluster.State.Unreachable);
        });
    }

    [Fact]
    public async Task A_member_has_the_roles_and_the_version_of_its_node()
    {
        await JoinSelf();
        await AwaitAssertAsync(() =>
        {
            Assert.True(Cluster.SelfMember.HasRole("grid"));
            Assert.False(Cluster.SelfMember.HasRole("plant"));
            Assert.True(Cluster.SelfRoles.SetEquals(["grid", "market"]));
            Assert.True(Cluster.State.AllRoles.SetEquals(["grid", "market"]));
            Assert.Equal(Cluster.SelfAddress, Cluster.State.RoleLeader("market"));
            Assert.Null(Cluster.State.RoleLeader("plant"));
            Assert.Equal(AppVersion.Create("1.2.3"), Cluster.SelfMember.AppVersion);
            Assert.False(Cluster.State.HasMoreThanOneAppVersion);
        });
    }

    [Fact]
    public async Task The_address_of_a_local_reference_is_the_own_one()
    {
        var local = Sys.ActorOf(Props.Empty).Path.Address;
        Assert.True(local.HasLocalScope);
        await Cluster.JoinAsync(local).WaitAsync(Patience);
        await AwaitAssertAsync(() => Assert.True(Cluster.IsUp));
    }

    [Fact]
    public async Task Seed_nodes_with_the_own_address_found_a_cluster()
    {
        await Cluster.JoinSeedNodesAsync([Cluster.SelfAddress]).WaitAsync(Patience);
        await AwaitAssertAsync(() => Assert.True(Cluster.IsUp));
    }

    [Fact]
    public async Task To_join_again_changes_nothing()
    {
        await JoinSelf();
        await AwaitAssertAsync(() => Assert.True(Cluster.IsUp));
        var before = Cluster.SelfMember;
        Cluster.Join(Cluster.SelfAddress);
        await Cluster.JoinAsync(Cluster.SelfAddress).WaitAsync(Patience);
        await Cluster.JoinSeedNodesAsync([Cluster.SelfAddress]).WaitAsync(Patience);
        Assert.Equal(before, Cluster.SelfMember);
    }

    [Fact]
    public void Another_system_or_protocol_is_no_node_of_this_cluster()
    {
        Cluster.Join(Cluster.SelfAddress.WithSystem("other"));
        Cluster.Join(Cluster.SelfAddress.WithProtocol("akka.udp"));
        Cluster.SendCurrentClusterState(TestActor);
        Assert.Empty(ExpectMsg<ClusterEvent.CurrentClusterState>().Members);
    }

    [Fact]
    public async Task Whoever_waits_for_the_node_to_be_up_is_called_once()
    {
        var calls = CreateTestProbe();
        Cluster.RegisterOnMemberUp(() => calls.Tell("up"));
        Cluster.RegisterOnMemberUp(() => throw new InvalidOperationException("a callback that fails harms no other"));
        await JoinSelf();
        await calls.ExpectMsgAsync("up");

        await AwaitAssertAsync(() => Assert.True(Cluster.IsUp));
        Cluster.RegisterOnMemberUp(() => calls.Tell("up already"));
        await calls.ExpectMsgAsync("up already");
    }
}
