using Akka.Actor;
using Akka.Cluster.Tools.Singleton;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.Singletons;

public sealed class LeavingSpec(ITestOutputHelper output) : ClusterToolsSpec(output)
{
    [Fact]
    public async Task A_leaving_node_ends_its_singleton_with_a_poison_pill()
    {
        var manager = await Manage(PoisonPill.Instance);

        var left = Leave();
        await ExpectMsgAsync("stopped");
        await ExpectTerminatedAsync(manager);
        await left.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_leaving_node_waits_until_its_singleton_has_ended_in_its_own_way()
    {
        var manager = await Manage(new Keeper.Retire());

        var left = Leave();
        await ExpectMsgAsync("retiring");
        await ExpectNoMsgAsync(Silence);
        Assert.False(left.IsCompleted);

        Sys.ActorSelection(manager.Path / "singleton").Tell("stop", TestActor);
        await ExpectMsgAsync("stopped");
        await ExpectTerminatedAsync(manager);
        await left.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_node_told_to_leave_the_cluster_ends_its_singleton()
    {
        var manager = await Manage(new Keeper.Retire());

        Cluster.Leave(Cluster.SelfAddress);
        await ExpectMsgAsync("retiring");

        Sys.ActorSelection(manager.Path / "singleton").Tell("stop", TestActor);
        await ExpectMsgAsync("stopped");
        await ExpectTerminatedAsync(manager);
    }

    [Fact]
    public async Task A_leaving_node_stops_a_manager_whose_singleton_has_ended_already()
    {
        var manager = await Manage(new Keeper.Retire());
        Sys.ActorSelection(manager.Path / "singleton").Tell("stop", TestActor);
        await ExpectMsgAsync("stopped");

        var left = Leave();
        await ExpectTerminatedAsync(manager);
        await left.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_manager_goes_from_oldest_over_was_oldest_to_stopping()
    {
        var chronicle = CreateTestProbe();
        var manager = await Manage(new Keeper.Retire());
        manager.Tell(new FSMBase.SubscribeTransitionCallBack(chronicle.Ref));
        await chronicle.ExpectMsgAsync(new FSMBase.CurrentState<ClusterSingletonState>(manager, ClusterSingletonState.Oldest));

        _ = Leave();
        await chronicle.ExpectMsgAsync(new FSMBase.Transition<ClusterSingletonState>(
            manager, ClusterSingletonState.Oldest, ClusterSingletonState.WasOldest));
        await chronicle.ExpectMsgAsync(new FSMBase.Transition<ClusterSingletonState>(
            manager, ClusterSingletonState.WasOldest, ClusterSingletonState.Stopping));
    }

    [Fact]
    public async Task A_downed_node_does_not_wait_for_its_singleton_to_end_in_its_own_way()
    {
        var manager = await Manage(new Keeper.Retire());

        Cluster.Down(Cluster.SelfAddress);
        await FishForMessageAsync(message => Equals(message, "stopped"));
        await ExpectTerminatedAsync(manager);
    }

    [Fact]
    public async Task No_manager_starts_on_a_node_that_has_left()
    {
        await Up();
        var removed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Cluster.RegisterOnMemberRemoved(removed.SetResult);
        Cluster.Leave(Cluster.SelfAddress);
        await removed.Task.WaitAsync(TimeSpan.FromSeconds(10));

        await EventFilter.Exception<ActorInitializationException>().ExpectOneAsync(async () =>
        {
            var manager = Watch(Sys.ActorOf(ClusterSingletonManager.Props(
                Keeper.Props(TestActor), ClusterSingletonManagerSettings.Create(Sys)), "lighthouse"));
            await ExpectTerminatedAsync(manager);
        });
    }

    private async Task<IActorRef> Manage(object terminationMessage)
    {
        await Up();
        var manager = Sys.ActorOf(ClusterSingletonManager.Props(
            Keeper.Props(TestActor), terminationMessage, ClusterSingletonManagerSettings.Create(Sys)), "lighthouse");
        await ExpectMsgAsync("started");
        return Watch(manager);
    }
}
