using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>
/// Runs the parts of an asynchronous handler on its actor's own thread of control. While a handler awaits, the mailbox
/// is suspended; what comes after an await arrives as a system message, which a suspended mailbox still handles.
/// </summary>
public class ActorTaskScheduler : TaskScheduler
{
    private readonly ActorCell _cell;

    internal ActorTaskScheduler(ActorCell cell) => _cell = cell;

    /// <summary>The message that the actor handles while it awaits; null while it awaits nothing.</summary>
    public object CurrentMessage { get; private set; } = null!;

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs an action at once, on this thread, as an asynchronous handler.</summary>
    /// <exception cref="InvalidOperationException">Not called from an actor.</exception>
    public static void RunTask(Action action) => RunTask(() =>
    {
        action();
        return Task.CompletedTask;
    });

    /// <summary>Starts the task now, on this thread; the actor handles its next message when the task has ended.</summary>
    /// <exception cref="InvalidOperationException">Not called from an actor.</exception>
    public static void RunTask(Func<Task> asyncAction)
    {
        var cell = ActorCell.Current ?? throw new InvalidOperationException("RunTask must be called from an actor context.");
        var scheduler = cell.TaskScheduler;
        var dispatcher = cell.Dispatcher;
        dispatcher.Suspend(cell);
        scheduler.CurrentMessage = cell.CurrentMessage;
        scheduler.OnBeforeTaskStarted();
        Task<Task>.Factory.StartNew(asyncAction, CancellationToken.None, TaskCreationOptions.None, scheduler)
            .Unwrap()
            .ContinueWith(scheduler.Finish, scheduler);
    }

    /// <summary>Runs before the first part of a handler. Does nothing here.</summary>
    protected virtual void OnBeforeTaskStarted()
    {
    }

    /// <summary>Runs after the last part of a handler, in whatever way it ended. Does nothing here.</summary>
    protected virtual void OnAfterTaskCompleted()
    {
    }

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => null!;

    /// <inheritdoc/>
    protected override void QueueTask(Task task)
    {
        // A long-running task must not hold the thread that starts it, even if that is the actor's own.
        var runsInline = !task.CreationOptions.HasFlag(TaskCreationOptions.LongRunning) && ActorCell.Current == _cell;
        if (runsInline)
            TryExecuteTask(task);
        else
            _cell.SendSystemMessage(new ActorTaskSchedulerMessage(this, task, CurrentMessage));
    }

    // QueueTask runs it inline where it may run inline.
    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    internal void ExecuteTask(Task task) => TryExecuteTask(task);

    private void Finish(Task task)
    {
        var failure = task.Status switch
        {
            TaskStatus.Canceled => new TaskCanceledException(),
            TaskStatus.Faulted => task.Exception!.InnerExceptions.Count == 1 ? task.Exception.InnerExceptions[0] : task.Exception,
            _ => null,
        };
        if (failure is null)
        {
            _cell.Dispatcher.Resume(_cell);
            _cell.CheckReceiveTimeout(_cell.CurrentMessage is not INotInfluenceReceiveTimeout);
        }
        else
        {
            ((IInternalActorRef)_cell.Self).SendSystemMessage(new ActorTaskSchedulerMessage(failure, CurrentMessage));
        }

        CurrentMessage = null!;
        OnAfterTaskCompleted();
    }
}

/// <summary>A part of an asynchronous handler to run, or the failure of one, with the message that it handles.</summary>
internal sealed class ActorTaskSchedulerMessage : SystemMessage
{
    private readonly ActorTaskScheduler? _scheduler;
    private readonly Task? _task;

    public ActorTaskSchedulerMessage(ActorTaskScheduler scheduler, Task task, object message)
    {
        _scheduler = scheduler;
        _task = task;
        Message = message;
    }

    public ActorTaskSchedulerMessage(Exception exception, object message)
    {
        Exception = exception;
        Message = message;
    }

    public Exception? Exception { get; }

    public object Message { get; }

    public void ExecuteTask() => _scheduler?.ExecuteTask(_task!);

    public override string ToString() => "<ActorTaskSchedulerMessage>";
}
