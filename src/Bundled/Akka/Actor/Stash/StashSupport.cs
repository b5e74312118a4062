namespace Akka.Actor;

/// <summary>What the cell does about the stash in the life of an actor.</summary>
internal static class StashSupport
{
    /// <summary>After the constructor, which therefore sees no stash yet, as with the published package.</summary>
    public static void Attach(ActorBase actor, IActorContext context)
    {
        if (actor is IActorStash { Stash: null } owner)
            owner.Stash = context.CreateStash(actor.GetType());
    }

    /// <summary>Before the next incarnation, which gets the messages that this one has put aside.</summary>
    public static void BeforeIncarnation(ActorBase actor, IActorContext context) => PutAllBack(actor);

    /// <summary>Before the mailbox is emptied, so that the messages become dead letters with the rest.</summary>
    public static void OnStop(ActorBase actor, IActorContext context) => PutAllBack(actor);

    private static void PutAllBack(ActorBase actor)
    {
        if (actor is IActorStash { Stash: { } stash })
            stash.UnstashAll();
    }
}
