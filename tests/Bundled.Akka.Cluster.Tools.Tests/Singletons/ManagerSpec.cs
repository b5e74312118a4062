using Akka.Actor;
using Akka.Cluster.Tools.Singleton;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.Singletons;

public sealed class ManagerSpec(ITestOutputHelper output) : ClusterToolsSpec(output, "akka.cluster.roles = [keeping]")
{
    [Fact]
    public async Task The_oldest_node_runs_the_singleton_below_its_manager()
    {
        await Up();
        Manage("lighthouse");
        await ExpectMsgAsync("started");

        Sys.ActorSelection("/user/lighthouse/singleton").Tell("where", TestActor);
        await ExpectMsgAsync("/user/lighthouse/singleton");
    }

    [Fact]
    public async Task A_singleton_starts_when_the_node_is_up_and_not_before()
    {
        Manage("lighthouse");
        await ExpectNoMsgAsync(Silence);

        await Up();
        await ExpectMsgAsync("started");
    }

    [Fact]
    public async Task The_settings_name_the_singleton()
    {
        await Up();
        Manage("lighthouse", settings => settings.WithSingletonName("keeper"));
        await ExpectMsgAsync("started");

        Sys.ActorSelection("/user/lighthouse/keeper").Tell("where", TestActor);
        await ExpectMsgAsync("/user/lighthouse/keeper");
    }

    [Fact]
    public async Task Two_managers_run_two_singletons()
    {
        await Up();
        Manage("north");
        Manage("south");

        await ExpectInOrder("started", "started");
    }

    [Fact]
    public async Task A_node_with_the_role_runs_the_singleton()
    {
        await Up();
        Manage("lighthouse", settings => settings.WithRole("keeping"));

        await ExpectMsgAsync("started");
    }

    [Fact]
    public async Task A_manager_on_a_node_without_the_role_fails_to_start()
    {
        await Up();
        await EventFilter.Exception<ActorInitializationException>().ExpectOneAsync(async () =>
        {
            Watch(Manage("lighthouse", settings => settings.WithRole("cooking")));
            await ExpectMsgAsync<Terminated>();
        });
    }

    [Fact]
    public async Task A_singleton_that_fails_is_restarted_in_its_place()
    {
        await Up();
        Manage("lighthouse");
        await ExpectMsgAsync("started");

        await EventFilter.Exception<InvalidOperationException>("as asked").ExpectOneAsync(() =>
        {
            Sys.ActorSelection("/user/lighthouse/singleton").Tell("fail", TestActor);
            return Task.CompletedTask;
        });
        await ExpectInOrder("stopped", "started");
    }

    [Fact]
    public async Task A_singleton_that_stops_itself_is_not_started_again()
    {
        await Up();
        Manage("lighthouse");
        await ExpectMsgAsync("started");

        Sys.ActorSelection("/user/lighthouse/singleton").Tell("stop", TestActor);
        await ExpectMsgAsync("stopped");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_manager_that_is_stopped_takes_its_singleton_with_it_and_another_one_can_start()
    {
        await Up();
        var manager = Manage("lighthouse");
        await ExpectMsgAsync("started");

        Watch(manager);
        Sys.Stop(manager);
        await ExpectMsgAsync("stopped");
        await ExpectTerminatedAsync(manager);

        Manage("lighthouse");
        await ExpectMsgAsync("started");
    }

    [Fact]
    public async Task A_manager_goes_from_start_to_oldest()
    {
        var chronicle = CreateTestProbe();
        var manager = Manage("lighthouse");
        manager.Tell(new FSMBase.SubscribeTransitionCallBack(chronicle.Ref));
        await chronicle.ExpectMsgAsync(new FSMBase.CurrentState<ClusterSingletonState>(manager, ClusterSingletonState.Start));

        await Up();
        await chronicle.ExpectMsgAsync(new FSMBase.Transition<ClusterSingletonState>(
            manager, ClusterSingletonState.Start, ClusterSingletonState.Oldest));
    }

    private IActorRef Manage(
        string name, Func<ClusterSingletonManagerSettings, ClusterSingletonManagerSettings>? change = null)
    {
        var settings = ClusterSingletonManagerSettings.Create(Sys);
        return Sys.ActorOf(
            ClusterSingletonManager.Props(Keeper.Props(TestActor), change is null ? settings : change(settings)), name);
    }
}
