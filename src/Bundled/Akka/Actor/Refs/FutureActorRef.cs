using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>
/// The sender of an Ask: the first answer completes a task. It gets a path, and a place among the temporary actors
/// where the path is found, only when somebody asks for the path; in most exchanges nobody does.
/// </summary>
public class FutureActorRef<T> : MinimalActorRef
{
    private readonly TaskCompletionSource<T> _result;
    private readonly IActorRefProvider _provider;
    private readonly Lock _naming = new();
    private ActorPath? _path;
    private bool _registered;
    private bool _done;

    /// <summary>
    /// Makes a reference with a path of its own that is registered by the caller; the answer completes the source.
    /// </summary>
    public FutureActorRef(TaskCompletionSource<T> result, ActorPath path, IActorRefProvider provider)
    {
        _result = result;
        _path = path;
        _provider = provider;
    }

    internal FutureActorRef(TaskCompletionSource<T> result, IActorRefProvider provider)
    {
        _result = result;
        _provider = provider;
    }

    /// <inheritdoc/>
    public override IActorRefProvider Provider => _provider;

    /// <inheritdoc/>
    public override ActorPath Path => Volatile.Read(ref _path) ?? TakePath();

    /// <summary>Sends the question with this reference as its sender.</summary>
    public virtual void DeliverAsk(object message, ICanTell destination) => destination.Tell(message, this);

    /// <summary>The question is answered or given up: nobody needs to find this reference any more.</summary>
    internal void Done()
    {
        // Written before the lock is looked at, so that a path taken from now on is not registered.
        Volatile.Write(ref _done, true);
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _path) is null)
            return;
        lock (_naming)
        {
            if (!_registered)
                return;
            _registered = false;
            _provider.UnregisterTempActor(_path!);
        }
    }

    /// <inheritdoc/>
    protected override void TellInternal(object message, IActorRef sender)
    {
        var handled = message switch
        {
            ISystemMessage system => _result.TrySetException(new InvalidOperationException(
                $"system message of type '{system.GetType().Name}' is invalid for {nameof(FutureActorRef<T>)}")),
            T answer => _result.TrySetResult(answer),
            null => _result.TrySetResult(default!),
            Status.Failure failure => _result.TrySetException(
                failure.Cause ?? new TaskCanceledException("Task cancelled by actor via Failure message.")),
#pragma warning disable CS0618 // still sent by code that was written for older versions
            Failure failure => _result.TrySetException(
                failure.Exception ?? new TaskCanceledException("Task cancelled by actor via Failure message.")),
#pragma warning restore CS0618
            _ => _result.TrySetException(new ArgumentException(
                $"Received message of type [{message.GetType()}] - Ask expected message of type [{typeof(T)}]")) && false,
        };

        // An answer of the wrong type, or one too late, is a dead letter; one to a cancelled question is nothing.
        if (!handled && !_result.Task.IsCanceled)
            _provider.DeadLetters.Tell(message ?? default(T)!, this);
    }

    private ActorPath TakePath()
    {
        lock (_naming)
        {
            if (_path is not null)
                return _path;
            var path = _provider.TempPath();
            if (!Volatile.Read(ref _done))
            {
                _registered = true;
                _provider.RegisterTempActor(this, path);
            }

            Volatile.Write(ref _path, path);
            return path;
        }
    }
}
