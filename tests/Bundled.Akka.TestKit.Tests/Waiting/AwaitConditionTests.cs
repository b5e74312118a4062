namespace Entropy.Bundled.Tests.TestKit.Waiting;

public class AwaitConditionTests : TestKitSpec
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private int _looks;

    public AwaitConditionTests()
        : base("akka.test.single-expect-default = 30s")
    {
    }

    [Fact]
    public async Task A_condition_that_holds_is_fine()
    {
        AwaitCondition(() => true);
        AwaitCondition(() => true, Short);
        AwaitCondition(() => true, Short, "never said");
        AwaitCondition(() => true, Short, Often);
        await AwaitConditionAsync(() => true);
        await AwaitConditionAsync(() => true, Short, "never said");
        await AwaitConditionAsync(() => true, Short, Often);
        await AwaitConditionAsync(() => Task.FromResult(true));
        await AwaitConditionAsync(() => Task.FromResult(true), Short);
        await AwaitConditionAsync(() => Task.FromResult(true), Short, "never said");
        await AwaitConditionAsync(() => Task.FromResult(true), Short, Often);
    }

    [Fact]
    public async Task A_condition_is_looked_at_until_it_holds()
    {
        AwaitCondition(() => ThirdLook(), Long, Often);
        await AwaitConditionAsync(() => ThirdLook(), Long, Often);
        await AwaitConditionAsync(() => Task.FromResult(ThirdLook()), Long, Often);

        Assert.Equal(9, _looks);
    }

    [Fact]
    public async Task A_condition_that_never_holds_fails_when_the_time_is_up()
    {
        AssertSays(FailureOf(() => AwaitCondition(() => false, Short)), "Timeout 00:00:00.1", "condition");
        AssertSays(FailureOf(() => AwaitCondition(() => false, Short, "Is it on?")), "Timeout 00:00:00.1", "Is it on?");
        AssertSays(FailureOf(() => AwaitCondition(() => false, Short, Often, "Is it on?")), "Is it on?");
        AssertSays(
            await FailureOf(() => AwaitConditionAsync(() => Task.FromResult(false), Short)), "Timeout 00:00:00.1");
        AssertSays(
            await FailureOf(() => AwaitConditionAsync(() => false, Short, "Is it on?")),
            "Timeout 00:00:00.1",
            "Is it on?");
        AssertSays(
            await FailureOf(() => AwaitConditionAsync(() => Task.FromResult(false), Short, Often, "Is it on?")),
            "Timeout 00:00:00.1",
            "Is it on?");
    }

    [Fact]
    public async Task Whether_a_condition_holds_in_time_can_be_asked()
    {
        Assert.True(AwaitConditionNoThrow(() => ThirdLook(), Long, Often));
        Assert.True(await AwaitConditionNoThrowAsync(() => ThirdLook(), Long, Often));
        Assert.True(await AwaitConditionNoThrowAsync(() => Task.FromResult(ThirdLook()), Long));
        Assert.False(AwaitConditionNoThrow(() => false, Short, Often));
        Assert.False(await AwaitConditionNoThrowAsync(() => false, Short, Often));
        Assert.False(await AwaitConditionNoThrowAsync(() => Task.FromResult(false), Short));
    }

    [Fact]
    public async Task What_a_condition_throws_comes_to_the_test()
    {
        Assert.Throws<TimeZoneNotFoundException>(() => AwaitCondition(() => throw new TimeZoneNotFoundException()));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => AwaitConditionAsync(new Func<Task<bool>>(() => throw new TimeZoneNotFoundException())));
    }

    private bool ThirdLook() => ++_looks % 3 == 0;
}
