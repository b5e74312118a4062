using Akka.TestKit;

namespace Entropy.Bundled.Tests.TestKit.Waiting;

public class WithinTests : TestKitSpec
{
    // What a busy machine may add to a wait: far more than it ever should.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(10);

    [Fact]
    public void Remaining_is_known_only_inside_a_block()
    {
        Assert.Throws<InvalidOperationException>(() => Remaining);

        Within(Seconds(20), () => Assert.InRange(Remaining, Seconds(10), Seconds(20)));

        Assert.Throws<InvalidOperationException>(() => Remaining);
    }

    [Fact]
    public void Inside_a_block_expectations_wait_for_what_is_left()
    {
        Assert.Equal(Seconds(3), RemainingOrDefault);

        Within(Seconds(20), () =>
        {
            Assert.InRange(RemainingOrDefault, Seconds(10), Seconds(20));
            Assert.InRange(RemainingOrDilated(null), Seconds(10), Seconds(20));
            Assert.Equal(Seconds(1), RemainingOrDilated(Seconds(1)));
        });

        Assert.Equal(Seconds(3), RemainingOrDilated(null));
    }

    [Fact]
    public void An_inner_block_has_no_more_time_than_the_outer_one_leaves()
    {
        Within(Seconds(20), () =>
        {
            Within(Seconds(10), () => Assert.InRange(Remaining, Seconds(1), Seconds(10)));
            Within(Seconds(60), () => Assert.InRange(Remaining, Seconds(1), Seconds(20)));
            Assert.InRange(Remaining, Seconds(1), Seconds(20));
        });
    }

    [Fact]
    public void An_inner_block_that_needs_more_time_than_the_outer_one_leaves_fails_before_it_starts()
    {
        var started = false;

        AssertSays(
            FailureOf(() => Within(Seconds(5), () => Within(Seconds(10), Seconds(20), () => started = true, "a nap"))),
            "Required min time 00:00:10 not possible",
            "a nap");
        Assert.False(started);
    }

    [Fact]
    public async Task A_block_returns_its_result()
    {
        Assert.Equal(42, Within(Seconds(20), () => 42));
        Assert.Equal(43, Within(TimeSpan.Zero, Seconds(20), () => 43));
        Assert.Equal(44, await WithinAsync(Seconds(20), () => Task.FromResult(44)));
        Assert.Equal(45, await WithinAsync(TimeSpan.Zero, Seconds(20), () => Task.FromResult(45)));
    }

    [Fact]
    public async Task A_block_that_takes_its_time_is_fine()
    {
        var min = TimeSpan.FromMilliseconds(50);
        var wait = TimeSpan.FromMilliseconds(100);

        Within(min, Slack, () => ExpectNoMsg(wait));
        await WithinAsync(min, Slack, () => Task.Delay(wait));
        await WithinAsync(Slack, () => Task.Delay(wait));
    }

    [Fact]
    public async Task A_block_that_is_too_fast_fails()
    {
        AssertSays(
            FailureOf(() => Within(Seconds(0.5), Slack, () => { }, "a nap")), "should have at least been 00:00:00.5", "a nap");
        AssertSays(
            await FailureOf(() => WithinAsync(Seconds(0.5), Slack, () => Task.CompletedTask, "a nap")),
            "should have at least been 00:00:00.5",
            "a nap");
    }

    [Fact]
    public async Task A_block_that_is_too_slow_fails()
    {
        var max = TimeSpan.FromMilliseconds(50);

        AssertSays(
            FailureOf(() => Within(TimeSpan.Zero, max, () => ExpectNoMsg(100), "a sprint")),
            "Block took",
            "exceeding 00:00:00.05",
            "a sprint");
        AssertSays(
            await FailureOf(() => WithinAsync(TimeSpan.Zero, max, () => Task.Delay(100), "a sprint")),
            "Block took",
            "exceeding 00:00:00.05",
            "a sprint");
    }

    [Fact]
    public async Task A_block_that_never_ends_fails_in_time()
    {
        var never = new TaskCompletionSource();
        var start = DateTime.UtcNow;

        AssertSays(
            await FailureOf(() => WithinAsync(TimeSpan.FromMilliseconds(50), () => never.Task)), "exceeding 00:00:00.05");

        Assert.InRange(DateTime.UtcNow - start, TimeSpan.Zero, Slack);
    }

    [Fact]
    public void The_epsilon_is_added_to_the_time()
    {
        Within(TimeSpan.FromMilliseconds(100), () => ExpectNoMsg(), epsilonValue: Slack);
        Within(TimeSpan.Zero, TimeSpan.FromMilliseconds(100), () => ExpectNoMsg(200), null, Slack);
    }

    [Fact]
    public void A_series_that_takes_all_the_time_does_not_make_the_block_too_slow()
    {
        Within(TimeSpan.FromMilliseconds(100), () => Assert.Empty(ReceiveWhile<object>(_ => true)));
    }

    [Fact]
    public async Task What_a_block_throws_comes_to_the_test_and_ends_the_block()
    {
        AssertSays(FailureOf(() => Within(Seconds(20), () => Assert.Fail("boom"))), "boom");
        AssertSays(
            await FailureOf(() => WithinAsync(Seconds(20), async () =>
            {
                await Task.Yield();
                Assert.Fail("boom");
            })),
            "boom");

        Assert.Throws<InvalidOperationException>(() => Remaining);
    }

    [Fact]
    public async Task Times_below_zero_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => WithinAsync(Seconds(-1), () => Task.CompletedTask));
        await Assert.ThrowsAsync<ArgumentException>(
            () => WithinAsync(Seconds(-1), Seconds(1), () => Task.CompletedTask));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
