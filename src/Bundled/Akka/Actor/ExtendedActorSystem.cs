namespace Akka.Actor;

/// <summary>The actor system as extensions and plug-ins see it.</summary>
public abstract class ExtendedActorSystem : ActorSystem
{
    public abstract IActorRefProvider Provider { get; }

    public abstract IInternalActorRef Guardian { get; }

    public abstract IInternalActorRef LookupRoot { get; }

    public abstract IInternalActorRef SystemGuardian { get; }

    public abstract IActorRef SystemActorOf(Props props, string name = null!);

    public abstract IActorRef SystemActorOf<TActor>(string name = null!) where TActor : ActorBase, new();

    public abstract void Abort();

    public abstract string PrintTree();
}
