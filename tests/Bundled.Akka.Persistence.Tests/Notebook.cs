using Akka.Actor;
using Akka.Persistence;

namespace Akka.Specs.Persistence;

/// <summary>An event.</summary>
public sealed record Noted(string Word);

/// <summary>A command: anything that a notebook can do, on its own turn.</summary>
public sealed record Order(Action<Notebook> What) : INoSerializationVerificationNeeded;

/// <summary>A command that takes a while.</summary>
public sealed record LongOrder(Func<Notebook, Task> What) : INoSerializationVerificationNeeded;

/// <summary>Fails on purpose.</summary>
public sealed class DeliberateException(string message) : Exception(message);

/// <summary>A persistent actor that does what it is told and says what happens to it.</summary>
public sealed class Notebook : ReceivePersistentActor
{
    private readonly IActorRef _observer;
    private readonly Recovery _recovery;

    public Notebook(string id, IActorRef observer, Recovery? recovery = null, string? journal = null)
    {
        PersistenceId = id;
        _observer = observer;
        _recovery = recovery ?? Recovery.Default;
        if (journal is not null)
            JournalPluginId = journal;

        Recover<SnapshotOffer>(offer => Say($"snapshot {offer.Snapshot} of {offer.Metadata.SequenceNr}"));
        Recover<Noted>(noted => Say($"recovered {noted.Word}"), noted => noted.Word != "poison");
        Recover<Noted>(noted => throw new DeliberateException(noted.Word));
        Recover<RecoveryCompleted>(_ => Say($"completed at {LastSequenceNr}"));
        Command<Order>(command => command.What(this));
        CommandAsync<LongOrder>(command => command.What(this));
        Command<string>(word => Say(word));
        Command<SaveSnapshotSuccess>(saved => Say($"saved {saved.Metadata.SequenceNr}"));
        Command<SaveSnapshotFailure>(failed => Say($"not saved {failed.Metadata.SequenceNr}: {failed.Cause.Message}"));
        Command<DeleteSnapshotSuccess>(deleted => Say($"deleted snapshot {deleted.Metadata.SequenceNr}"));
        Command<DeleteSnapshotsSuccess>(deleted => Say($"deleted snapshots to {deleted.Criteria.MaxSequenceNr}"));
        Command<DeleteMessagesSuccess>(deleted => Say($"deleted to {deleted.ToSequenceNr}"));
        Command<DeleteMessagesFailure>(failed => Say($"not deleted to {failed.ToSequenceNr}"));
    }

    public override string PersistenceId { get; }

    public override Recovery Recovery => _recovery;

    public IActorRef Asker => Sender;

    public void Say(string what) => _observer.Tell(what);

    public void Note(string word) => Persist(new Noted(word), noted => Say("noted " + noted.Word));

    protected override void OnPersistFailure(Exception cause, object @event, long sequenceNr) =>
        Say($"failed {((Noted)@event).Word} of {sequenceNr}: {cause.Message}");

    protected override void OnPersistRejected(Exception cause, object @event, long sequenceNr) =>
        Say($"rejected {((Noted)@event).Word} of {sequenceNr}: {cause.Message}");

    protected override void OnRecoveryFailure(Exception reason, object? message = null) =>
        Say($"not recovered: {reason.GetType().Name}");
}
