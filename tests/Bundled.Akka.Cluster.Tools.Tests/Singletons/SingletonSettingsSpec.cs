using Akka.Cluster.Tools.Singleton;
using Akka.Configuration;
using Entropy.Bundled.Tests.Configuration;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.Singletons;

public sealed class SingletonSettingsSpec(ITestOutputHelper output) : ClusterToolsSpec(output)
{
    [Fact]
    public void Settings_of_a_manager_come_from_the_configuration()
    {
        var settings = ClusterSingletonManagerSettings.Create(Sys);

        Assert.Equal("singleton", settings.SingletonName);
        Assert.Null(settings.Role);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.HandOverRetryInterval);
        Assert.Equal(Cluster.DowningProvider.DownRemovalMargin, settings.RemovalMargin);
        Assert.Equal(TimeSpan.FromSeconds(20), settings.RemovalMargin);
    }

    [Fact]
    public void Settings_of_a_proxy_come_from_the_configuration()
    {
        var settings = ClusterSingletonProxySettings.Create(Sys);

        Assert.Equal("singleton", settings.SingletonName);
        Assert.Null(settings.Role);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.SingletonIdentificationInterval);
        Assert.Equal(1000, settings.BufferSize);
    }

    [Fact]
    public void Settings_of_both_come_from_the_configuration()
    {
        var settings = ClusterSingletonSettings.Create(Sys);

        Assert.Null(settings.Role);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.SingletonIdentificationInterval);
        Assert.Equal(TimeSpan.FromSeconds(1), settings.HandOverRetryInterval);
        Assert.Equal(TimeSpan.Zero, settings.RemovalMargin);
        Assert.Equal(1000, settings.BufferSize);
    }

    [Theory]
    [InlineData("akka.cluster.singleton.min-number-of-hand-over-retries", "15")]
    [InlineData("akka.cluster.singleton.use-lease", "")]
    [InlineData("akka.cluster.singleton.lease-retry-interval", "5s")]
    [InlineData("akka.cluster.singleton-proxy.singleton-name", "singleton")]
    public void The_reference_configuration_has_the_defaults_of_the_package(string key, string value) =>
        Assert.Equal(value, ClusterSingletonManager.DefaultConfig().GetString(key));

    [Fact]
    public void The_name_of_a_proxy_follows_that_of_the_manager_in_the_configuration()
    {
        var config = ConfigurationFactory.ParseString("akka.cluster.singleton.singleton-name = keeper")
            .WithFallback(ClusterSingletonManager.DefaultConfig());

        Assert.Equal("keeper", ClusterSingletonManagerSettings.Create(config.GetConfig("akka.cluster.singleton")).SingletonName);
    }

    [Fact]
    public void A_change_of_settings_of_a_manager_makes_others()
    {
        var settings = ClusterSingletonManagerSettings.Create(Sys);
        var changed = settings.WithSingletonName("keeper").WithRole("keeping")
            .WithRemovalMargin(TimeSpan.FromSeconds(3)).WithHandOverRetryInterval(TimeSpan.FromSeconds(4));

        Assert.Equal("singleton", settings.SingletonName);
        Assert.Equal("keeper", changed.SingletonName);
        Assert.Equal("keeping", changed.Role);
        Assert.Equal("keeping", changed.WithRole("").Role);
        Assert.Equal(TimeSpan.FromSeconds(3), changed.RemovalMargin);
        Assert.Equal(TimeSpan.FromSeconds(4), changed.HandOverRetryInterval);
    }

    [Fact]
    public void A_change_of_settings_of_a_proxy_makes_others()
    {
        var settings = ClusterSingletonProxySettings.Create(Sys);
        var changed = settings.WithSingletonName("keeper").WithRole("keeping").WithBufferSize(3)
            .WithSingletonIdentificationInterval(TimeSpan.FromSeconds(4));

        Assert.Equal(1000, settings.BufferSize);
        Assert.Equal("keeper", changed.SingletonName);
        Assert.Equal("keeping", changed.Role);
        Assert.Equal(3, changed.BufferSize);
        Assert.Equal(TimeSpan.FromSeconds(4), changed.SingletonIdentificationInterval);
    }

    [Fact]
    public void A_change_of_settings_of_both_makes_others()
    {
        var settings = ClusterSingletonSettings.Create(Sys);
        var changed = settings.WithRole("keeping")
            .WithRemovalMargin(TimeSpan.FromSeconds(3)).WithHandOverRetryInterval(TimeSpan.FromSeconds(4));

        Assert.Null(settings.Role);
        Assert.Equal("keeping", changed.Role);
        Assert.Equal(TimeSpan.FromSeconds(3), changed.RemovalMargin);
        Assert.Equal(TimeSpan.FromSeconds(4), changed.HandOverRetryInterval);
    }

    [OfTheStandInFact]
    public void A_lease_is_refused() => Assert.Contains(
        "no leases",
        Assert.Throws<NotSupportedException>(() => ClusterSingletonManagerSettings.Create(
            ConfigurationFactory.ParseString("akka.cluster.singleton.use-lease = some-lease")
                .WithFallback(ClusterSingletonManager.DefaultConfig()).GetConfig("akka.cluster.singleton"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Settings_that_make_no_sense_are_refused()
    {
        var manager = ClusterSingletonManagerSettings.Create(Sys);
        var proxy = ClusterSingletonProxySettings.Create(Sys);
        var both = ClusterSingletonSettings.Create(Sys);

        Assert.Throws<ArgumentNullException>(() => manager.WithSingletonName(" "));
        Assert.Throws<ArgumentException>(() => manager.WithRemovalMargin(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentException>(() => manager.WithHandOverRetryInterval(TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => proxy.WithBufferSize(-1));
        Assert.Throws<ArgumentException>(() => proxy.WithSingletonIdentificationInterval(TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => both.WithRemovalMargin(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentException>(() => both.WithHandOverRetryInterval(TimeSpan.Zero));
    }
}
