using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Persistence;

public abstract partial class Eventsourced
{
    private readonly Queue<IPendingHandlerInvocation> _pending = new(1);

    // What the handler of the current message has persisted, and what waits for the write in progress to end.
    private List<IPersistentEnvelope>? _eventBatch;
    private List<IPersistentEnvelope>? _journalBatch;
    private long _sequenceNr;
    private int _pendingStashing;
    private bool _writeInProgress;

    /// <summary>Stores the event, then calls the handler; commands wait until then.</summary>
    public void Persist<TEvent>(TEvent @event, Action<TEvent> handler)
    {
        EnsureRecovered();
        _pendingStashing++;
        _pending.Enqueue(new StashingHandlerInvocation(@event!, stored => handler((TEvent)stored)));
        Batch(new AtomicWrite(Next(@event!)));
    }

    /// <summary>Stores all the events or none, then calls the handler for each; commands wait until then.</summary>
    public void PersistAll<TEvent>(IEnumerable<TEvent> events, Action<TEvent> handler)
    {
        EnsureRecovered();
        if (events is null)
            return;

        void Stored(object stored) => handler((TEvent)stored);
        var persistents = ImmutableList.CreateBuilder<IPersistentRepresentation>();
        foreach (var @event in events)
        {
            _pendingStashing++;
            _pending.Enqueue(new StashingHandlerInvocation(@event!, Stored));
            persistents.Add(Next(@event!));
        }

        if (persistents.Count > 0)
            Batch(new AtomicWrite(persistents.ToImmutable()));
    }

    /// <summary>Stores the event, then calls the handler; commands do not wait.</summary>
    public void PersistAsync<TEvent>(TEvent @event, Action<TEvent> handler)
    {
        EnsureRecovered();
        _pending.Enqueue(new AsyncHandlerInvocation(@event!, stored => handler((TEvent)stored)));
        Batch(new AtomicWrite(Next(@event!)));
    }

    /// <summary>Stores all the events or none, then calls the handler for each; commands do not wait.</summary>
    public void PersistAllAsync<TEvent>(IEnumerable<TEvent> events, Action<TEvent> handler)
    {
        EnsureRecovered();
        void Stored(object stored) => handler((TEvent)stored);
        var persistents = ImmutableList.CreateBuilder<IPersistentRepresentation>();
        foreach (var @event in events)
        {
            _pending.Enqueue(new AsyncHandlerInvocation(@event!, Stored));
            persistents.Add(Next(@event!));
        }

        Batch(new AtomicWrite(persistents.ToImmutable()));
    }

    /// <summary>Calls the handler after those of all events that were persisted before; stores nothing.</summary>
    public void DeferAsync<TEvent>(TEvent evt, Action<TEvent> handler)
    {
        EnsureRecovered();
        if (_pending.Count == 0)
        {
            handler(evt);
            return;
        }

        _pending.Enqueue(new AsyncHandlerInvocation(evt!, deferred => handler((TEvent)deferred)));
        Batch(new NonPersistentMessage(evt!, Sender));
    }

    private void EnsureRecovered()
    {
        if (IsRecovering)
            throw new InvalidOperationException(
                "Cannot persist during replay. Events can be persisted when receiving RecoveryCompleted or later.");
    }

    private Persistent Next(object @event) =>
        new(@event, ++_sequenceNr, PersistenceId, null!, false, Sender, _writerGuid);

    private void Batch(IPersistentEnvelope envelope) => (_eventBatch ??= []).Add(envelope);

    private void FlushBatch()
    {
        if (_eventBatch is not null)
        {
            if (_journalBatch is null)
                _journalBatch = _eventBatch;
            else
                _journalBatch.AddRange(_eventBatch);
            _eventBatch = null;
        }

        FlushJournalBatch();
    }

    private void FlushJournalBatch()
    {
        if (_writeInProgress || _journalBatch is null)
            return;

        Journal.Tell(new WriteMessages(_journalBatch, Self, _instanceId));
        _journalBatch = null;
        _writeInProgress = true;
    }

    private void ProcessCommand(Receive receive, object message)
    {
        if (TryHandleAnswer(message))
            return;

        var failed = true;
        try
        {
            base.AroundReceive(receive, message);
            failed = false;
        }
        finally
        {
            CommandIsHandled(failed);
        }
    }

    private void CommandIsHandled(bool failed)
    {
        FlushBatch();
        if (_asyncTaskRunning)
            return; // the end of the task comes here again
        if (_pendingStashing > 0)
            _phase = Phase.PersistingEvents;
        else
            UnstashInternally(failed);
    }

    private void WaitForAnswers(object message)
    {
        if (!TryHandleAnswer(message))
            StashInternally(message);
    }

    private bool TryHandleAnswer(object message)
    {
        switch (message)
        {
            case WriteMessageSuccess success:
                if (success.ActorInstanceId == _instanceId)
                {
                    UpdateLastSequenceNr(success.Persistent);
                    CallHandler(success.Persistent.Payload);
                }

                return true;
            case LoopMessageSuccess deferred:
                if (deferred.ActorInstanceId == _instanceId)
                    CallHandler(deferred.Message);
                return true;
            case WriteMessagesSuccessful:
                _writeInProgress = false;
                FlushJournalBatch();
                return true;
            case WriteMessageRejected rejected:
                if (rejected.ActorInstanceId == _instanceId)
                {
                    UpdateLastSequenceNr(rejected.Persistent);
                    HandlerIsDone(false);
                    OnPersistRejected(rejected.Cause, rejected.Persistent.Payload, rejected.Persistent.SequenceNr);
                }

                return true;
            case WriteMessageFailure failure:
                if (failure.ActorInstanceId == _instanceId)
                    Fail(failure);
                return true;
            case WriteMessagesFailed failed:
                // With events in it, one WriteMessageFailure for each follows, and the first stops the actor.
                if (failed.WriteCount == 0)
                    _writeInProgress = false;
                return true;
            case RecoveryTick:
                return true; // was on its way when the timer was cancelled
            default:
                return false;
        }
    }

    private void CallHandler(object payload)
    {
        var failed = true;
        try
        {
            try
            {
                _pending.Peek().Handler(payload);
            }
            finally
            {
                FlushBatch();
            }

            failed = false;
        }
        finally
        {
            HandlerIsDone(failed);
        }
    }

    private void HandlerIsDone(bool failed)
    {
        var invocation = _pending.Dequeue();
        if (_phase == Phase.ProcessingCommands)
        {
            UnstashInternally(failed);
            return;
        }

        // Those that remain when this reaches zero are all of PersistAsync: commands need not wait for them.
        if (invocation is StashingHandlerInvocation)
            _pendingStashing--;
        if (_pendingStashing == 0)
        {
            _phase = Phase.ProcessingCommands;
            UnstashInternally(failed);
        }
    }

    private void Fail(WriteMessageFailure failure)
    {
        HandlerIsDone(false);
        try
        {
            OnPersistFailure(failure.Cause, failure.Persistent.Payload, failure.Persistent.SequenceNr);
        }
        finally
        {
            Context.Stop(Self);
        }
    }
}
