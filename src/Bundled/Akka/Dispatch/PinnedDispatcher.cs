using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>A dispatcher with one thread for one actor.</summary>
public sealed class PinnedDispatcher : Dispatcher
{
    private volatile ActorCell? _owner;

    internal PinnedDispatcher(MessageDispatcherConfigurator configurator, string id, int throughput, long? throughputDeadlineTime,
        ExecutorServiceFactory executorServiceFactory, TimeSpan shutdownTimeout)
        : base(configurator, id, throughput, throughputDeadlineTime, executorServiceFactory, shutdownTimeout)
    {
    }

    internal override void Register(ActorCell actor)
    {
        if (_owner is { } owner && owner != actor)
            throw new InvalidOperationException($"Cannot register to anyone but {owner}");
        _owner = actor;
        base.Register(actor);
    }

    internal override void Unregister(ActorCell actor)
    {
        base.Unregister(actor);
        _owner = null;
    }
}
