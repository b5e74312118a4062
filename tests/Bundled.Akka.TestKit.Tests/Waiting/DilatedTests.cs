using System.Diagnostics;

namespace Entropy.Bundled.Tests.TestKit.Waiting;

public class DilatedTests : TestKitSpec
{
    private static readonly TimeSpan Given = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Dilation = TimeSpan.FromMilliseconds(200);

    public DilatedTests()
        : base("akka.test.timefactor = 4")
    {
    }

    [Fact]
    public void Durations_are_scaled_by_the_time_factor()
    {
        Assert.Equal(Dilation, Dilated(Given));
        Assert.Equal(TimeSpan.FromSeconds(12), RemainingOrDefault);
        Assert.Equal(Dilation, RemainingOrDilated(Given));
        Assert.Equal(Given, GetTimeoutOrDefault(Given));
        Assert.Equal(TimeSpan.FromSeconds(3), GetTimeoutOrDefault(null));
    }

    [Fact]
    public void Durations_below_zero_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Dilated(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentException>(() => RemainingOrDilated(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public Task A_condition_is_awaited_for_the_scaled_time() => TakesTheScaledTime(
        () => AwaitConditionAsync(() => Task.FromResult(false), Given));

    [Fact]
    public Task An_assertion_is_awaited_for_the_scaled_time() => TakesTheScaledTime(
        () => AwaitAssertAsync(() => Assert.Fail("not yet"), Given, TimeSpan.FromMilliseconds(10)));

    [Fact]
    public Task A_number_of_messages_is_received_for_the_scaled_time() => TakesTheScaledTime(
        () => AllOf(ReceiveNAsync(42, Given)));

    [Fact]
    public Task Several_messages_are_expected_for_the_scaled_time() => TakesTheScaledTime(
        () => AllOf(ExpectMsgAllOfAsync(Given, (string[])["1", "2"])));

    [Fact]
    public Task One_message_is_expected_for_the_scaled_time() => TakesTheScaledTime(
        async () => await ExpectMsgAsync<string>(Given));

    [Fact]
    public Task A_message_is_fished_for_the_scaled_time() => TakesTheScaledTime(
        async () => await FishForMessageAsync(_ => false, Given));

    [Fact]
    public async Task Silence_is_expected_for_the_scaled_time()
    {
        var watch = Stopwatch.StartNew();

        await ExpectNoMsgAsync(Given);

        AssertScaled(watch.Elapsed);
    }

    [Fact]
    public async Task One_message_is_received_for_the_time_as_given()
    {
        var watch = Stopwatch.StartNew();

        Assert.Null(await ReceiveOneAsync(TimeSpan.FromSeconds(1)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3.5), $"Waited for {watch.Elapsed}");
    }

    [Fact]
    public void A_block_may_take_the_scaled_time()
    {
        Within(TimeSpan.FromSeconds(5), () =>
            Assert.InRange(Remaining, TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(20)));
    }

    private static async Task TakesTheScaledTime(Func<Task> failing)
    {
        var watch = Stopwatch.StartNew();
        await FailureOf(failing);
        AssertScaled(watch.Elapsed);
    }

    // Timers end a little early, and a busy machine gives no upper bound worth the name.
    private static void AssertScaled(TimeSpan elapsed) =>
        Assert.True(elapsed >= Dilation - TimeSpan.FromMilliseconds(20), $"Took only {elapsed}, and not {Dilation}.");
}
