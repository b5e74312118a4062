namespace Akka.Actor;

/// <summary>Short forms of creating and looking up.</summary>
public static class ActorRefFactoryExtensions
{
    /// <summary>Creates a child by the constructor without arguments; null lets the runtime choose the name.</summary>
    public static IActorRef ActorOf<TActor>(this IActorRefFactory factory, string? name = null)
        where TActor : ActorBase, new() => factory.ActorOf(Props.Create<TActor>(), name!);

    /// <summary>Selects by a path that begins at the given actor.</summary>
    public static ActorSelection ActorSelection(this IActorRefFactory factory, IActorRef anchorRef, string actorPath) =>
        ActorRefFactoryShared.ActorSelection(anchorRef, actorPath);
}
