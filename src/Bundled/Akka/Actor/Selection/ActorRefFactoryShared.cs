namespace Akka.Actor;

/// <summary>Reads the path of a selection: absolute, with an address, or relative to an actor.</summary>
public static class ActorRefFactoryShared
{
    /// <summary>Selects by an absolute path; one of a system that is not reachable selects the dead letters.</summary>
    public static ActorSelection ActorSelection(ActorPath actorPath, ActorSystem system) =>
        new(((ExtendedActorSystem)system).Provider.RootGuardianAt(actorPath.Address), actorPath.Elements);

    /// <summary>
    /// Selects by a text: absolute, with an address, or relative to the given actor. An empty one selects the dead
    /// letters.
    /// </summary>
    public static ActorSelection ActorSelection(string path, ActorSystem system, IActorRef lookupRoot)
    {
        var provider = ((ExtendedActorSystem)system).Provider;
        if (string.IsNullOrEmpty(path))
            return new ActorSelection(system.DeadLetters, "");
        if (path[0] == '/')
            return new ActorSelection(provider.RootGuardian, path.Split('/').Skip(1));
        if (Uri.IsWellFormedUriString(path, UriKind.Absolute))
            return ActorPath.TryParse(path, out var parsed)
                ? new ActorSelection(provider.RootGuardianAt(parsed.Address), parsed.Elements)
                : new ActorSelection(provider.DeadLetters, "");
        return new ActorSelection(lookupRoot, path);
    }

    /// <summary>Selects by a path that begins at the given actor.</summary>
    public static ActorSelection ActorSelection(IActorRef anchorActorRef, string path) => new(anchorActorRef, path);
}
