namespace Akka.Actor;

/// <summary>
/// Sends what a task comes to: its result, or a <see cref="Status.Failure"/>. An actor that must not wait for a task
/// gets the outcome as a message.
/// </summary>
public static class PipeToSupport
{
    /// <summary>
    /// Sends the result, or what the functions make of result or failure; a null sender stands for none.
    /// </summary>
    public static Task PipeTo<T>(this Task<T> taskToPipe, ICanTell recipient, IActorRef? sender = null,
        Func<T, object>? success = null, Func<Exception, object>? failure = null) =>
        Pipe(new ValueTask<T>(taskToPipe), recipient, false, sender, success, failure);

    /// <summary>
    /// Sends the result, or what the functions make of result or failure; a null sender stands for none.
    /// </summary>
    public static Task PipeTo<T>(this ValueTask<T> taskToPipe, ICanTell recipient, IActorRef? sender = null,
        Func<T, object>? success = null, Func<Exception, object>? failure = null) =>
        Pipe(taskToPipe, recipient, false, sender, success, failure);

    /// <summary>
    /// Sends the result; true goes on in the context of the caller, which is slower and rarely needed.
    /// </summary>
    public static Task PipeTo<T>(this Task<T> taskToPipe, ICanTell recipient, bool useConfigureAwait,
        IActorRef? sender = null, Func<T, object>? success = null, Func<Exception, object>? failure = null) =>
        Pipe(new ValueTask<T>(taskToPipe), recipient, useConfigureAwait, sender, success, failure);

    /// <summary>
    /// Sends the result; true goes on in the context of the caller, which is slower and rarely needed.
    /// </summary>
    public static Task PipeTo<T>(this ValueTask<T> taskToPipe, ICanTell recipient, bool useConfigureAwait,
        IActorRef? sender = null, Func<T, object>? success = null, Func<Exception, object>? failure = null) =>
        Pipe(taskToPipe, recipient, useConfigureAwait, sender, success, failure);

    /// <summary>Of a task without result nothing is sent on success, unless a message is named.</summary>
    public static Task PipeTo(this Task taskToPipe, ICanTell recipient, IActorRef? sender = null,
        Func<object>? success = null, Func<Exception, object>? failure = null) =>
        Pipe(new ValueTask(taskToPipe), recipient, false, sender, success, failure);

    /// <summary>Sends on success only what the function makes, and a failure in any case.</summary>
    public static Task PipeTo(this ValueTask taskToPipe, ICanTell recipient, IActorRef? sender = null,
        Func<object>? success = null, Func<Exception, object>? failure = null) =>
        Pipe(taskToPipe, recipient, false, sender, success, failure);

    /// <summary>Sends on success only what the function makes; true goes on in the context of the caller.</summary>
    public static Task PipeTo(this Task taskToPipe, ICanTell recipient, bool useConfigureAwait,
        IActorRef? sender = null, Func<object>? success = null, Func<Exception, object>? failure = null) =>
        Pipe(new ValueTask(taskToPipe), recipient, useConfigureAwait, sender, success, failure);

    /// <summary>Sends on success only what the function makes; true goes on in the context of the caller.</summary>
    public static Task PipeTo(this ValueTask taskToPipe, ICanTell recipient, bool useConfigureAwait,
        IActorRef? sender = null, Func<object>? success = null, Func<Exception, object>? failure = null) =>
        Pipe(taskToPipe, recipient, useConfigureAwait, sender, success, failure);

    private static async Task Pipe<T>(ValueTask<T> task, ICanTell recipient, bool continueOnContext, IActorRef? sender,
        Func<T, object>? success, Func<Exception, object>? failure)
    {
        try
        {
            var result = await task.ConfigureAwait(continueOnContext);
            recipient.Tell(success is null ? result! : success(result), sender!);
        }
        catch (Exception e)
        {
            TellFailure(e, recipient, sender, failure);
        }
    }

    private static async Task Pipe(ValueTask task, ICanTell recipient, bool continueOnContext, IActorRef? sender,
        Func<object>? success, Func<Exception, object>? failure)
    {
        try
        {
            await task.ConfigureAwait(continueOnContext);
            if (success is not null)
                recipient.Tell(success(), sender!);
        }
        catch (Exception e)
        {
            TellFailure(e, recipient, sender, failure);
        }
    }

    private static void TellFailure(Exception e, ICanTell recipient, IActorRef? sender,
        Func<Exception, object>? failure) =>
        recipient.Tell(failure is null ? new Status.Failure(e) : failure(e), sender!);
}
