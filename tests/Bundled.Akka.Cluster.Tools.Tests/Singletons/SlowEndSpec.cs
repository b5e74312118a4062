using Akka.Actor;
using Akka.Cluster.Tools.Singleton;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.Singletons;

public sealed class SlowEndSpec(ITestOutputHelper output)
    : ClusterToolsSpec(output, "akka.coordinated-shutdown.phases.cluster-exiting.timeout = 2s")
{
    [Fact]
    public async Task A_node_leaves_without_a_singleton_that_takes_too_long_and_lets_it_end_in_its_own_way()
    {
        await Up();
        var manager = Watch(Sys.ActorOf(ClusterSingletonManager.Props(
            Keeper.Props(TestActor), new Keeper.Retire(), ClusterSingletonManagerSettings.Create(Sys)), "lighthouse"));
        await ExpectMsgAsync("started");

        var left = Leave();
        await ExpectMsgAsync("retiring");
        await left.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(Cluster.IsTerminated);

        var keeper = Sys.ActorSelection(manager.Path / "singleton");
        keeper.Tell("still there?", TestActor);
        await ExpectMsgAsync("heard still there?");
        keeper.Tell("stop", TestActor);
        await ExpectMsgAsync("stopped");
        await ExpectTerminatedAsync(manager);
    }
}
