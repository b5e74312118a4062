using Akka.Actor;
using Akka.Event;
using Akka.Pattern;

namespace Akka.Persistence.Snapshot;

/// <summary>
/// The base of snapshot stores: takes requests, calls the storage behind a circuit breaker, and answers. What became of a
/// request passes through the store's own mailbox, so that a subclass can see it.
/// </summary>
public abstract class SnapshotStore : ActorBase
{
    private readonly CircuitBreaker _breaker;
    private readonly bool _publish;
    private readonly ILoggingAdapter _log = Context.GetLogger();

    /// <summary>Reads circuit-breaker from the settings of this snapshot store.</summary>
    /// <exception cref="ArgumentException">The actor was not started as a plugin.</exception>
    protected SnapshotStore()
    {
        var extension = Persistence.Instance.Apply(Context.System);
        _publish = extension.Settings.Internal.PublishPluginCommands;
        var config = extension.PluginOf(Self).Config;
        _breaker = new CircuitBreaker(Context.System.Scheduler,
            config.GetInt("circuit-breaker.max-failures"),
            config.GetTimeSpan("circuit-breaker.call-timeout"),
            config.GetTimeSpan("circuit-breaker.reset-timeout"));
    }

    /// <summary>The youngest snapshot within bounds; null if there is none.</summary>
    protected abstract Task<SelectedSnapshot> LoadAsync(string persistenceId, SnapshotSelectionCriteria criteria);

    /// <summary>
    /// Stores a snapshot; one with the same number is replaced. If the task fails, the snapshot is deleted again.
    /// </summary>
    protected abstract Task SaveAsync(SnapshotMetadata metadata, object snapshot);

    /// <summary>Deletes one snapshot. None being there is no failure.</summary>
    protected abstract Task DeleteAsync(SnapshotMetadata metadata);

    /// <summary>Deletes all snapshots of an actor within bounds. None being there is no failure.</summary>
    protected abstract Task DeleteAsync(string persistenceId, SnapshotSelectionCriteria criteria);

    /// <summary>
    /// Gets what became of each write or deletion, before the actor does, and all that is no request. The result counts
    /// only for the latter: false leaves it unhandled.
    /// </summary>
    protected virtual bool ReceivePluginInternal(object message) => false;

    /// <inheritdoc/>
    protected sealed override bool Receive(object message)
    {
        var (self, sender, events) = (Self, Sender, Context.System.EventStream);
        switch (message)
        {
            case LoadSnapshot load when ReferenceEquals(load.Criteria, SnapshotSelectionCriteria.None):
                sender.Tell(new LoadSnapshotResult(null!, load.ToSequenceNr));
                break;
            case LoadSnapshot load:
                _ = LoadAsync(load, sender, self);
                break;
            case SaveSnapshot save:
                _ = SaveAsync(save, sender, self);
                break;
            case DeleteSnapshot delete:
                _ = DeleteAsync(delete, sender, self, events);
                break;
            case DeleteSnapshots delete:
                _ = DeleteAsync(delete, sender, self, events);
                break;
            case SaveSnapshotFailure failure:
                Outcome(message, sender);
                _ = CleanUpAsync(failure.Metadata);
                break;
            case SaveSnapshotSuccess or DeleteSnapshotSuccess or DeleteSnapshotFailure or DeleteSnapshotsSuccess
                or DeleteSnapshotsFailure:
                Outcome(message, sender);
                break;
            default:
                return ReceivePluginInternal(message);
        }

        return true;
    }

    private void Outcome(object message, IActorRef persistentActor)
    {
        try
        {
            ReceivePluginInternal(message);
        }
        finally
        {
            persistentActor.Tell(message);
        }
    }

    private async Task LoadAsync(LoadSnapshot message, IActorRef sender, IActorRef self)
    {
        object answer;
        try
        {
            answer = new LoadSnapshotResult(await _breaker.WithCircuitBreaker((message, store: this), static state =>
                state.store.LoadAsync(state.message.PersistenceId, state.message.Criteria.Limit(state.message.ToSequenceNr)))
                .ConfigureAwait(false), message.ToSequenceNr);
        }
        catch (Exception e)
        {
            answer = new LoadSnapshotFailed(Unwrapped(e));
        }

        sender.Tell(answer, self);
    }

    private async Task SaveAsync(SaveSnapshot message, IActorRef sender, IActorRef self)
    {
        var metadata = message.Metadata.Timestamp == DateTime.MinValue
            ? new SnapshotMetadata(message.Metadata.PersistenceId, message.Metadata.SequenceNr, DateTime.UtcNow)
            : message.Metadata;
        object outcome;
        try
        {
            await _breaker.WithCircuitBreaker((metadata, message.Snapshot, store: this),
                static state => state.store.SaveAsync(state.metadata, state.Snapshot)).ConfigureAwait(false);
            outcome = new SaveSnapshotSuccess(metadata);
        }
        catch (Exception e)
        {
            outcome = new SaveSnapshotFailure(message.Metadata, Unwrapped(e));
        }

        self.Tell(outcome, sender);
    }

    private async Task DeleteAsync(DeleteSnapshot message, IActorRef sender, IActorRef self, EventStream events)
    {
        object outcome;
        try
        {
            await _breaker.WithCircuitBreaker((message, store: this),
                static state => state.store.DeleteAsync(state.message.Metadata)).ConfigureAwait(false);
            outcome = new DeleteSnapshotSuccess(message.Metadata);
        }
        catch (Exception e)
        {
            outcome = new DeleteSnapshotFailure(message.Metadata, Unwrapped(e));
        }

        self.Tell(outcome, sender);
        Publish(message, events);
    }

    private async Task DeleteAsync(DeleteSnapshots message, IActorRef sender, IActorRef self, EventStream events)
    {
        object outcome;
        try
        {
            await _breaker.WithCircuitBreaker((message, store: this),
                static state => state.store.DeleteAsync(state.message.PersistenceId, state.message.Criteria)).ConfigureAwait(false);
            outcome = new DeleteSnapshotsSuccess(message.Criteria);
        }
        catch (Exception e)
        {
            outcome = new DeleteSnapshotsFailure(message.Criteria, Unwrapped(e));
        }

        self.Tell(outcome, sender);
        Publish(message, events);
    }

    /// <summary>Nobody knows how much of a snapshot that failed was stored.</summary>
    private async Task CleanUpAsync(SnapshotMetadata metadata)
    {
        try
        {
            await _breaker.WithCircuitBreaker((metadata, store: this), static state => state.store.DeleteAsync(state.metadata))
                .ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _log.Error(e, "DeleteAsync operation after SaveSnapshot failure failed.");
        }
    }

    private void Publish(object message, EventStream events)
    {
        if (_publish)
            events.Publish(message);
    }

    private static Exception Unwrapped(Exception e) =>
        e is AggregateException aggregate && aggregate.Flatten().InnerExceptions is [var only] ? only : e;
}
