using Akka.Actor;
using Akka.Cluster.Tools.Singleton;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.Singletons;

public sealed class ClusterSingletonSpec(ITestOutputHelper output) : ClusterToolsSpec(output, "akka.cluster.roles = [keeping]")
{
    [Fact]
    public async Task A_singleton_is_reached_through_the_reference_that_starts_it()
    {
        await Up();
        var keeper = ClusterSingleton.Get(Sys).Init(SingletonActor.Create(Keeper.Props(TestActor), "keeper"));
        await ExpectMsgAsync("started");

        keeper.Tell("where", TestActor);
        await ExpectMsgAsync("/user/singletonManagerkeeper/keeper");
        Assert.Equal("/user/singletonProxykeeper", keeper.Path.ToStringWithoutAddress());
    }

    [Fact]
    public async Task Who_asks_again_gets_the_same_reference_and_no_second_singleton()
    {
        await Up();
        var singletons = ClusterSingleton.Get(Sys);
        var first = singletons.Init(SingletonActor.Create(Keeper.Props(TestActor), "keeper"));
        await ExpectMsgAsync("started");

        Assert.Equal(first, singletons.Init(SingletonActor.Create(Keeper.Props(TestActor), "keeper")));
        Assert.Same(singletons, ClusterSingleton.Get(Sys));
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Singletons_of_two_names_are_two()
    {
        await Up();
        var north = ClusterSingleton.Get(Sys).Init(SingletonActor.Create(Keeper.Props(TestActor), "north"));
        var south = ClusterSingleton.Get(Sys).Init(SingletonActor.Create(Keeper.Props(TestActor), "south"));

        await ExpectInOrder("started", "started");
        Assert.NotEqual(north, south);
    }

    [Fact]
    public async Task A_singleton_ends_with_its_stop_message()
    {
        await Up();
        ClusterSingleton.Get(Sys).Init(
            SingletonActor.Create(Keeper.Props(TestActor), "keeper").WithStopMessage(new Keeper.Retire()));
        await ExpectMsgAsync("started");

        var left = Leave();
        await ExpectMsgAsync("retiring");
        Sys.ActorSelection("/user/singletonManagerkeeper/keeper").Tell("stop", TestActor);
        await ExpectMsgAsync("stopped");
        await left.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_node_with_the_role_of_the_singleton_runs_it()
    {
        await Up();
        ClusterSingleton.Get(Sys).Init(SingletonActor.Create(Keeper.Props(TestActor), "keeper")
            .WithSettings(ClusterSingletonSettings.Create(Sys).WithRole("keeping")));

        await ExpectMsgAsync("started");
    }

    [Fact]
    public async Task A_node_without_the_role_of_the_singleton_has_only_a_proxy()
    {
        await Up();
        var keeper = ClusterSingleton.Get(Sys).Init(SingletonActor.Create(Keeper.Props(TestActor), "keeper")
            .WithSettings(ClusterSingletonSettings.Create(Sys).WithRole("cooking")));

        keeper.Tell("ahoy", TestActor);
        await ExpectNoMsgAsync(Silence);
        Sys.ActorSelection("/user/singletonManagerkeeper").Tell(new Identify("manager"), TestActor);
        Assert.Null((await ExpectMsgAsync<ActorIdentity>()).Subject);
    }

    [Fact]
    public void A_description_of_a_singleton_is_changed_by_making_another_one()
    {
        var settings = ClusterSingletonSettings.Create(Sys);
        var plain = SingletonActor.Create(Keeper.Props(TestActor), "keeper");
        var full = plain.WithStopMessage("stop").WithSettings(settings).WithProps(Props.Empty);

        Assert.False(plain.StopMessage.HasValue);
        Assert.False(plain.Settings.HasValue);
        Assert.Equal("keeper", full.Name);
        Assert.Equal("stop", full.StopMessage.Value);
        Assert.Same(settings, full.Settings.Value);
        Assert.Equal(Props.Empty, full.Props);
    }
}
