using Akka.Actor;
using Akka.Cluster;
using Akka.Configuration;
using Akka.Dispatch;
using Xunit.Abstractions;

namespace Akka.ClusterSpecs;

public class SettingsSpec(ITestOutputHelper output) : TestKit.Xunit2.TestKit(ConfigurationFactory.ParseString(
    """
    akka {
      stdout-loglevel = OFF
      loglevel = OFF
      actor.provider = "Akka.Cluster.ClusterActorRefProvider, Akka.Cluster"
      remote.dot-netty.tcp.port = 0
      coordinated-shutdown.run-by-clr-shutdown-hook = off
    }
    """), "settings", output)
{
    [Fact]
    public void The_provider_may_be_named_by_its_type() => Assert.True(Sys.Settings.HasCluster);

    [Fact]
    public void What_is_not_configured_has_the_published_defaults()
    {
        var settings = With("");
        Assert.Empty(settings.SeedNodes);
        Assert.Empty(settings.Roles);
        Assert.Equal(1, settings.MinNrOfMembers);
        Assert.Empty(settings.MinNrOfMembersOfRole);
        Assert.True(settings.LogInfo);
        Assert.False(settings.LogInfoVerbose);
        Assert.True(settings.RunCoordinatedShutdownWhenDown);
        Assert.Equal("akka.actor.internal-dispatcher", settings.UseDispatcher);
        Assert.Equal("Akka.Cluster.SBR.SplitBrainResolverProvider", settings.DowningProviderType.FullName);
        Assert.Equal(TimeSpan.FromSeconds(20), Akka.Cluster.Cluster.Get(Sys).DowningProvider.DownRemovalMargin);

        Assert.Equal(TimeSpan.FromSeconds(5), settings.SeedNodeTimeout);
        Assert.Equal(TimeSpan.FromSeconds(10), settings.RetryUnsuccessfulJoinAfter);
        Assert.Null(settings.ShutdownAfterUnsuccessfulJoinSeedNodes);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.PeriodicTasksInitialDelay);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.LeaderActionsInterval);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.GossipInterval);
        Assert.Equal(TimeSpan.FromSeconds(2), settings.GossipTimeToLive);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.UnreachableNodesReaperInterval);
        Assert.Null(settings.PublishStatsInterval);
        Assert.Equal(0.8, settings.GossipDifferentViewProbability);
        Assert.Equal(400, settings.ReduceGossipDifferentViewProbability);
        Assert.True(settings.AllowWeaklyUpMembers);
        Assert.Equal(TimeSpan.FromSeconds(7), settings.WeaklyUpAfter);

        Assert.Equal("Akka.Remote.PhiAccrualFailureDetector, Akka.Remote", settings.FailureDetectorImplementationClass);
        Assert.Equal(8.0, settings.FailureDetectorConfig.GetDouble("threshold"));
        Assert.Equal(TimeSpan.FromSeconds(1), settings.HeartbeatInterval);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.HeartbeatExpectedResponseAfter);
        Assert.Equal(9, settings.MonitoredByNrOfMembers);
        Assert.Equal(TimeSpan.FromMilliseconds(33), settings.SchedulerTickDuration);
        Assert.Equal(512, settings.SchedulerTicksPerWheel);
        Assert.False(settings.VerboseHeartbeatLogging);
        Assert.False(settings.VerboseGossipReceivedLogging);
        Assert.False(settings.UseLegacyHeartbeatMessage);
    }

    [Fact]
    public void What_is_configured_is_read()
    {
        var settings = With(
            """
            seed-nodes = ["akka.tcp://settings@campus:4053", "akka.tcp://settings@feeder:4053"]
            roles = [grid, market]
            min-nr-of-members = 3
            role.grid.min-nr-of-members = 2
            app-version = "1.2.3-RC1"
            log-info = off
            log-info-verbose = on
            use-dispatcher = akka.actor.default-dispatcher
            retry-unsuccessful-join-after = off
            shutdown-after-unsuccessful-join-seed-nodes = 30s
            leader-actions-interval = 200ms
            downing-provider-class = ""
            down-removal-margin = 3s
            run-coordinated-shutdown-when-down = off
            """);
        Assert.Equal([Address.Parse("akka.tcp://settings@campus:4053"), Address.Parse("akka.tcp://settings@feeder:4053")],
            settings.SeedNodes);
        Assert.True(settings.Roles.SetEquals(["grid", "market"]));
        Assert.Equal(3, settings.MinNrOfMembers);
        Assert.Equal(KeyValuePair.Create("grid", 2), Assert.Single(settings.MinNrOfMembersOfRole));
        Assert.Equal("1.2.3-RC1", settings.AppVersion.Version);
        Assert.True(settings.LogInfo);
        Assert.True(settings.LogInfoVerbose);
        Assert.Equal(Dispatchers.DefaultDispatcherId, settings.UseDispatcher);
        Assert.Null(settings.RetryUnsuccessfulJoinAfter);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.ShutdownAfterUnsuccessfulJoinSeedNodes);
        Assert.Equal(TimeSpan.FromMilliseconds(200), settings.LeaderActionsInterval);
        Assert.Equal(typeof(NoDowning), settings.DowningProviderType);
        Assert.False(settings.RunCoordinatedShutdownWhenDown);
    }

    [Theory]
    [InlineData("off", 0)]
    [InlineData("on", 7)]
    [InlineData("3s", 3)]
    public void Members_may_be_weakly_up_after_a_while_or_not_at_all(string text, int seconds)
    {
        var settings = With($"allow-weakly-up-members = {text}");
        Assert.Equal(TimeSpan.FromSeconds(seconds), settings.WeaklyUpAfter);
        Assert.Equal(seconds > 0, settings.AllowWeaklyUpMembers);
    }

    [Fact]
    public void A_while_of_no_time_is_refused() =>
        Assert.Throws<ConfigurationException>(() => With("allow-weakly-up-members = 0s"));

    [Fact]
    public async Task A_system_with_another_provider_has_no_cluster()
    {
        var alone = ActorSystem.Create("alone");
        Assert.Throws<ConfigurationException>(() => Akka.Cluster.Cluster.Get(alone));
        await alone.Terminate();
    }

    private ClusterSettings With(string hocon) =>
        new(ConfigurationFactory.ParseString($"akka.cluster {{\n{hocon}\n}}").WithFallback(Sys.Settings.Config), Sys.Name);
}
