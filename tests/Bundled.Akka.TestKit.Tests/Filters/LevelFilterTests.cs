using System.Text.RegularExpressions;
using Akka.Event;
using Akka.TestKit;

namespace Entropy.Bundled.Tests.TestKit.Filters;

public class DebugFilterTests() : LevelFilterTests(LogLevel.DebugLevel)
{
    protected override IEventFilterApplier Filter(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        EventFilter.Debug(message!, start!, contains!, source!);

    protected override IEventFilterApplier Filter(Regex pattern) => EventFilter.Debug(pattern);

    protected override void Write(string message) => Log.Debug(message);
}

public class InfoFilterTests() : LevelFilterTests(LogLevel.InfoLevel)
{
    protected override IEventFilterApplier Filter(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        EventFilter.Info(message!, start!, contains!, source!);

    protected override IEventFilterApplier Filter(Regex pattern) => EventFilter.Info(pattern);

    protected override void Write(string message) => Log.Info(message);
}

public class WarningFilterTests() : LevelFilterTests(LogLevel.WarningLevel)
{
    protected override IEventFilterApplier Filter(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        EventFilter.Warning(message!, start!, contains!, source!);

    protected override IEventFilterApplier Filter(Regex pattern) => EventFilter.Warning(pattern);

    protected override void Write(string message) => Log.Warning(message);
}

public class ErrorFilterTests() : LevelFilterTests(LogLevel.ErrorLevel)
{
    protected override IEventFilterApplier Filter(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        EventFilter.Error(message!, start!, contains!, source!);

    protected override IEventFilterApplier Filter(Regex pattern) => EventFilter.Error(pattern);

    protected override void Write(string message) => Log.Error(message);
}

public abstract class LevelFilterTests(LogLevel level) : FilterSpec(level)
{
    [Fact]
    public void Without_a_filter_an_event_is_logged()
    {
        Write("whatever");

        Assert.Equal(["whatever"], Logged());
    }

    [Fact]
    public void One_event_is_expected_and_kept_out_of_the_log()
    {
        Filter().ExpectOne(() => Write("whatever"));

        Assert.Empty(Logged());
    }

    [Fact]
    public void An_event_is_filtered_by_its_start()
    {
        Filter(start: "what").ExpectOne(() =>
        {
            Write("let me through");
            Write("WHATever");
        });

        Assert.Equal(["let me through"], Logged());
    }

    [Fact]
    public void An_event_is_filtered_by_its_text()
    {
        Filter(message: "whatever").ExpectOne(() =>
        {
            Write("whatever else");
            Write("Whatever");
        });

        Assert.Equal(["whatever else"], Logged());
    }

    [Fact]
    public void An_event_is_filtered_by_a_part_of_its_text()
    {
        Filter(contains: "ATE").ExpectOne(() =>
        {
            Write("whoever");
            Write("whatever");
        });

        Assert.Equal(["whoever"], Logged());
    }

    [Fact]
    public void An_event_is_filtered_by_a_pattern()
    {
        Filter(new Regex("^wh.t")).ExpectOne(() =>
        {
            Write("somewhat");
            Write("whatever");
        });

        Assert.Equal(["somewhat"], Logged());
    }

    [Fact]
    public void An_event_is_filtered_by_its_source()
    {
        Filter(source: "wanted").ExpectOne(() =>
        {
            Publish("from the wanted source", "wanted");
            Publish("from another source", "other");
        });

        Assert.Equal(["from another source"], Logged());
    }

    [Fact]
    public void An_event_is_filtered_by_the_path_of_its_actor_with_and_without_the_address()
    {
        var path = $"akka://{Sys.Name}/user/pump";

        Filter(source: path).ExpectOne(() => Publish("one", path));
        Filter(source: "/user/pump").ExpectOne(() => Publish("two", path));
        Filter(source: "/user/pump").Mute(() => Publish("three", $"akka://{Sys.Name}/user/valve"));

        Assert.Equal(["three"], Logged());
    }

    [Fact]
    public void A_filter_is_made_by_level_as_well()
    {
        EventFilter.ForLogLevel(Level, start: "what").ExpectOne(() => Write("whatever"));
        EventFilter.ForLogLevel(Level, new Regex("^what")).ExpectOne(() => Write("whatever"));

        Assert.Empty(Logged());
    }

    [Fact]
    public async Task Several_events_are_expected()
    {
        Filter().Expect(2, TwoEvents);
        Filter().Expect(2, TimeSpan.FromSeconds(10), TwoEvents);
        await Filter().ExpectAsync(2, TwoEventsAsync);
        await Filter().ExpectAsync(2, TimeSpan.FromSeconds(10), TwoEventsAsync);
        await Filter().ExpectAsync(2, TwoEventsAsync, TimeSpan.FromSeconds(10));

        Assert.Empty(Logged());
    }

    [Fact]
    public async Task A_block_may_have_a_result()
    {
        Assert.Equal(1, Filter().ExpectOne(() => WriteAndReturn(1)));
        Assert.Equal(2, Filter().ExpectOne(TimeSpan.FromSeconds(10), () => WriteAndReturn(2)));
        Assert.Equal(3, Filter().Expect(1, () => WriteAndReturn(3)));
        Assert.Equal(4, await Filter().ExpectOneAsync(() => Task.FromResult(WriteAndReturn(4))));
        Assert.Equal(5, await Filter().ExpectAsync(1, () => Task.FromResult(WriteAndReturn(5))));
        Assert.Equal(6, Filter().Mute(() => WriteAndReturn(6)));
        Assert.Equal(7, await Filter().MuteAsync(() => Task.FromResult(WriteAndReturn(7))));

        Assert.Empty(Logged());
    }

    [Fact]
    public async Task An_event_after_the_block_is_waited_for()
    {
        await Filter().ExpectAsync(1, TimeSpan.FromSeconds(10), () =>
        {
            _ = Task.Delay(20).ContinueWith(_ => Write("late"), TaskScheduler.Default);
            return Task.CompletedTask;
        });

        Assert.Empty(Logged());
    }

    [Fact]
    public async Task Too_few_events_fail_in_time_and_the_filter_is_shown()
    {
        AssertSays(
            await FailureOf(() => Filter(start: "what").ExpectAsync(
                2,
                TimeSpan.FromMilliseconds(50),
                () =>
                {
                    Write("whatever");
                    return Task.CompletedTask;
                })),
            "Timeout (00:00:00.05",
            "1/2",
            "starts with \"what\"");
    }

    [Fact]
    public async Task Too_many_events_fail_and_are_counted()
    {
        AssertSays(
            await FailureOf(() => Filter(start: "event").ExpectOneAsync(async () =>
            {
                Write("event one");
                Write("event two");
                Write("event three");
                // Once the listener has seen what comes behind them, it has counted all three.
                await Filter("last").ExpectOneAsync(() =>
                {
                    Write("last");
                    return Task.CompletedTask;
                });
            })),
            "Received 2 messages too many",
            "Expected 1 message",
            "received 3");
    }

    [Fact]
    public async Task No_events_are_expected_and_none_is_fine()
    {
        Filter().Expect(0, TimeSpan.FromMilliseconds(50), () => { });
        await Filter().ExpectAsync(0, TimeSpan.FromMilliseconds(50), () => Task.CompletedTask);
    }

    [Fact]
    public async Task No_events_are_expected_and_one_fails_even_when_it_is_late()
    {
        FailureOf(() => Filter().Expect(0, () => Write("something")));
        await FailureOf(() => Filter().ExpectAsync(0, TimeSpan.FromSeconds(10), async () =>
        {
            await Task.Delay(50);
            Write("something");
        }));
        await FailureOf(() => Filter().ExpectAsync(0, TimeSpan.FromSeconds(10), () =>
        {
            _ = Task.Delay(50).ContinueWith(_ => Write("late"), TaskScheduler.Default);
            return Task.CompletedTask;
        }));
    }

    [Fact]
    public async Task What_a_block_throws_comes_to_the_test_and_ends_the_filter()
    {
        AssertSays(FailureOf(() => Filter().ExpectOne(() => Assert.Fail("boom"))), "boom");
        AssertSays(
            await FailureOf(() => Filter().ExpectAsync(0, async () =>
            {
                await Task.Yield();
                Assert.Fail("boom");
            })),
            "boom");

        Write("whatever");
        Assert.Equal(["whatever"], Logged());
    }

    [Fact]
    public void An_event_that_one_of_several_filters_wants_is_matched()
    {
        Filter(message: "one").And.ForLogLevel(Level, message: "three").Expect(2, () =>
        {
            Write("one");
            Write("two");
            Write("three");
        });

        Assert.Equal(["two"], Logged());
    }

    [Fact]
    public async Task Events_are_muted_while_a_block_runs()
    {
        Filter().Mute(TwoEvents);
        await Filter().MuteAsync(TwoEventsAsync);
        Write("whatever");

        Assert.Equal(["whatever"], Logged());
    }

    [Fact]
    public void Events_are_muted_until_they_are_unmuted()
    {
        var muted = Filter().Mute();
        TwoEvents();
        muted.Unmute();
        Write("loud");
        using (Filter().Mute())
            TwoEvents();
        Write("loud again");

        Assert.Equal(["loud", "loud again"], Logged());
    }

    protected abstract IEventFilterApplier Filter(
        string? message = null, string? start = null, string? contains = null, string? source = null);

    protected abstract IEventFilterApplier Filter(Regex pattern);

    protected abstract void Write(string message);

    private int WriteAndReturn(int result)
    {
        Write("whatever");
        return result;
    }

    private void TwoEvents()
    {
        Write("one");
        Write("two");
    }

    private Task TwoEventsAsync()
    {
        TwoEvents();
        return Task.CompletedTask;
    }
}
