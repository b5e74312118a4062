using System.Collections.Immutable;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Pattern;

namespace Akka.Persistence.Journal;

/// <summary>
/// The base of journals: takes requests, calls the storage behind a circuit breaker, and answers. An actor has one write in
/// progress at a time, so its answers come in order; those of different actors do not wait for each other.
/// </summary>
public abstract class AsyncWriteJournal : WriteJournalBase, IAsyncRecovery
{
    /// <summary>Whether to publish on the event stream what was asked for: publish-plugin-commands.</summary>
    protected readonly bool CanPublish;
    private readonly CircuitBreaker _breaker;
    private readonly ReplayFilterSettings _replayFilter;

    /// <summary>Reads circuit-breaker and replay-filter from the settings of this journal.</summary>
    /// <exception cref="ArgumentException">The actor was not started as a plugin.</exception>
    /// <exception cref="ConfigurationException">The mode of the replay filter is unknown.</exception>
    protected AsyncWriteJournal()
    {
        var extension = Persistence.Instance.Apply(Context.System);
        CanPublish = extension.Settings.Internal.PublishPluginCommands;
        var config = extension.PluginOf(Self).Config;
        _breaker = new CircuitBreaker(Context.System.Scheduler,
            config.GetInt("circuit-breaker.max-failures"),
            config.GetTimeSpan("circuit-breaker.call-timeout"),
            config.GetTimeSpan("circuit-breaker.reset-timeout"));
        _replayFilter = new ReplayFilterSettings(config, Context.GetLogger());
    }

    /// <inheritdoc/>
    public abstract Task ReplayMessagesAsync(IActorContext context, string persistenceId, long fromSequenceNr,
        long toSequenceNr, long max, Action<IPersistentRepresentation> recoveryCallback);

    /// <inheritdoc/>
    public abstract Task<long> ReadHighestSequenceNrAsync(string persistenceId, long fromSequenceNr);

    /// <summary>
    /// Stores the writes. The task fails where nobody knows what was stored. Its result says which writes were refused,
    /// with a null for each that was not; it may be null when all are stored.
    /// </summary>
    protected abstract Task<IImmutableList<Exception>> WriteMessagesAsync(IEnumerable<AtomicWrite> messages);

    /// <summary>
    /// Deletes events up to and including a number. The highest number must still be known when all are gone.
    /// </summary>
    protected abstract Task DeleteMessagesToAsync(string persistenceId, long toSequenceNr);

    /// <summary>
    /// Gets what is no request to a journal; false leaves it unhandled. Does nothing unless overridden.
    /// </summary>
    protected virtual bool ReceivePluginInternal(object message) => false;

    /// <summary>The only cause of an aggregate; the exception itself if it is none or has several.</summary>
    protected static Exception TryUnwrapException(Exception e) =>
        e is AggregateException aggregate && aggregate.Flatten().InnerExceptions is [var only] ? only : e;

    /// <inheritdoc/>
    protected sealed override bool Receive(object message) => ReceiveWriteJournal(message) || ReceivePluginInternal(message);

    /// <summary>
    /// Begins to serve a request and does not wait for the storage; false for what is no request to a journal.
    /// </summary>
    protected bool ReceiveWriteJournal(object message)
    {
        switch (message)
        {
            case WriteMessages write:
                _ = WriteAsync(write, Self);
                return true;
            case ReplayMessages replay:
                _ = ReplayAsync(replay, Context);
                return true;
            case DeleteMessagesTo delete:
                _ = DeleteAsync(delete, Self, Context.System.EventStream);
                return true;
            default:
                return false;
        }
    }

    private async Task WriteAsync(WriteMessages message, IActorRef self)
    {
        var envelopes = message.Messages as IReadOnlyList<IPersistentEnvelope> ?? [.. message.Messages];
        var count = envelopes.Count(envelope => envelope is AtomicWrite);
        IImmutableList<Exception>? refused;
        try
        {
            AtomicWrite[] writes = [.. PreparePersistentBatch(envelopes)];
            refused = writes.Length == 0 ? null : await Guarded(writes).ConfigureAwait(false);
            if (refused is not null && refused.Count != count)
                throw new IllegalStateException($"WriteMessagesAsync returned an invalid number of results. " +
                    $"Expected [{count}], but got [{refused.Count}].");
        }
        catch (Exception e)
        {
            Fail(message, envelopes, count, self, TryUnwrapException(e));
            return;
        }

        Answer(message, envelopes, self, refused is null ? null : index => refused[index]);
    }

    private Task<IImmutableList<Exception>> Guarded(AtomicWrite[] writes) =>
        _breaker.WithCircuitBreaker((writes, journal: this), static state => state.journal.WriteMessagesAsync(state.writes));

    private static void Answer(WriteMessages message, IReadOnlyList<IPersistentEnvelope> envelopes, IActorRef self,
        Func<int, Exception?>? refusal)
    {
        var actor = message.PersistentActor;
        var instance = message.ActorInstanceId;
        actor.Tell(WriteMessagesSuccessful.Instance, self);
        var index = 0;
        foreach (var envelope in envelopes)
        {
            if (envelope is not AtomicWrite write)
            {
                actor.Tell(new LoopMessageSuccess(envelope.Payload, instance), envelope.Sender);
                continue;
            }

            var cause = refusal?.Invoke(index++);
            foreach (var persistent in write.Events)
            {
                actor.Tell(cause is null
                    ? new WriteMessageSuccess(persistent, instance)
                    : new WriteMessageRejected(persistent, cause, instance), persistent.Sender);
            }
        }
    }

    private static void Fail(WriteMessages message, IReadOnlyList<IPersistentEnvelope> envelopes, int writes, IActorRef self,
        Exception cause)
    {
        var actor = message.PersistentActor;
        actor.Tell(new WriteMessagesFailed(cause, writes), self);
        foreach (var envelope in envelopes)
        {
            if (envelope is not AtomicWrite write)
            {
                actor.Tell(new LoopMessageSuccess(envelope.Payload, message.ActorInstanceId), envelope.Sender);
                continue;
            }

            foreach (var persistent in write.Events)
                actor.Tell(new WriteMessageFailure(persistent, cause, message.ActorInstanceId), persistent.Sender);
        }
    }

    private async Task ReplayAsync(ReplayMessages message, IActorContext context)
    {
        var replyTo = message.PersistentActor;
        var eventStream = context.System.EventStream;
        try
        {
            var from = Math.Max(0L, message.FromSequenceNr - 1);
            var highest = await _breaker.WithCircuitBreaker((id: message.PersistenceId, from, journal: this),
                static state => state.journal.ReadHighestSequenceNrAsync(state.id, state.from)).ConfigureAwait(false);
            var to = Math.Min(message.ToSequenceNr, highest);
            if (to > 0 && message.FromSequenceNr <= to)
            {
                var filter = _replayFilter.FilterFor(replyTo);
                await ReplayMessagesAsync(context, message.PersistenceId, message.FromSequenceNr, to, message.Max,
                    persistent => Forward(persistent, replyTo, filter)).ConfigureAwait(false);
                if (filter is not null && !filter.Complete())
                    return;
            }

            replyTo.Tell(new RecoverySuccess(highest), ActorRefs.NoSender);
            if (CanPublish)
                eventStream.Publish(message);
        }
        catch (OperationCanceledException e)
        {
            replyTo.Tell(new ReplayMessagesFailure(new OperationCanceledException(
                "ReplayMessagesAsync canceled, possibly due to timing out.", e)), ActorRefs.NoSender);
        }
        catch (Exception e)
        {
            replyTo.Tell(new ReplayMessagesFailure(TryUnwrapException(e)), ActorRefs.NoSender);
        }
    }

    private void Forward(IPersistentRepresentation stored, IActorRef replyTo, ReplayFilter? filter)
    {
        if (stored.IsDeleted)
            return;
        if (IsReadAsStored(stored))
        {
            Send(stored, replyTo, filter);
            return;
        }

        foreach (var adapted in AdaptFromJournal(stored))
            Send(adapted, replyTo, filter);
    }

    private static void Send(IPersistentRepresentation persistent, IActorRef replyTo, ReplayFilter? filter)
    {
        if (filter is null)
            replyTo.Tell(new ReplayedMessage(persistent), ActorRefs.NoSender);
        else
            filter.Pass(persistent);
    }

    private async Task DeleteAsync(DeleteMessagesTo message, IActorRef self, EventStream eventStream)
    {
        try
        {
            await _breaker.WithCircuitBreaker((message, journal: this),
                static state => state.journal.DeleteMessagesToAsync(state.message.PersistenceId, state.message.ToSequenceNr))
                .ConfigureAwait(false);
            message.PersistentActor.Tell(new DeleteMessagesSuccess(message.ToSequenceNr), self);
            if (CanPublish)
                eventStream.Publish(message);
        }
        catch (Exception e)
        {
            message.PersistentActor.Tell(new DeleteMessagesFailure(TryUnwrapException(e), message.ToSequenceNr), self);
        }
    }
}
