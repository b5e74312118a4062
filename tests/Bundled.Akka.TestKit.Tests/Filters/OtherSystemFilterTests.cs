using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Entropy.Bundled.Tests.TestKit.Filters;

public class OtherSystemFilterTests : TestKitSpec
{
    [Fact]
    public void The_log_of_another_system_is_filtered()
    {
        var config = ConfigurationFactory.ParseString("akka.test.filter-leeway = 50ms").WithFallback(DefaultConfig);
        var other = ActorSystem.Create("other", config);
        try
        {
            var filters = CreateEventFilter(other);

            filters.Error("whatever").ExpectOne(() => other.Log.Error("whatever"));
            AssertSays(
                FailureOf(() => filters.Error("whatever").ExpectOne(
                    TimeSpan.FromMilliseconds(50), () => Sys.Log.Error("whatever"))),
                "0/1");
        }
        finally
        {
            Shutdown(other);
        }
    }

    [Fact]
    public void The_system_under_test_logs_by_the_test_event_listener()
    {
        var loggers = Sys.Settings.Config.GetStringList("akka.loggers");

        Assert.Contains(loggers, logger => logger.Contains("Akka.TestKit.TestEventListener", StringComparison.Ordinal));
        Assert.DoesNotContain(loggers, logger => logger.Contains("DefaultLogger", StringComparison.Ordinal));
    }
}
