using Akka.Actor;
using Akka.Configuration;

namespace Akka.TestKit;

/// <summary>The durations and switches of <c>akka.test</c>.</summary>
public class TestKitSettings : IExtension
{
    /// <summary>Reads <c>akka.test</c> out of a system's configuration.</summary>
    /// <exception cref="ConfigurationException">The configuration is empty or its time factor not positive.</exception>
    public TestKitSettings(Config config)
    {
        if (config is null || config.IsEmpty)
            throw ConfigurationException.NullOrEmptyConfig<TestKitSettings>();

        DefaultTimeout = config.GetTimeSpan("akka.test.default-timeout", null, allowInfinite: false);
        SingleExpectDefault = config.GetTimeSpan("akka.test.single-expect-default", null, allowInfinite: false);
        TestEventFilterLeeway = config.GetTimeSpan("akka.test.filter-leeway", null, allowInfinite: false);
        LogTestKitCalls = config.GetBoolean("akka.test.testkit.debug", false);
        TestTimeFactor = config.GetDouble("akka.test.timefactor", 0);
        if (TestTimeFactor <= 0)
            throw new ConfigurationException(
                $"akka.test.timefactor must be greater than 0, but is {TestTimeFactor}.");
    }

    /// <summary><c>akka.test.default-timeout</c>: for asks, latches and barriers.</summary>
    public TimeSpan DefaultTimeout { get; }

    /// <summary><c>akka.test.single-expect-default</c>: how long an expectation waits by default.</summary>
    public TimeSpan SingleExpectDefault { get; }

    /// <summary><c>akka.test.filter-leeway</c>: how long an event filter waits after its block.</summary>
    public TimeSpan TestEventFilterLeeway { get; }

    /// <summary><c>akka.test.timefactor</c>: what maximum durations are multiplied by.</summary>
    public double TestTimeFactor { get; }

    /// <summary><c>akka.test.testkit.debug</c>: whether the test kit logs what it waits for.</summary>
    public bool LogTestKitCalls { get; }
}
