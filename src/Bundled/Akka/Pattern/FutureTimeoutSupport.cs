using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Starts something later.</summary>
public static class FutureTimeoutSupport
{
    /// <summary>Calls the function when the time is over by the scheduler's clock; at once if there is none to wait.</summary>
    public static Task<T> After<T>(TimeSpan duration, IScheduler scheduler, Func<Task<T>> value)
    {
        if (duration.Ticks < 1)
            return Start(value);

        var result = new TaskCompletionSource<Task<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        scheduler.Advanced.ScheduleOnce(duration, () => result.SetResult(Start(value)));
        return result.Task.Unwrap();
    }

    private static Task<T> Start<T>(Func<Task<T>> value)
    {
        try
        {
            return value();
        }
        catch (Exception e)
        {
            return Task.FromException<T>(e);
        }
    }
}
