namespace Akka.Persistence.Journal;

/// <summary>What one stored event becomes for the actor: none, one or several.</summary>
public interface IEventSequence
{
    /// <summary>The events in the order in which the actor gets them, all under the number of the stored one.</summary>
    IEnumerable<object> Events { get; }
}

/// <summary>The stored event becomes nothing.</summary>
public interface IEmptyEventSequence : IEventSequence;

/// <summary>No event.</summary>
public sealed class EmptyEventSequence : IEmptyEventSequence
{
    /// <summary>The only instance.</summary>
    public static readonly EmptyEventSequence Instance = new();

    private EmptyEventSequence()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<object> Events => [];
}

/// <summary>Any number of events.</summary>
public class EventSequence<T>(IEnumerable<object> events) : IEventSequence
{
    private readonly object[] _events = [.. events];

    /// <inheritdoc/>
    public IEnumerable<object> Events => _events;
}

/// <summary>One event.</summary>
public struct SingleEventSequence(object e) : IEventSequence
{
    private readonly object[] _events = [e];

    /// <inheritdoc/>
    public IEnumerable<object> Events => _events;
}

/// <summary>Makes event sequences.</summary>
public static class EventSequence
{
    /// <summary>The stored event is left out of the replay.</summary>
    public static IEventSequence Empty = EmptyEventSequence.Instance;

    /// <summary>The stored event becomes this one.</summary>
    public static IEventSequence Single(object e) => new SingleEventSequence(e);

    /// <summary>The stored event becomes these, in this order.</summary>
    public static IEventSequence Create(params object[] events) => new EventSequence<object>(events);

    /// <summary>The stored event becomes these, in this order; they are enumerated now.</summary>
    public static IEventSequence Create(IEnumerable<object> events) => new EventSequence<object>(events);
}
