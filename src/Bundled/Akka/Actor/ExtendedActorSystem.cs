namespace Akka.Actor;

/// <summary>The actor system as extensions and plug-ins see it.</summary>
public abstract class ExtendedActorSystem : ActorSystem
{
    /// <summary>Makes and resolves the references of this system.</summary>
    public abstract IActorRefProvider Provider { get; }

    /// <summary>The parent of the actors that the application creates at the top: /user.</summary>
    public abstract IInternalActorRef Guardian { get; }

    /// <summary>Where absolute paths begin to be looked up: the root guardian.</summary>
    public abstract IInternalActorRef LookupRoot { get; }

    /// <summary>The parent of the runtime's and the extensions' own actors: /system.</summary>
    public abstract IInternalActorRef SystemGuardian { get; }

    /// <summary>Creates an actor below /system; it outlives all actors below /user.</summary>
    public abstract IActorRef SystemActorOf(Props props, string name = null!);

    /// <summary>Creates an actor below /system by its constructor without arguments.</summary>
    public abstract IActorRef SystemActorOf<TActor>(string name = null!) where TActor : ActorBase, new();

    /// <summary>Ends the system without the coordinated shutdown. Returns at once.</summary>
    public abstract void Abort();

    /// <summary>All actors as an indented text for people, as they were at this moment.</summary>
    public abstract string PrintTree();
}
