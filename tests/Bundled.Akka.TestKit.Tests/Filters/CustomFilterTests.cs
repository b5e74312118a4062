using Akka.Event;
using Akka.TestKit.Internal;
using Akka.TestKit.TestEvent;

namespace Entropy.Bundled.Tests.TestKit.Filters;

public class CustomFilterTests() : FilterSpec(LogLevel.WarningLevel)
{
    [Fact]
    public void An_event_is_filtered_by_a_predicate()
    {
        EventFilter.Custom(logEvent => logEvent is Error && Text(logEvent) == "whatever").ExpectOne(() =>
        {
            Log.Warning("whatever");
            Log.Error("whatever");
        });

        Assert.Equal(["whatever"], Logged());
    }

    [Fact]
    public void An_event_of_a_type_is_filtered_by_a_predicate()
    {
        EventFilter.Custom<Error>(error => Text(error) == "whatever").ExpectOne(() =>
        {
            Log.Warning("whatever");
            Log.Error("whatever");
        });

        Assert.Equal(["whatever"], Logged());
    }

    [Fact]
    public void A_predicate_that_throws_does_not_want_the_event()
    {
        EventFilter.Custom(_ => throw new InvalidCastException()).Mute(() => Log.Error("whatever"));

        Assert.Equal(["whatever"], Logged());
    }

    [Fact]
    public void Filters_can_be_published_by_hand()
    {
        var filter = new ErrorFilter(typeof(TimeoutException));
        var matched = 0;
        filter.EventMatched += (_, _) => matched++;

        Sys.EventStream.Publish(new Mute(filter));
        Log.Error(new TimeoutException(), "muted");
        Sys.EventStream.Publish(new Unmute(filter));
        Log.Error(new TimeoutException(), "loud");

        Assert.Equal(["loud"], Logged());
        Assert.Equal(1, matched);
    }
}
