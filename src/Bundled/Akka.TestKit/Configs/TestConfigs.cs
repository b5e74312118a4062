using Akka.Configuration;

namespace Akka.TestKit.Configs;

/// <summary>The configurations that come with the test kit.</summary>
public static class TestConfigs
{
    /// <summary>Real time, the test event listener and the calling-thread dispatchers.</summary>
    public static Config DefaultConfig =>
        ConfigurationFactory.FromResource<TestKitBase>("Akka.TestKit.Internal.Reference.conf");

    /// <summary>As <see cref="DefaultConfig"/>, with <see cref="TestScheduler"/> as the system's scheduler.</summary>
    public static Config TestSchedulerConfig =>
        ConfigurationFactory.FromResource<TestKitBase>("Akka.TestKit.Configs.TestScheduler.conf");
}
