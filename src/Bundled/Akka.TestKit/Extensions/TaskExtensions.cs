namespace Akka.TestKit.Extensions;

/// <summary>Time limits for the tasks that a test waits for.</summary>
public static class TaskExtensions
{
    /// <summary>Waits for a task, for that time at most; what it throws comes to the test.</summary>
    /// <returns>Whether it is complete.</returns>
    public static async Task<bool> AwaitWithTimeout(
        this Task parentTask, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        await parentTask.WaitAsync(timeout, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (parentTask.IsFaulted)
            await parentTask;

        return parentTask.IsCompleted;
    }

    /// <summary>The result of a task that has to come within that time.</summary>
    /// <exception cref="TaskCanceledException">It did not come.</exception>
    public static async Task<T> WithTimeout<T>(
        this Task<T> parentTask, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        await AwaitWithTimeout(parentTask, timeout, cancellationToken)
            ? await parentTask
            : throw new TaskCanceledException($"Task timed out after {timeout.TotalSeconds} seconds");

    /// <summary>Fails unless the task completes within that time.</summary>
    public static async Task ShouldCompleteWithin(
        this Task task, TimeSpan timeout, string because = "", params object[] becauseArgs)
    {
        if (!await AwaitWithTimeout(task, timeout))
            throw new TimeoutException($"The task was not complete within {timeout}{Reason(because, becauseArgs)}.");

        await task;
    }

    /// <summary>Fails unless the task completes within that time.</summary>
    /// <returns>The task's result.</returns>
    public static async Task<T> ShouldCompleteWithin<T>(
        this Task<T> task, TimeSpan timeout, string because = "", params object[] becauseArgs)
    {
        await ShouldCompleteWithin((Task)task, timeout, because, becauseArgs);
        return await task;
    }

    /// <summary>Fails unless the task completes within that time, with that result.</summary>
    public static async Task ShouldCompleteWithin<T>(
        this Task<T> task, T expected, TimeSpan timeout, string because = "", params object[] becauseArgs)
    {
        var actual = await task.ShouldCompleteWithin(timeout, because, becauseArgs);
        if (!Equals(expected, actual))
            throw new InvalidOperationException(
                $"The task's result should be {expected}, but is {actual}{Reason(because, becauseArgs)}.");
    }

    /// <summary>Fails unless the task throws a <typeparamref name="T"/> within that time.</summary>
    /// <returns>What it threw.</returns>
    public static async Task<T> ShouldThrowWithin<T>(
        this Task task, TimeSpan timeout, string because = "", params object[] becauseArgs)
        where T : Exception
    {
        try
        {
            await task.ShouldCompleteWithin(timeout, because, becauseArgs);
        }
        catch (T thrown) when (task.IsCompleted)
        {
            return thrown;
        }

        throw new InvalidOperationException(
            $"The task should throw a {typeof(T)}, but did not{Reason(because, becauseArgs)}.");
    }

    private static string Reason(string because, object[] args) =>
        because.Length == 0 ? "" : $", because {string.Format(null, because, args)}";
}
