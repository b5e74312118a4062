using System.Text;
using Akka.Actor;
using Akka.Persistence;
using Akka.Serialization;

namespace Akka.Specs.Sql;

/// <summary>An event or a snapshot as it lies in the database.</summary>
public sealed record Entry(string Manifest, string Payload);

/// <summary>Writes an <see cref="Entry"/> as the golden databases have it.</summary>
public sealed class EntrySerializer(ExtendedActorSystem system) : SerializerWithStringManifest(system)
{
    public override int Identifier => 4242;

    public override string Manifest(object o) => ((Entry)o).Manifest;

    public override byte[] ToBinary(object obj) => Encoding.UTF8.GetBytes(((Entry)obj).Payload);

    public override object FromBinary(byte[] bytes, string manifest) => new Entry(manifest, Encoding.UTF8.GetString(bytes));
}

/// <summary>A command: anything that a ledger can do, on its own turn.</summary>
public sealed record Order(Action<Ledger> What) : INoSerializationVerificationNeeded;

/// <summary>A persistent actor that does what it is told and remembers what it recovered from.</summary>
public sealed class Ledger : ReceivePersistentActor
{
    public Ledger(string id, bool withSnapshots)
    {
        PersistenceId = id;
        Recovery = withSnapshots ? Recovery.Default : new Recovery(SnapshotSelectionCriteria.None);
        Recover<SnapshotOffer>(offer => Recovered.Add((offer.Metadata.SequenceNr, offer.Snapshot)));
        Recover<RecoveryCompleted>(_ => { });
        RecoverAny(e => Recovered.Add((LastSequenceNr, e)));
        Command<Order>(order => order.What(this));
        Command<SaveSnapshotSuccess>(_ => Waiting.Dequeue().Tell("saved"));
        Command<SaveSnapshotFailure>(failed => Waiting.Dequeue().Tell("failed: " + failed.Cause.Message));
        Command<DeleteMessagesSuccess>(_ => Waiting.Dequeue().Tell("deleted"));
        Command<DeleteSnapshotSuccess>(_ => Waiting.Dequeue().Tell("deleted"));
        Command<DeleteSnapshotsSuccess>(_ => Waiting.Dequeue().Tell("deleted"));
    }

    public override string PersistenceId { get; }

    public override Recovery Recovery { get; }

    public List<(long SequenceNr, object What)> Recovered { get; } = [];

    public IActorRef Asker => Sender;

    private Queue<IActorRef> Waiting { get; } = new();

    /// <summary>For what is answered with a message: tells the asker when that comes.</summary>
    public void Await() => Waiting.Enqueue(Sender);

    protected override void OnPersistFailure(Exception cause, object @event, long sequenceNr) =>
        Sender.Tell("failed: " + cause.Message);

    protected override void OnPersistRejected(Exception cause, object @event, long sequenceNr) =>
        Sender.Tell("rejected: " + cause.Message);
}
