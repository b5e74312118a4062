using Akka.Actor;

namespace Akka.Persistence;

/// <summary>
/// The user's stash. What it puts back goes before the commands that wait for the actor to have persisted, which come back
/// one by one.
/// </summary>
internal sealed class InternalStashAwareStash(IStash user, IStash waiting) : IStash
{
    public int Count => user.Count;

    public bool IsEmpty => user.IsEmpty;

    public bool NonEmpty => user.NonEmpty;

    public bool IsFull => user.IsFull;

    public int Capacity => user.Capacity;

    public void Stash() => user.Stash();

    public void Unstash() => user.Unstash();

    public void UnstashAll() => waiting.Prepend(user.ClearStash());

    public void UnstashAll(Func<Envelope, bool> predicate) => user.UnstashAll(predicate);

    public IEnumerable<Envelope> ClearStash() => user.ClearStash();

    public void Prepend(IEnumerable<Envelope> envelopes) => user.Prepend(envelopes);
}
