using Akka.TestKit.Extensions;

namespace Entropy.Bundled.Tests.TestKit.Waiting;

public class TaskLimitTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource<int> _never = new();

    [Fact]
    public async Task Whether_a_task_completes_in_time_can_be_asked()
    {
        Assert.True(await Task.CompletedTask.AwaitWithTimeout(Short));
        Assert.True(await Task.Delay(10).AwaitWithTimeout(Long));
        Assert.False(await _never.Task.AwaitWithTimeout(Short));
    }

    [Fact]
    public async Task What_a_task_throws_in_time_comes_to_the_test()
    {
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => Task.FromException(new TimeZoneNotFoundException()).AwaitWithTimeout(Long));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => Task.FromException<int>(new TimeZoneNotFoundException()).WithTimeout(Long));
    }

    [Fact]
    public async Task A_result_has_to_come_in_time()
    {
        Assert.Equal(42, await Task.FromResult(42).WithTimeout(Long));
        await Assert.ThrowsAsync<TaskCanceledException>(() => _never.Task.WithTimeout(Short));
    }

    [Fact]
    public async Task A_task_that_should_complete_and_does_is_fine()
    {
        await Task.Delay(10).ShouldCompleteWithin(Long);
        Assert.Equal(42, await Task.FromResult(42).ShouldCompleteWithin(Long));
        await Task.FromResult(42).ShouldCompleteWithin(42, Long);
    }

    [Fact]
    public async Task A_task_that_should_complete_and_does_not_fails()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => ((Task)_never.Task).ShouldCompleteWithin(Short));
        await Assert.ThrowsAnyAsync<Exception>(() => _never.Task.ShouldCompleteWithin(Short));
        await Assert.ThrowsAnyAsync<Exception>(() => Task.FromResult(41).ShouldCompleteWithin(42, Long));
    }

    [Fact]
    public async Task A_task_that_should_throw_and_does_is_fine()
    {
        var thrown = new TimeZoneNotFoundException();

        Assert.Same(thrown, await Task.FromException(thrown).ShouldThrowWithin<TimeZoneNotFoundException>(Long));
    }

    [Fact]
    public async Task A_task_that_should_throw_and_does_not_fails()
    {
        await Assert.ThrowsAnyAsync<Exception>(
            () => Task.CompletedTask.ShouldThrowWithin<TimeZoneNotFoundException>(Long));
        await Assert.ThrowsAnyAsync<Exception>(
            () => Task.FromException(new InvalidCastException()).ShouldThrowWithin<TimeZoneNotFoundException>(Long));
    }
}
