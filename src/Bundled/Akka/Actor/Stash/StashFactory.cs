using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>Makes the stash that suits a type of actors.</summary>
public static class StashFactory
{
    /// <summary>The stash for actors of a type.</summary>
    /// <exception cref="ArgumentException">Its kind of stash is not known.</exception>
    public static IStash CreateStash<T>(this IActorContext context) where T : ActorBase =>
        context.CreateStash(typeof(T));

    /// <summary>The stash for an actor.</summary>
    /// <exception cref="ArgumentException">Its kind of stash is not known.</exception>
    public static IStash CreateStash(this IActorContext context, IActorStash actorInstance) =>
        context.CreateStash(actorInstance.GetType());

    /// <summary>The stash for actors of a type.</summary>
    /// <exception cref="ArgumentException">Its kind of stash is not known.</exception>
    public static IStash CreateStash(this IActorContext context, Type actorType)
    {
#pragma warning disable CS0618 // obsolete for users, but still served
        if (actorType.IsAssignableTo(typeof(IWithBoundedStash)))
            return new BoundedStashImpl(context);
#pragma warning restore CS0618
        if (actorType.IsAssignableTo(typeof(IWithUnboundedStash)))
            return new UnboundedStashImpl(context);
        if (actorType.IsAssignableTo(typeof(IWithUnrestrictedStash)))
            return new UnrestrictedStashImpl(context);

        throw new ArgumentException(
            $"Actor {actorType} implements an unrecognized subclass of {typeof(IActorStash)} - cannot instantiate",
            nameof(actorType));
    }
}
