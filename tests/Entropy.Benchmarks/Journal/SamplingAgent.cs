using System.Text;
using Akka.Actor;
using Akka.Persistence;
using Akka.Persistence.Journal;
using Akka.Serialization;

namespace Entropy.Benchmarks.Journal;

/// <summary>An event of 300 bytes.</summary>
internal sealed record Sampled(string Text)
{
    public static readonly Sampled One = new(new string('x', 300));
}

/// <summary>Asks an agent to persist events one after the other, or without waiting.</summary>
internal sealed record Take(int Count, bool Waiting, CountdownEvent Left);

/// <summary>Asks an agent for the number of its events.</summary>
internal sealed record HowMany;

/// <summary>A persistent actor that only persists.</summary>
internal sealed class SamplingAgent : ReceivePersistentActor
{
    public SamplingAgent(string id)
    {
        PersistenceId = id;
        Recover<Sampled>(_ => { });
        Command<HowMany>(_ => Sender.Tell(LastSequenceNr));
        Command<Take>(take =>
        {
            if (take.Waiting)
                TakeNext(take, take.Count);
            else
                TakeAll(take);
        });
    }

    public override string PersistenceId { get; }

    // A figure without some of its events would be none, and nobody would wait for them in vain.
    protected override void OnPersistFailure(Exception cause, object @event, long sequenceNr) =>
        Environment.FailFast($"The journal did not store event {sequenceNr} of {PersistenceId}: {cause.Message}");

    private void TakeNext(Take take, int left) => Persist(Sampled.One, _ =>
    {
        take.Left.Signal();
        if (left > 1)
            TakeNext(take, left - 1);
    });

    private void TakeAll(Take take)
    {
        for (var i = 0; i < take.Count; i++)
            PersistAsync(Sampled.One, _ => take.Left.Signal());
    }
}

/// <summary>Writes the text, as a JSON serializer writes its bytes.</summary>
internal sealed class SampleSerializer(ExtendedActorSystem system) : SerializerWithStringManifest(system)
{
    public override int Identifier => 4243;

    public override string Manifest(object o) => "sampled.v1";

    public override byte[] ToBinary(object obj) => Encoding.UTF8.GetBytes(((Sampled)obj).Text);

    public override object FromBinary(byte[] bytes, string manifest) => new Sampled(Encoding.UTF8.GetString(bytes));
}

/// <summary>One tag for each event.</summary>
internal sealed class SampleTagger : IWriteEventAdapter
{
    private static readonly string[] Tags = ["kind:battery"];

    public string Manifest(object evt) => "";

    public object ToJournal(object evt) => new Tagged(evt, Tags);
}
