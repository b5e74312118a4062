using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Persistence;

/// <summary>
/// The base of all persistent actors. It gets a permit to recover, a snapshot and the events after it; then it handles
/// commands, and what they persist is handed to its handler once the journal has it.
/// </summary>
public abstract partial class Eventsourced : ActorBase, IPersistentIdentity, IPersistenceStash, IPersistenceRecovery
{
    private static int _instances;

    // Answers of the journal to an earlier incarnation are told apart by this number.
    private readonly int _instanceId = Interlocked.Increment(ref _instances);
    private readonly string _writerGuid = Guid.NewGuid().ToString();
    private readonly IStash _internalStash;
    private IStash? _stash;
    private IActorRef? _journal;
    private IActorRef? _snapshotStore;
    private ILoggingAdapter? _log;
    private Phase _phase;
    private bool _asyncTaskRunning;

    /// <summary>Finds the extension of the actor system and makes the stash of commands that wait.</summary>
    /// <exception cref="ActorInitializationException">
    /// The instance is made with <c>new</c> instead of by the runtime.
    /// </exception>
    protected Eventsourced()
    {
        Extension = Persistence.Instance.Apply(Context.System);
        _internalStash = Context.CreateStash(GetType());
    }

    private enum Phase
    {
        WaitingForPermit,
        LoadingSnapshot,
        Replaying,
        ProcessingCommands,
        PersistingEvents,
    }

    /// <inheritdoc/>
    public abstract string PersistenceId { get; }

    /// <summary>
    /// <see cref="Akka.Persistence.Recovery.Default"/> unless overridden; read once, at the beginning of each recovery.
    /// </summary>
    public virtual Recovery Recovery => Recovery.Default;

    /// <summary>The configured one unless overridden; read at each overflow, and null lets the actor fail.</summary>
    public virtual IStashOverflowStrategy InternalStashOverflowStrategy => Extension.DefaultInternalStashOverflowStrategy;

    /// <summary>
    /// The actor's own stash. What it puts back goes before the commands that wait for the actor to have persisted.
    /// </summary>
    public IStash Stash
    {
        get => _stash!;
        set => _stash = new InternalStashAwareStash(value, _internalStash);
    }

    /// <summary>
    /// To be set in the constructor, for the journal is looked up before the actor starts; null or empty for the
    /// default one.
    /// </summary>
    public string JournalPluginId { get; protected set; } = null!;

    /// <summary>
    /// To be set in the constructor, as <see cref="JournalPluginId"/>; null or empty for the default snapshot store.
    /// </summary>
    public string SnapshotPluginId { get; protected set; } = null!;

    /// <summary>The journal of this actor, started if need be; looked up once.</summary>
    /// <exception cref="ArgumentException">There are no such settings, or they name no class.</exception>
    public IActorRef Journal => _journal ??= Extension.JournalFor(JournalPluginId);

    /// <summary>The snapshot store of this actor, started if need be; looked up once.</summary>
    /// <exception cref="ArgumentException">There are no such settings, or they name no class.</exception>
    public IActorRef SnapshotStore => _snapshotStore ??= Extension.SnapshotStoreFor(SnapshotPluginId);

    /// <summary>Under which name the snapshots are stored; the same as <see cref="PersistenceId"/>.</summary>
    public string SnapshotterId => PersistenceId;

    /// <summary>
    /// True until all events are replayed, and false already while <see cref="RecoveryCompleted"/> is handled.
    /// </summary>
    public bool IsRecovering => _phase < Phase.ProcessingCommands && !_recoveryDone;

    /// <summary>The opposite of <see cref="IsRecovering"/>.</summary>
    public bool IsRecoveryFinished => !IsRecovering;

    /// <summary>
    /// The number of the last event that was replayed, stored or refused; from the end of the recovery on at least the
    /// highest that the journal knew then. 0 if there is none.
    /// </summary>
    public long LastSequenceNr { get; private set; }

    /// <summary>
    /// The number that <see cref="SaveSnapshot(object)"/> gives to a snapshot: <see cref="LastSequenceNr"/>.
    /// </summary>
    public long SnapshotSequenceNr => LastSequenceNr;

    /// <summary>The journals and snapshot stores of the actor system.</summary>
    protected PersistenceExtension Extension { get; }

    /// <summary>Logs under the path of this actor; made when it is first used.</summary>
    protected virtual ILoggingAdapter Log => _log ??= Context.GetLogger();

    /// <summary>
    /// Answered with <see cref="LoadSnapshotResult"/> or <see cref="LoadSnapshotFailed"/>. Recovery needs no such call.
    /// </summary>
    public void LoadSnapshot(string persistenceId, SnapshotSelectionCriteria criteria, long toSequenceNr) =>
        SnapshotStore.Tell(new LoadSnapshot(persistenceId, criteria, toSequenceNr));

    /// <summary>Answered with <see cref="SaveSnapshotSuccess"/> or <see cref="SaveSnapshotFailure"/>.</summary>
    public void SaveSnapshot(object snapshot) => SnapshotStore.Tell(new SaveSnapshot(
        new SnapshotMetadata(SnapshotterId, SnapshotSequenceNr, Context.System.Scheduler.Now.UtcDateTime), snapshot));

    /// <summary>Answered with <see cref="DeleteSnapshotSuccess"/> or <see cref="DeleteSnapshotFailure"/>.</summary>
    public void DeleteSnapshot(long sequenceNr) => SnapshotStore.Tell(new DeleteSnapshot(
        new SnapshotMetadata(SnapshotterId, sequenceNr, DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc))));

    /// <summary>Answered with <see cref="DeleteSnapshotsSuccess"/> or <see cref="DeleteSnapshotsFailure"/>.</summary>
    public void DeleteSnapshots(SnapshotSelectionCriteria criteria) =>
        SnapshotStore.Tell(new DeleteSnapshots(SnapshotterId, criteria));

    /// <summary>Answered with <see cref="DeleteMessagesSuccess"/> or <see cref="DeleteMessagesFailure"/>.</summary>
    public void DeleteMessages(long toSequenceNr)
    {
        if (toSequenceNr == long.MaxValue)
            toSequenceNr = LastSequenceNr;
        if (toSequenceNr <= LastSequenceNr)
            Journal.Tell(new DeleteMessagesTo(PersistenceId, toSequenceNr, Self));
        else
            Self.Tell(new DeleteMessagesFailure(new InvalidOperationException(
                $"toSequenceNr [{toSequenceNr}] must be less than or equal to LastSequenceNr [{LastSequenceNr}]"), toSequenceNr));
    }

    /// <summary>
    /// Handles a snapshot, a replayed event or <see cref="RecoveryCompleted"/>; what gives false is unhandled. Where it
    /// throws over a snapshot or an event, <see cref="OnRecoveryFailure"/> is called.
    /// </summary>
    protected abstract bool ReceiveRecover(object message);

    /// <summary>Handles a command, once the recovery is over; what gives false is unhandled.</summary>
    protected abstract bool ReceiveCommand(object message);

    /// <summary>
    /// Called after the last event and before <see cref="RecoveryCompleted"/>, when nothing can be persisted yet.
    /// </summary>
    protected virtual void OnReplaySuccess()
    {
    }

    /// <summary>The actor is stopped after this.</summary>
    protected virtual void OnRecoveryFailure(Exception reason, object message = null!)
    {
        if (message is null)
            Log.Error(reason, "Persistence failure when replaying events for persistenceId [{0}]. Last known sequence number [{1}]",
                PersistenceId, LastSequenceNr);
        else
            Log.Error(reason, "Exception in ReceiveRecover when replaying event type [{0}] with sequence number [{1}] for persistenceId [{2}]",
                message.GetType(), LastSequenceNr, PersistenceId);
    }

    /// <summary>The actor is stopped after this: nobody knows whether the event is stored.</summary>
    protected virtual void OnPersistFailure(Exception cause, object @event, long sequenceNr) =>
        Log.Error(cause, "Failed to persist event type [{0}] with sequence number [{1}] for persistenceId [{2}].",
            @event.GetType(), sequenceNr, PersistenceId);

    /// <summary>The event is not stored, its handler is not called, and the actor goes on.</summary>
    protected virtual void OnPersistRejected(Exception cause, object @event, long sequenceNr) =>
        Log.Error(cause, "Rejected to persist event type [{0}] with sequence number [{1}] for persistenceId [{2}] due to [{3}].",
            @event.GetType(), sequenceNr, PersistenceId, cause.Message);

    /// <summary>Suspends the actor until the task has ended; what it persisted is sent off then.</summary>
    protected void RunTask(Func<Task> action)
    {
        if (_asyncTaskRunning)
            throw new NotSupportedException("RunTask calls cannot be nested");
        ActorTaskScheduler.RunTask(() =>
        {
            var task = action();
            return task.IsCompleted ? task : AwaitAsPartOfCommand(task);
        });
    }

    private async Task AwaitAsPartOfCommand(Task task)
    {
        _asyncTaskRunning = true;
        var failed = true;
        try
        {
            await task;
            failed = false;
        }
        finally
        {
            _asyncTaskRunning = false;
            CommandIsHandled(failed);
        }
    }

    private void UpdateLastSequenceNr(IPersistentRepresentation persistent)
    {
        if (persistent.SequenceNr > LastSequenceNr)
            LastSequenceNr = persistent.SequenceNr;
    }

    private void StashInternally(object message)
    {
        try
        {
            _internalStash.Stash();
        }
        catch (StashOverflowException)
        {
            switch (InternalStashOverflowStrategy)
            {
                case DiscardToDeadLetterStrategy:
                    Context.System.DeadLetters.Tell(new DeadLetter(message, Sender, Self), Sender);
                    break;
                case ReplyToStrategy reply:
                    Sender.Tell(reply.Response);
                    break;
                default:
                    throw;
            }
        }
    }

    private void UnstashInternally(bool all)
    {
        if (all)
            _internalStash.UnstashAll();
        else
            _internalStash.Unstash();
    }
}
