using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>A watcher that is no actor: turns the end of another actor into the end of a task.</summary>
internal sealed class TerminationPromise : MinimalActorRef
{
    private readonly TaskCompletionSource<bool> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IInternalActorRef _target;

    private TerminationPromise(IInternalActorRef target)
    {
        _target = target;
        Path = Provider.TempPath();
    }

    public override ActorPath Path { get; }

    public override IActorRefProvider Provider => _target.Provider;

    public override IInternalActorRef Parent => Provider.TempContainer;

    public override bool IsTerminated => _stopped.Task.IsCompleted;

    public static TerminationPromise Watch(IActorRef target)
    {
        var promise = new TerminationPromise(target as IInternalActorRef ?? throw new InvalidOperationException(
            $"{target} is not an {typeof(IInternalActorRef)} and cannot be death-watched"));
        promise.Provider.RegisterTempActor(promise, promise.Path);
        promise._target.SendSystemMessage(new Watch(promise._target, promise));
        return promise;
    }

    /// <summary>True once the actor has stopped, false if that did not happen in time.</summary>
    public async Task<bool> Stopped(TimeSpan timeout, CancellationToken cancellation = default)
    {
        try
        {
            return await _stopped.Task.WaitAsync(timeout, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return false;
        }
        finally
        {
            _target.SendSystemMessage(new Unwatch(_target, this));
            Provider.UnregisterTempActor(Path);
        }
    }

    public override void SendSystemMessage(ISystemMessage message)
    {
        if (message is DeathWatchNotification notification)
            _stopped.TrySetResult(notification.Actor.Path.Equals(_target.Path));
    }

    protected override void TellInternal(object message, IActorRef sender)
    {
        if (message is Terminated terminated)
            _stopped.TrySetResult(terminated.ActorRef.Path.Equals(_target.Path));
    }
}
