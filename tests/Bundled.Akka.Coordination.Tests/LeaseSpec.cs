using Akka.Actor;
using Akka.Configuration;
using Akka.Coordination;
using Xunit.Abstractions;

namespace Akka.CoordinationSpecs;

public class LeaseSpec(ITestOutputHelper output) : TestKit.Xunit2.TestKit(ConfigurationFactory.ParseString(
    """
    akka.loglevel = OFF
    with-system {
      lease-class = "Akka.CoordinationSpecs.LeaseSpec+WithSystem, Bundled.Akka.Coordination.Tests"
      heartbeat-interval = 1s
      heartbeat-timeout = 100s
      lease-operation-timeout = 2s
      own-key = value
    }
    settings-only.lease-class = "Akka.CoordinationSpecs.LeaseSpec+SettingsOnly, Bundled.Akka.Coordination.Tests"
    derived-interval {
      lease-class = "Akka.CoordinationSpecs.LeaseSpec+SettingsOnly, Bundled.Akka.Coordination.Tests"
      heartbeat-interval = ""
      heartbeat-timeout = 80s
    }
    hasty {
      lease-class = "Akka.CoordinationSpecs.LeaseSpec+SettingsOnly, Bundled.Akka.Coordination.Tests"
      heartbeat-interval = 50s
      heartbeat-timeout = 100s
    }
    nameless.heartbeat-interval = 1s
    unknown.lease-class = "Akka.No.Such.Lease, Akka"
    failing.lease-class = "Akka.CoordinationSpecs.LeaseSpec+Failing, Bundled.Akka.Coordination.Tests"
    """), "leases", output)
{
    [Fact]
    public void A_lease_is_made_with_its_settings_and_the_system()
    {
        var lease = Assert.IsType<WithSystem>(Leases.GetLease("site", "with-system", "owner"));
        Assert.Same(Sys, lease.System);
        Assert.Equal("site", lease.Settings.LeaseName);
        Assert.Equal("owner", lease.Settings.OwnerName);
        Assert.Equal("value", lease.Settings.LeaseConfig.GetString("own-key"));
        Assert.Equal(TimeSpan.FromSeconds(1), lease.Settings.TimeoutSettings.HeartbeatInterval);
        Assert.Equal(TimeSpan.FromSeconds(100), lease.Settings.TimeoutSettings.HeartbeatTimeout);
        Assert.Equal(TimeSpan.FromSeconds(2), lease.Settings.TimeoutSettings.OperationTimeout);
    }

    [Fact]
    public void What_is_not_configured_has_the_limits_of_every_lease()
    {
        var limits = Leases.GetLease("site", "settings-only", "owner").Settings.TimeoutSettings;
        Assert.Equal(TimeSpan.FromSeconds(12), limits.HeartbeatInterval);
        Assert.Equal(TimeSpan.FromSeconds(120), limits.HeartbeatTimeout);
        Assert.Equal(TimeSpan.FromSeconds(5), limits.OperationTimeout);
    }

    [Fact]
    public void Without_an_interval_it_is_a_tenth_of_the_time_out() => Assert.Equal(TimeSpan.FromSeconds(8),
        Leases.GetLease("site", "derived-interval", "owner").Settings.TimeoutSettings.HeartbeatInterval);

    [Fact]
    public void An_owner_must_say_that_it_lives_more_than_twice_before_the_time_out() =>
        Assert.Throws<ArgumentException>(() => Leases.GetLease("site", "hasty", "owner"));

    [Fact]
    public void There_is_one_lease_for_a_name_a_configuration_and_an_owner()
    {
        var lease = Leases.GetLease("site", "settings-only", "owner");
        Assert.Same(lease, Leases.GetLease("site", "settings-only", "owner"));
        Assert.NotSame(lease, Leases.GetLease("other site", "settings-only", "owner"));
        Assert.NotSame(lease, Leases.GetLease("site", "derived-interval", "owner"));
        Assert.NotSame(lease, Leases.GetLease("site", "settings-only", "other owner"));
    }

    [Fact]
    public void A_lease_that_cannot_be_made_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => Leases.GetLease("site", "nameless", "owner"));
        Assert.ThrowsAny<Exception>(() => Leases.GetLease("site", "unknown", "owner"));
        Assert.ThrowsAny<Exception>(() => Leases.GetLease("site", "failing", "owner"));
    }

    [Fact]
    public void Limits_can_be_replaced_one_by_one()
    {
        var one = TimeSpan.FromSeconds(1);
        var limits = new TimeoutSettings(one, 10 * one, 5 * one);
        Assert.Equal(2 * one, limits.WithHeartbeatInterval(2 * one).HeartbeatInterval);
        Assert.Equal(20 * one, limits.WithHeartbeatTimeout(20 * one).HeartbeatTimeout);
        Assert.Equal(7 * one, limits.withOperationTimeout(7 * one).OperationTimeout);
        Assert.Equal(5 * one, limits.WithHeartbeatTimeout(20 * one).OperationTimeout);

        var settings = new LeaseSettings("site", "owner", limits, ConfigurationFactory.Empty);
        Assert.Equal(3 * one, settings.WithTimeoutSettings(limits.WithHeartbeatInterval(3 * one)).TimeoutSettings.HeartbeatInterval);
    }

    private LeaseProvider Leases => LeaseProvider.Get(Sys);

    public class SettingsOnly(LeaseSettings settings) : Lease(settings)
    {
        public override Task<bool> Acquire() => Task.FromResult(true);

        public override Task<bool> Acquire(Action<Exception> leaseLostCallback) => Acquire();

        public override Task<bool> Release() => Task.FromResult(true);

        public override bool CheckLease() => false;
    }

    public class WithSystem(LeaseSettings settings, ExtendedActorSystem system) : SettingsOnly(settings)
    {
        public ExtendedActorSystem System { get; } = system;
    }

    public class Failing : SettingsOnly
    {
        public Failing(LeaseSettings settings) : base(settings) => throw new LeaseException("no lease today");
    }
}
