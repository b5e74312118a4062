using Akka.Actor;
using Akka.Pattern;
using Akka.Util;
using Xunit.Abstractions;

namespace Akka.Specs.Resilience;

public class RetrySpec(ITestOutputHelper output) : ActorSpec(output)
{
    private int _attempts;

    [Fact]
    public async Task What_works_is_not_repeated()
    {
        Assert.Equal(1, await RetrySupport.Retry(() => WorksAt(1), 5, TimeSpan.FromMinutes(1), Sys.Scheduler));
    }

    [Fact]
    public async Task What_fails_is_repeated_until_it_works()
    {
        Assert.Equal(4, await RetrySupport.Retry(() => WorksAt(4), 5, TimeSpan.FromMilliseconds(1), Sys.Scheduler));
    }

    [Fact]
    public async Task It_is_repeated_as_often_as_asked_and_then_fails()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            RetrySupport.Retry(() => WorksAt(100), 5, TimeSpan.FromMilliseconds(1), Sys.Scheduler));
        Assert.Equal("attempt 6", failure.Message);
    }

    [Fact]
    public async Task An_attempt_that_throws_before_it_has_a_task_is_repeated_too()
    {
        Assert.Equal(2, await RetrySupport.Retry(
            () => ++_attempts < 2 ? throw new InvalidOperationException("too early") : Task.FromResult(_attempts), 1));
    }

    [Fact]
    public async Task The_delay_before_each_repetition_is_asked_for()
    {
        var asked = new List<int>();
        await RetrySupport.Retry(() => WorksAt(4), 5, n =>
        {
            asked.Add(n);
            return n == 2 ? Option<TimeSpan>.None : TimeSpan.FromMilliseconds(1);
        }, Sys.Scheduler);
        Assert.Equal([1, 2, 3], asked);
    }

    [Fact]
    public async Task Delays_can_double()
    {
        Assert.Equal(3, await RetrySupport.Retry(() => WorksAt(3), 5,
            TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(3), 1, Sys.Scheduler));
    }

    [Fact]
    public async Task Delays_and_numbers_that_make_no_sense_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => RetrySupport.Retry(() => WorksAt(1), -1));
        await Assert.ThrowsAsync<ArgumentException>(() => RetrySupport.Retry(() => WorksAt(1), 1,
            TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), 0, Sys.Scheduler));
        Assert.Equal(0, _attempts);
    }

    [Fact]
    public async Task Something_can_be_started_later()
    {
        var begin = Sys.Scheduler.MonotonicClock;
        Assert.Equal(1, await FutureTimeoutSupport.After(TimeSpan.FromMilliseconds(100), Sys.Scheduler, () => WorksAt(1)));
        Assert.True(Sys.Scheduler.MonotonicClock - begin >= TimeSpan.FromMilliseconds(90));
    }

    [Fact]
    public async Task Something_that_is_started_later_may_fail()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            FutureTimeoutSupport.After(TimeSpan.FromMilliseconds(10), Sys.Scheduler, () => WorksAt(2)));
    }

    private Task<int> WorksAt(int attempt) => ++_attempts == attempt
        ? Task.FromResult(_attempts)
        : Task.FromException<int>(new InvalidOperationException($"attempt {_attempts}"));
}
