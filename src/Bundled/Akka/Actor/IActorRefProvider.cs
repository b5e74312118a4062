using Akka.Actor.Internal;
using Akka.Serialization;

namespace Akka.Actor;

/// <summary>Creates, names and resolves actor references for one actor system.</summary>
public interface IActorRefProvider
{
    /// <summary>The top of the tree: /.</summary>
    IInternalActorRef RootGuardian { get; }

    /// <summary>The parent of the application's top-level actors: /user.</summary>
    LocalActorRef Guardian { get; }

    /// <summary>The parent of the runtime's own actors: /system.</summary>
    LocalActorRef SystemGuardian { get; }

    /// <summary>Takes what reaches nobody.</summary>
    IActorRef DeadLetters { get; }

    /// <summary>Takes every message and drops it.</summary>
    IActorRef IgnoreRef { get; }

    /// <summary>The path of the root, with the address of this system.</summary>
    ActorPath RootPath { get; }

    /// <summary>The settings of the system that this provides for.</summary>
    Settings Settings { get; }

    /// <summary>What the configuration says about actors by their path.</summary>
    Deployer Deployer { get; }

    /// <summary>The parent of the references that wait for an answer: /temp.</summary>
    IInternalActorRef TempContainer { get; }

    /// <summary>Completes with the end of the root guardian.</summary>
    Task TerminationTask { get; }

    /// <summary>The address in the paths of references: without host and port for a system of one process.</summary>
    Address DefaultAddress { get; }

    /// <summary>What a serializer has to know to write a reference.</summary>
    /// <exception cref="InvalidOperationException">The provider is not initialised yet.</exception>
    Information SerializationInformation { get; }

    /// <summary>The root of the system at an address; the dead letters where that is not reachable.</summary>
    IActorRef RootGuardianAt(Address address);

    /// <summary>Starts root and guardians. The system calls it once.</summary>
    void Init(ActorSystemImpl system);

    /// <summary>A new path below /temp that no other reference gets.</summary>
    ActorPath TempPath();

    /// <summary>Makes a temporary reference findable by its path.</summary>
    /// <exception cref="InvalidOperationException">The path is not from <see cref="TempPath"/>.</exception>
    void RegisterTempActor(IInternalActorRef actorRef, ActorPath path);

    /// <summary>Takes a temporary reference out again; one that is not there is no error.</summary>
    /// <exception cref="InvalidOperationException">The path is not from <see cref="TempPath"/>.</exception>
    void UnregisterTempActor(ActorPath path);

    /// <summary>Makes the reference that completes a task with the first message it is told.</summary>
    FutureActorRef<T> CreateFutureRef<T>(TaskCompletionSource<T> tcs);

    /// <summary>
    /// Makes the reference of a new actor without starting it; what the configuration says about the path overrides the
    /// props.
    /// </summary>
    /// <exception cref="Akka.Configuration.ConfigurationException">
    /// Dispatcher or mailbox are not configured.
    /// </exception>
    IInternalActorRef ActorOf(ActorSystemImpl system, Props props, IInternalActorRef supervisor, ActorPath path,
        bool systemService, Deploy deploy, bool lookupDeploy, bool async);

    /// <summary>
    /// The reference that a text means: an empty one where no actor is, the dead letters where the text is none of
    /// ours.
    /// </summary>
    IActorRef ResolveActorRef(string path);

    /// <summary>
    /// The reference at a path: an empty one where no actor is, the dead letters where the path is of another system.
    /// </summary>
    IActorRef ResolveActorRef(ActorPath actorPath);

    /// <summary>The address at which the other one reaches this system; null if it cannot.</summary>
    Address GetExternalAddressFor(Address address);
}
