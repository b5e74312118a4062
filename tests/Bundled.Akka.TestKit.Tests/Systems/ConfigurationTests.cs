using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.TestKit;
using Akka.TestKit.Configs;

namespace Entropy.Bundled.Tests.TestKit.Systems;

public class ConfigurationTests
{
    [Fact]
    public void The_settings_have_the_defaults_of_the_reference()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit();

        Assert.Equal(TimeSpan.FromSeconds(5), kit.TestKitSettings.DefaultTimeout);
        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.SingleExpectDefault);
        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.TestEventFilterLeeway);
        Assert.Equal(1, kit.TestKitSettings.TestTimeFactor);
        Assert.False(kit.TestKitSettings.LogTestKitCalls);
        Assert.Equal("test", kit.Sys.Name);
    }

    [Theory]
    [InlineData("akka.test.calling-thread-dispatcher.type")]
    [InlineData("akka.test.test-actor.dispatcher.type")]
    public void The_calling_thread_dispatchers_are_in_the_reference(string path)
    {
        Assert.Equal(
            "Akka.TestKit.CallingThreadDispatcherConfigurator, Akka.TestKit",
            Akka.TestKit.Xunit2.TestKit.DefaultConfig.GetString(path));
        Assert.Equal("akka.test.calling-thread-dispatcher", CallingThreadDispatcher.Id);
    }

    [Fact]
    public void A_configuration_stands_above_the_reference()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit(
            """
            mine = 42
            akka.test {
              timefactor = 2.5
              single-expect-default = 1s
              default-timeout = 2s
              filter-leeway = 500ms
              testkit.debug = on
            }
            """);

        Assert.Equal(42, kit.Sys.Settings.Config.GetInt("mine"));
        Assert.Equal(2.5, kit.TestKitSettings.TestTimeFactor);
        Assert.Equal(TimeSpan.FromSeconds(1), kit.TestKitSettings.SingleExpectDefault);
        Assert.Equal(TimeSpan.FromSeconds(2), kit.TestKitSettings.DefaultTimeout);
        Assert.Equal(TimeSpan.FromMilliseconds(500), kit.TestKitSettings.TestEventFilterLeeway);
        Assert.True(kit.TestKitSettings.LogTestKitCalls);
        Assert.Contains(
            "Akka.TestKit.TestEventListener, Akka.TestKit", kit.Sys.Settings.Config.GetStringList("akka.loggers"));
    }

    [Fact]
    public void A_system_may_get_a_name()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit(ConfigurationFactory.ParseString("mine = 42"), "site");

        Assert.Equal("site", kit.Sys.Name);
        Assert.Equal(42, kit.Sys.Settings.Config.GetInt("mine"));
    }

    [Fact]
    public void A_setup_stands_above_the_reference()
    {
        var setup = ActorSystemSetup.Create(
            BootstrapSetup.Create().WithConfig(ConfigurationFactory.ParseString("mine = 42")));

        using var kit = new Akka.TestKit.Xunit2.TestKit(setup, "site");

        Assert.Equal("site", kit.Sys.Name);
        Assert.Equal(42, kit.Sys.Settings.Config.GetInt("mine"));
        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.SingleExpectDefault);
    }

    [Fact]
    public void An_empty_setup_means_the_reference()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit(ActorSystemSetup.Empty);

        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.SingleExpectDefault);
    }

    [Fact]
    public void The_reference_itself_is_a_configuration()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit(Akka.TestKit.Xunit2.TestKit.DefaultConfig);

        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.SingleExpectDefault);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void A_time_factor_that_is_not_positive_is_refused(string factor)
    {
        var config = ConfigurationFactory.ParseString($"akka.test.timefactor = {factor}")
            .WithFallback(TestConfigs.DefaultConfig);

        var refusal = Assert.Throws<ConfigurationException>(() => new TestKitSettings(config));

        Assert.Contains("akka.test.timefactor", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_need_a_configuration()
    {
        Assert.Throws<ConfigurationException>(() => new TestKitSettings(ConfigurationFactory.Empty));
    }

    [Fact]
    public void The_debug_configuration_logs_all_there_is()
    {
        var config = Akka.TestKit.Xunit2.TestKit.FullDebugConfig;

        Assert.Equal("DEBUG", config.GetString("akka.loglevel"));
        Assert.All(
            (string[])["receive", "autoreceive", "lifecycle", "event-stream", "unhandled"],
            key => Assert.True(config.GetBoolean($"akka.actor.debug.{key}"), key));
    }

    [Fact]
    public void Virtual_time_is_a_configuration()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit(TestConfigs.TestSchedulerConfig);

        Assert.IsType<TestScheduler>(kit.Sys.Scheduler);
        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.SingleExpectDefault);
    }
}
