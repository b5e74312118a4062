namespace Akka.Persistence.Journal;

/// <summary>What one stored event becomes for the actor: none, one or several.</summary>
public interface IEventSequence
{
    IEnumerable<object> Events { get; }
}

/// <summary>The stored event becomes nothing.</summary>
public interface IEmptyEventSequence : IEventSequence;

/// <summary>No event.</summary>
public sealed class EmptyEventSequence : IEmptyEventSequence
{
    public static readonly EmptyEventSequence Instance = new();

    private EmptyEventSequence()
    {
    }

    public IEnumerable<object> Events => [];
}

/// <summary>Any number of events.</summary>
public class EventSequence<T>(IEnumerable<object> events) : IEventSequence
{
    private readonly object[] _events = [.. events];

    public IEnumerable<object> Events => _events;
}

/// <summary>One event.</summary>
public struct SingleEventSequence(object e) : IEventSequence
{
    private readonly object[] _events = [e];

    public IEnumerable<object> Events => _events;
}

/// <summary>Makes event sequences.</summary>
public static class EventSequence
{
    public static IEventSequence Empty = EmptyEventSequence.Instance;

    public static IEventSequence Single(object e) => new SingleEventSequence(e);

    public static IEventSequence Create(params object[] events) => new EventSequence<object>(events);

    public static IEventSequence Create(IEnumerable<object> events) => new EventSequence<object>(events);
}
