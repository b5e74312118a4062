using Akka.Cluster.Tools.PublishSubscribe;
using Akka.Configuration;
using Akka.Routing;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class PubSubSettingsSpec(ITestOutputHelper output) : ClusterToolsSpec(output)
{
    [Fact]
    public void Settings_come_from_the_configuration()
    {
        var settings = DistributedPubSubSettings.Create(Sys);

        Assert.Null(settings.Role);
        Assert.IsType<RandomLogic>(settings.RoutingLogic);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.GossipInterval);
        Assert.Equal(TimeSpan.FromSeconds(120), settings.RemovedTimeToLive);
        Assert.Equal(3000, settings.MaxDeltaElements);
        Assert.True(settings.SendToDeadLettersWhenNoSubscribers);
    }

    [Theory]
    [InlineData("name", "distributedPubSubMediator")]
    [InlineData("use-dispatcher", "")]
    public void The_reference_configuration_has_the_defaults_of_the_package(string key, string value) =>
        Assert.Equal(value, DistributedPubSub.DefaultConfig().GetString("akka.cluster.pub-sub." + key));

    [Theory]
    [InlineData("random", typeof(RandomLogic))]
    [InlineData("round-robin", typeof(RoundRobinRoutingLogic))]
    [InlineData("broadcast", typeof(BroadcastRoutingLogic))]
    public void The_configuration_names_who_of_several_gets_a_message(string name, Type logic) =>
        Assert.IsType(logic, DistributedPubSubSettings.Create(With(name)).RoutingLogic);

    [Theory]
    [InlineData("consistent-hashing")]
    [InlineData("by-lot")]
    public void Another_way_to_choose_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => DistributedPubSubSettings.Create(With(name)));

    [Fact]
    public void A_change_of_settings_makes_others()
    {
        var settings = DistributedPubSubSettings.Create(Sys);
        var logic = new BroadcastRoutingLogic();
        var changed = settings.WithRole("keeping").WithRoutingLogic(logic).WithGossipInterval(TimeSpan.FromSeconds(3))
            .WithRemovedTimeToLive(TimeSpan.FromSeconds(4)).WithMaxDeltaElements(5).WithSendToDeadLettersWhenNoSubscribers(false);

        Assert.Null(settings.Role);
        Assert.Equal("keeping", changed.Role);
        Assert.Null(changed.WithRole("").Role);
        Assert.Same(logic, changed.RoutingLogic);
        Assert.Equal(TimeSpan.FromSeconds(3), changed.GossipInterval);
        Assert.Equal(TimeSpan.FromSeconds(4), changed.RemovedTimeToLive);
        Assert.Equal(5, changed.MaxDeltaElements);
        Assert.False(changed.SendToDeadLettersWhenNoSubscribers);
    }

    private static Config With(string routingLogic) =>
        ConfigurationFactory.ParseString($"akka.cluster.pub-sub.routing-logic = {routingLogic}")
            .WithFallback(DistributedPubSub.DefaultConfig()).GetConfig("akka.cluster.pub-sub");
}
