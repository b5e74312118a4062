namespace Entropy.Bundled.Tests.TestKit.Waiting;

public class AwaitAssertTests : TestKitSpec
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);

    [Fact]
    public async Task Assertions_that_hold_are_fine()
    {
        AwaitAssert(() => Assert.Equal("foo", "foo"));
        await AwaitAssertAsync(() => Assert.Equal("foo", "foo"));
        await AwaitAssertAsync(() =>
        {
            Assert.Equal("foo", "foo");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Assertions_are_repeated_until_they_hold()
    {
        var tries = 0;

        AwaitAssert(() => Assert.Equal(3, ++tries), Long, Often);
        await AwaitAssertAsync(() => Assert.Equal(6, ++tries), Long, Often);
        await AwaitAssertAsync(
            async () =>
            {
                await Task.Yield();
                Assert.Equal(9, ++tries);
            },
            Long,
            Often);

        Assert.Equal(9, tries);
    }

    [Fact]
    public async Task Assertions_that_never_hold_fail_as_they_say_when_the_time_is_up()
    {
        var start = DateTime.UtcNow;

        AssertSays(FailureOf(() => AwaitAssert(() => Assert.Equal("foo", "bar"), Short, Often)), "foo", "bar");
        AssertSays(
            await FailureOf(() => AwaitAssertAsync(() => Assert.Equal("foo", "bar"), Short, Often)), "foo", "bar");
        AssertSays(
            await FailureOf(() => AwaitAssertAsync(
                async () =>
                {
                    await Task.Yield();
                    Assert.Equal("foo", "bar");
                },
                Short,
                Often)),
            "foo",
            "bar");

        Assert.True(DateTime.UtcNow - start >= TimeSpan.FromMilliseconds(200), "Three waits took no time.");
    }

    [Fact]
    public void An_interval_that_does_not_fit_into_the_time_means_one_try()
    {
        var tries = 0;

        FailureOf(() => AwaitAssert(() => Assert.Equal(2, ++tries), Short, Long));

        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task An_interval_below_zero_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => AwaitAssertAsync(() => { }, Short, TimeSpan.FromSeconds(-2)));
    }

    [Fact]
    public async Task A_cancelled_wait_gives_up_before_its_time()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AwaitAssertAsync(() => Assert.Fail("never"), Long, Often, soon.Token));
    }

    [Fact]
    public void Inside_a_block_the_time_is_what_is_left()
    {
        var tries = 0;

        Within(Long, () => AwaitAssert(() => Assert.Equal(3, ++tries), interval: Often));

        Assert.Equal(3, tries);
    }
}
