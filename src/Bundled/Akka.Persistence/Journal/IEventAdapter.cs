namespace Akka.Persistence.Journal;

/// <summary>Turns the events of an actor into what the journal keeps.</summary>
public interface IWriteEventAdapter
{
    /// <summary>
    /// What <see cref="IReadEventAdapter.FromJournal"/> is to get beside the stored event; empty for nothing.
    /// </summary>
    string Manifest(object evt);

    /// <summary>What to store instead of the event; a <see cref="Tagged"/> gives it tags.</summary>
    object ToJournal(object evt);
}

/// <summary>Turns what the journal keeps into the events of an actor.</summary>
public interface IReadEventAdapter
{
    /// <summary>What the actor gets instead of the stored event, whose manifest may be empty.</summary>
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

    /// <summary>The only instance.</summary>
    public static IdentityEventAdapter Instance { get; } = new();

    /// <inheritdoc/>
    public string Manifest(object evt) => string.Empty;

    /// <inheritdoc/>
    public object ToJournal(object evt) => evt;

    /// <inheritdoc/>
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
