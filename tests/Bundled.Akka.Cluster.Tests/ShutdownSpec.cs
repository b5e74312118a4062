using Akka.Actor;
using Akka.Cluster;
using Xunit.Abstractions;
using static Akka.Cluster.ClusterEvent;

namespace Akka.ClusterSpecs;

public class ShutdownSpec(ITestOutputHelper output) : ClusterSpec(output)
{
    private const string EndsTogether =
        """
        akka.cluster.run-coordinated-shutdown-when-down = on
        akka.coordinated-shutdown {
          run-by-actor-system-terminate = on
          terminate-actor-system = on
        }
        """;

    [Fact]
    public async Task The_coordinated_shutdown_has_the_node_leave()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(IMemberEvent));
        await JoinSelf();
        await ExpectMsgAsync<MemberUp>();

        await CoordinatedShutdown.Get(Sys).Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience);
        await ExpectMsgAsync<MemberLeft>();
        await ExpectMsgAsync<MemberExited>();
        await ExpectMsgAsync<MemberRemoved>();
        Assert.True(Cluster.IsTerminated);
    }

    [Fact]
    public async Task In_the_phase_cluster_exiting_the_node_becomes_exiting_and_waits_for_the_phase_to_end()
    {
        var mayEnd = new TaskCompletionSource<Done>();
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(MemberExited), typeof(MemberRemoved));
        await JoinSelf();
        CoordinatedShutdown.Get(Sys).AddTask(CoordinatedShutdown.PhaseClusterExiting, "hand over", () => mayEnd.Task);
        var end = CoordinatedShutdown.Get(Sys).Run(CoordinatedShutdown.UnknownReason.Instance);
        await ExpectMsgAsync<MemberExited>();
        await AwaitAssertAsync(() => Assert.Equal(MemberStatus.Exiting, Cluster.SelfMember.Status));

        TestActor.Tell("not removed before this");
        await ExpectMsgAsync("not removed before this");
        mayEnd.SetResult(Done.Instance);
        await ExpectMsgAsync<MemberRemoved>();
        await end.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_node_that_never_joined_shuts_down_at_once()
    {
        await CoordinatedShutdown.Get(Sys).Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience);
        Assert.True(Cluster.IsTerminated);
    }

    [Fact]
    public async Task Leaving_runs_the_coordinated_shutdown_and_says_why()
    {
        await JoinSelf();
        await Cluster.LeaveAsync().WaitAsync(Patience);
        Assert.IsType<CoordinatedShutdown.ClusterLeavingReason>(CoordinatedShutdown.Get(Sys).ShutdownReason);
    }

    [Fact]
    public async Task Leaving_ends_the_actor_system()
    {
        var system = StartNode("leaving", EndsTogether);
        var cluster = Akka.Cluster.Cluster.Get(system);
        await cluster.JoinAsync(cluster.SelfAddress).WaitAsync(Patience);
        await cluster.LeaveAsync().WaitAsync(Patience);
        await system.WhenTerminated.WaitAsync(Patience);
    }

    [Fact]
    public async Task Being_downed_ends_the_actor_system()
    {
        var system = StartNode("downed", EndsTogether);
        var cluster = Akka.Cluster.Cluster.Get(system);
        await cluster.JoinAsync(cluster.SelfAddress).WaitAsync(Patience);
        cluster.Down(cluster.SelfAddress);
        await system.WhenTerminated.WaitAsync(Patience);
        Assert.IsType<CoordinatedShutdown.ClusterDowningReason>(CoordinatedShutdown.Get(system).ShutdownReason);
    }

    [Fact]
    public async Task The_end_of_the_actor_system_has_the_node_leave_first()
    {
        var system = StartNode("ending", EndsTogether);
        var cluster = Akka.Cluster.Cluster.Get(system);
        await cluster.JoinAsync(cluster.SelfAddress).WaitAsync(Patience);
        var status = new TaskCompletionSource<bool>();
        cluster.RegisterOnMemberRemoved(() => status.TrySetResult(system.WhenTerminated.IsCompleted));
        await system.Terminate().WaitAsync(Patience);
        Assert.False(await status.Task);
        await system.WhenTerminated.WaitAsync(Patience);
        Assert.True(cluster.IsTerminated);
    }

    [Fact]
    public async Task An_actor_system_that_ends_without_leaving_ends_its_cluster()
    {
        var system = StartNode("ending");
        var cluster = Akka.Cluster.Cluster.Get(system);
        await cluster.JoinAsync(cluster.SelfAddress).WaitAsync(Patience);
        await system.Terminate().WaitAsync(Patience);
        Assert.True(cluster.IsTerminated);
    }
}
