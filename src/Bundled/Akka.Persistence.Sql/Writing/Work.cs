using Akka.Persistence.Sql.Databases;

namespace Akka.Persistence.Sql.Writing;

/// <summary>Something to be written, all or nothing, with the promise to say when it is durable.</summary>
internal abstract class Work
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public virtual int Rows => 1;

    public abstract void Do(ISession session);

    public void Succeed() => _done.TrySetResult();

    public void Fail(Exception cause) => _done.TrySetException(cause);
}

/// <summary>The events that one actor sent together.</summary>
internal sealed class EventsToInsert(IReadOnlyList<EventRow> events) : Work
{
    public IReadOnlyList<EventRow> Events { get; } = events;

    public override int Rows => Events.Count;

    public override void Do(ISession session) => session.Insert(Events);
}

/// <summary>Anything else.</summary>
internal sealed class OtherWork(Action<ISession> action) : Work
{
    public override void Do(ISession session) => action(session);
}
