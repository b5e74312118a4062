namespace Akka.Persistence.Journal;

/// <summary>Turns the events of an actor into what the journal keeps.</summary>
public interface IWriteEventAdapter
{
    string Manifest(object evt);

    object ToJournal(object evt);
}

/// <summary>Turns what the journal keeps into the events of an actor.</summary>
public interface IReadEventAdapter
{
    IEventSequence FromJournal(object evt, string manifest);
}

/// <summary>Both directions.</summary>
public interface IEventAdapter : IWriteEventAdapter, IReadEventAdapter;

/// <summary>Changes nothing.</summary>
public sealed class IdentityEventAdapter : IEventAdapter
{
    private IdentityEventAdapter()
    {
    }

    public static IdentityEventAdapter Instance { get; } = new();

    public string Manifest(object evt) => string.Empty;

    public object ToJournal(object evt) => evt;

    public IEventSequence FromJournal(object evt, string manifest) => EventSequence.Single(evt);
}

/// <summary>One direction each from the adapters of one binding; null where none of them has it.</summary>
internal sealed class ComposedEventAdapter(IWriteEventAdapter? write, IReadEventAdapter[] read) : IEventAdapter
{
    public bool Writes => write is not null;

    public string Manifest(object evt) => write?.Manifest(evt) ?? string.Empty;

    public object ToJournal(object evt) => write is null ? evt : write.ToJournal(evt);

    public IEventSequence FromJournal(object evt, string manifest) => read.Length switch
    {
        0 => EventSequence.Single(evt),
        1 => read[0].FromJournal(evt, manifest),
        _ => EventSequence.Create(read.SelectMany(adapter => adapter.FromJournal(evt, manifest).Events)),
    };
}
