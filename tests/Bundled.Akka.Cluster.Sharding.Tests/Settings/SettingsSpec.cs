using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.Configuration;

namespace Akka.ShardingSpecs.Settings;

/// <summary>What can be set, and what holds without it.</summary>
public sealed class SettingsSpec
{
    [Fact]
    public void The_defaults_are_those_of_the_package()
    {
        var settings = Read();

        Assert.Null(settings.Role);
        Assert.False(settings.RememberEntities);
        Assert.Equal("", settings.JournalPluginId);
        Assert.Equal("", settings.SnapshotPluginId);
        Assert.Equal(StateStoreMode.Persistence, settings.StateStoreMode);
        Assert.Equal(RememberEntitiesStore.DData, settings.RememberEntitiesStore);
        Assert.Equal(TimeSpan.FromSeconds(3), settings.ShardRegionQueryTimeout);
        Assert.Equal(TimeSpan.FromSeconds(120), settings.PassivateIdleEntityAfter);
        Assert.Null(settings.LeaseSettings);
        Assert.NotNull(settings.CoordinatorSingletonSettings);
    }

    [Fact]
    public void The_defaults_of_buffers_pauses_and_time_outs_are_those_of_the_package()
    {
        var tuning = Read().TuningParameters;

        Assert.Equal(TimeSpan.FromSeconds(5), tuning.CoordinatorFailureBackoff);
        Assert.Equal(TimeSpan.FromSeconds(2), tuning.RetryInterval);
        Assert.Equal(100_000, tuning.BufferSize);
        Assert.Equal(TimeSpan.FromSeconds(60), tuning.HandOffTimeout);
        Assert.Equal(TimeSpan.FromSeconds(10), tuning.ShardStartTimeout);
        Assert.Equal(TimeSpan.FromSeconds(10), tuning.ShardFailureBackoff);
        Assert.Equal(TimeSpan.FromSeconds(10), tuning.EntityRestartBackoff);
        Assert.Equal(TimeSpan.FromSeconds(10), tuning.RebalanceInterval);
        Assert.Equal(1_000, tuning.SnapshotAfter);
        Assert.Equal(2, tuning.KeepNrOfBatches);
        Assert.Equal(1, tuning.LeastShardAllocationRebalanceThreshold);
        Assert.Equal(3, tuning.LeastShardAllocationMaxSimultaneousRebalance);
        Assert.Equal(TimeSpan.FromSeconds(2), tuning.WaitingForStateTimeout);
        Assert.Equal(TimeSpan.FromSeconds(5), tuning.UpdatingStateTimeout);
        Assert.Equal("all", tuning.EntityRecoveryStrategy);
        Assert.Equal(TimeSpan.FromMilliseconds(100), tuning.EntityRecoveryConstantRateStrategyFrequency);
        Assert.Equal(5, tuning.EntityRecoveryConstantRateStrategyNumberOfEntities);
        Assert.Equal(3, tuning.CoordinatorStateWriteMajorityPlus);
        Assert.Equal(5, tuning.CoordinatorStateReadMajorityPlus);
        Assert.Equal(0, tuning.LeastShardAllocationAbsoluteLimit);
        Assert.Equal(0.1, tuning.LeastShardAllocationRelativeLimit);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("no")]
    [InlineData("false")]
    public void Passivation_of_the_idle_can_be_turned_off(string off) =>
        Assert.Equal(TimeSpan.Zero, Read($"akka.cluster.sharding.passivate-idle-entity-after = {off}").PassivateIdleEntityAfter);

    [Fact]
    public void Majorities_can_be_all() =>
        Assert.Equal(int.MaxValue, Read("akka.cluster.sharding.coordinator-state.write-majority-plus = all")
            .TuningParameters.CoordinatorStateWriteMajorityPlus);

    [Fact]
    public void An_unknown_recovery_strategy_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Read("akka.cluster.sharding.entity-recovery-strategy = some"));

    [Fact]
    public void Each_setting_can_be_changed_and_leaves_the_others()
    {
        var changed = Read().WithRole("battery").WithRememberEntities(true).WithJournalPluginId("journal")
            .WithSnapshotPluginId("snapshots").WithStateStoreMode(StateStoreMode.DData)
            .WithPassivateIdleAfter(TimeSpan.FromSeconds(7));

        Assert.Equal("battery", changed.Role);
        Assert.True(changed.RememberEntities);
        Assert.Equal("journal", changed.JournalPluginId);
        Assert.Equal("snapshots", changed.SnapshotPluginId);
        Assert.Equal(StateStoreMode.DData, changed.StateStoreMode);
        Assert.Equal(TimeSpan.FromSeconds(7), changed.PassivateIdleEntityAfter);
        Assert.Equal(2, changed.TuningParameters.KeepNrOfBatches);
        Assert.Equal("battery", changed.WithRole(null!).Role);
    }

    [Fact]
    public void Each_tuning_parameter_can_be_changed_and_leaves_the_others()
    {
        var settings = Read();

        var changed = settings.WithTuningParameters(settings.TuningParameters.WithBufferSize(10)
            .WithHandOffTimeout(TimeSpan.FromSeconds(3)).WithEntityRecoveryStrategy("constant")).TuningParameters;

        Assert.Equal(10, changed.BufferSize);
        Assert.Equal(TimeSpan.FromSeconds(3), changed.HandOffTimeout);
        Assert.Equal("constant", changed.EntityRecoveryStrategy);
        Assert.Equal(TimeSpan.FromSeconds(2), changed.RetryInterval);
        Assert.ThrowsAny<ArgumentException>(() => settings.WithTuningParameters(null!));
    }

    private static ClusterShardingSettings Read(string hocon = "")
    {
        var config = ConfigurationFactory.ParseString(hocon).WithFallback(ClusterSharding.DefaultConfig());
        return ClusterShardingSettings.Create(config.GetConfig("akka.cluster.sharding"),
            Akka.Cluster.Tools.Singleton.ClusterSingletonManager.DefaultConfig().GetConfig("akka.cluster.singleton"));
    }
}
