using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Persistence.Journal;

/// <summary>Passes events through the event adapters, on their way in and on their way out.</summary>
public abstract class WriteJournalBase : ActorBase
{
    private readonly EventAdapters _adapters;

    /// <summary>Finds the event adapters of this journal.</summary>
    /// <exception cref="ArgumentException">The actor was not started as a plugin.</exception>
    protected WriteJournalBase() => _adapters = Persistence.Instance.Apply(Context.System).PluginOf(Self).Adapters;

    /// <summary>What is to be stored of these, without senders.</summary>
    protected IEnumerable<AtomicWrite> PreparePersistentBatch(IEnumerable<IPersistentEnvelope> resequenceables)
    {
        foreach (var envelope in resequenceables)
        {
            if (envelope is not AtomicWrite write)
                continue;
            if (write.Size == 1)
            {
                yield return new AtomicWrite(Prepare(write.Events[0]));
                continue;
            }

            var prepared = ImmutableList.CreateBuilder<IPersistentRepresentation>();
            foreach (var persistent in write.Events)
                prepared.Add(Prepare(persistent));
            yield return new AtomicWrite(prepared.ToImmutable());
        }
    }

    /// <summary>What the actor gets of a stored event: none, one or several, all with its number.</summary>
    protected IEnumerable<IPersistentRepresentation> AdaptFromJournal(IPersistentRepresentation representation)
    {
        var adapter = _adapters.Get(representation.Payload.GetType());
        return ReferenceEquals(adapter, IdentityEventAdapter.Instance)
            ? [representation]
            : adapter.FromJournal(representation.Payload, representation.Manifest).Events.Select(representation.WithPayload);
    }

    /// <summary>What is to be stored of an event, with the manifest of its adapter.</summary>
    protected IPersistentRepresentation AdaptToJournal(IPersistentRepresentation representation)
    {
        var payload = representation.Payload;
        var adapter = _adapters.Get(payload.GetType());

        // A manifest that is there already stays where no adapter writes one.
        return adapter is IdentityEventAdapter or ComposedEventAdapter { Writes: false }
            ? representation
            : representation.WithPayload(adapter.ToJournal(payload)).WithManifest(adapter.Manifest(payload));
    }

    /// <summary>True where a replayed event is the stored one, so that it need not be asked for.</summary>
    private protected bool IsReadAsStored(IPersistentRepresentation representation) =>
        ReferenceEquals(_adapters.Get(representation.Payload.GetType()), IdentityEventAdapter.Instance);

    private IPersistentRepresentation Prepare(IPersistentRepresentation persistent) => AdaptToJournal(persistent.Update(
        persistent.SequenceNr, persistent.PersistenceId, persistent.IsDeleted, ActorRefs.NoSender, persistent.WriterGuid));
}
