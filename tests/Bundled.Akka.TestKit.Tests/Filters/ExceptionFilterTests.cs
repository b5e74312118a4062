using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Event;

namespace Entropy.Bundled.Tests.TestKit.Filters;

public class ExceptionFilterTests() : FilterSpec(LogLevel.ErrorLevel)
{
    [Fact]
    public void An_error_is_filtered_by_the_type_of_its_cause()
    {
        EventFilter.Exception<PumpException>().ExpectOne(() =>
        {
            Log.Error(new TimeoutException(), "another cause");
            Log.Error("no cause");
            Log.Error(new PumpException(), "whatever");
        });

        Assert.Equal(["another cause", "no cause"], Logged());
    }

    [Fact]
    public void A_cause_of_a_derived_type_is_one_of_the_type()
    {
        EventFilter.Exception<Exception>().ExpectOne(() => Log.Error(new PumpException(), "whatever"));
        EventFilter.Exception(typeof(Exception)).ExpectOne(() => Log.Error(new PumpException(), "whatever"));

        Assert.Empty(Logged());
    }

    [Fact]
    public void An_error_is_filtered_by_its_text_or_that_of_its_cause()
    {
        void Write() => Log.Error(new PumpException("it leaks"), "stopped");

        EventFilter.Exception<PumpException>(message: "stopped").ExpectOne(Write);
        EventFilter.Exception<PumpException>(message: "it leaks").ExpectOne(Write);
        EventFilter.Exception<PumpException>(start: "it").ExpectOne(Write);
        EventFilter.Exception<PumpException>(contains: "eak").ExpectOne(Write);
        EventFilter.Exception<PumpException>(new Regex("l.*ks$")).ExpectOne(Write);
        EventFilter.Exception<PumpException>(message: "it bursts").Mute(Write);

        Assert.Equal(["stopped"], Logged());
    }

    [Fact]
    public void An_error_is_filtered_by_its_source()
    {
        EventFilter.Exception<PumpException>(source: "wanted").ExpectOne(() =>
        {
            Publish("other", new PumpException());
            Publish("wanted", new PumpException());
        });

        Assert.Single(Logged());
    }

    [Fact]
    public void Inner_causes_count_if_they_are_to()
    {
        var nested = new InvalidOperationException("outer", new AggregateException("middle", new PumpException("inner")));

        EventFilter.Exception(typeof(PumpException), checkInnerExceptions: true)
            .ExpectOne(() => Log.Error(nested, "one"));
        EventFilter.Exception(typeof(PumpException), message: "inner", checkInnerExceptions: true)
            .ExpectOne(() => Log.Error(nested, "two"));
        EventFilter.Exception(typeof(PumpException), new Regex("nner"), checkInnerExceptions: true)
            .ExpectOne(() => Log.Error(nested, "three"));
        EventFilter.Exception(typeof(PumpException)).Mute(() => Log.Error(nested, "four"));

        Assert.Equal(["four"], Logged());
    }

    [Fact]
    public void A_filter_for_errors_takes_those_with_a_cause_as_well()
    {
        EventFilter.Error("it leaks").ExpectOne(() => Log.Error(new PumpException("it leaks"), "stopped"));

        Assert.Empty(Logged());
    }

    [Fact]
    public void Several_errors_are_expected()
    {
        EventFilter.Exception<PumpException>().Expect(2, () =>
        {
            Log.Error(new PumpException(), "one");
            Log.Error(new PumpException(), "two");
        });

        Assert.Empty(Logged());
    }

    [Fact]
    public void More_errors_than_expected_fail()
    {
        AssertSays(
            FailureOf(() => EventFilter.Exception<PumpException>().Expect(2, () =>
            {
                Log.Error(new PumpException(), "one");
                Log.Error(new PumpException(), "two");
                Log.Error(new PumpException(), "three");
                // Once the listener has seen what comes behind them, it has counted all three.
                EventFilter.Error("last").ExpectOne(() => Log.Error("last"));
            })),
            "Received 1 message too many.",
            "Expected 2 messages",
            "received 3",
            nameof(PumpException));
    }

    [Fact]
    public void An_actor_that_fails_is_logged_with_its_path_as_source()
    {
        var pump = ActorOf<Pump>("pump");

        // Once by its supervisor, and once by itself.
        EventFilter.Exception<PumpException>("it leaks", source: pump.Path.ToString())
            .Expect(2, () => pump.Tell("go"));

        Assert.Empty(Logged());
    }

    [Fact]
    public void A_type_that_is_no_exception_is_refused()
    {
        Assert.Throws<ArgumentException>(() => EventFilter.Exception(typeof(string)));
    }

    private void Publish(string source, Exception cause) =>
        Sys.EventStream.Publish(new Error(cause, source, GetType(), "whatever"));

    private sealed class PumpException : Exception
    {
        public PumpException()
        {
        }

        public PumpException(string message)
            : base(message)
        {
        }
    }

    private sealed class Pump : ReceiveActor
    {
        private readonly ILoggingAdapter _log = Context.GetLogger();

        public Pump() => ReceiveAny(_ => throw new PumpException("it leaks"));

        protected override void PostRestart(Exception reason)
        {
            _log.Error(reason, "restarted");
            base.PostRestart(reason);
        }
    }
}
