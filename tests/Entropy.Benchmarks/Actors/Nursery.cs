using Akka.Actor;

namespace Entropy.Benchmarks.Actors;

/// <summary>A parent that starts as many children as it is told.</summary>
internal sealed class Nursery(Props child) : UntypedActor
{
    /// <summary>Spreads children over the parents and waits until each of them has been constructed.</summary>
    public static Task FillAsync(IActorRef[] parents, int children, Arrivals arrivals)
    {
        foreach (var parent in parents)
            parent.Tell(new Spawn(children / parents.Length), ActorRefs.NoSender);
        return arrivals.All;
    }

    protected override void OnReceive(object message)
    {
        if (message is Spawn spawn)
            for (var i = 0; i < spawn.Children; i++)
                Context.ActorOf(child);
    }

    private sealed record Spawn(int Children);
}

/// <summary>Counts actors as they come to life, without a message and without a field in them.</summary>
internal sealed class Arrivals(int expected)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = expected;

    public Task All => _all.Task;

    public void Arrive()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
            _all.SetResult();
    }
}

/// <summary>Does nothing, and holds nothing that an actor of its kind would not hold.</summary>
internal sealed class IdleUntypedActor : UntypedActor
{
    public IdleUntypedActor(Arrivals arrivals) => arrivals.Arrive();

    protected override void OnReceive(object message)
    {
    }
}

/// <summary>Does nothing, but would know what to do with one type of message.</summary>
internal sealed class IdleReceiveActor : ReceiveActor
{
    public IdleReceiveActor(Arrivals arrivals)
    {
        Receive<string>(_ => { });
        arrivals.Arrive();
    }
}
