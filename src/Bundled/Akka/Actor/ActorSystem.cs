using System.Diagnostics;
using Akka.Actor.Internal;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>A hierarchy of actors that share configuration, dispatchers, scheduler and event stream.</summary>
public abstract class ActorSystem : IActorRefFactory, IDisposable
{
    private static readonly Stopwatch Clock = Stopwatch.StartNew();
    private readonly TimeSpan _start = Clock.Elapsed;

    /// <summary>What the configuration and the code said when the system was created.</summary>
    public abstract Settings Settings { get; }

    /// <summary>The name in all paths of this system; different systems may have the same.</summary>
    public abstract string Name { get; }

    /// <summary>Turns messages to bytes and back, as the configuration of this system says.</summary>
    public abstract Serialization.Serialization Serialization { get; }

    /// <summary>Where the system, its loggers and any actor publish and subscribe; usable from every thread.</summary>
    public abstract EventStream EventStream { get; }

    /// <summary>Takes what reaches nobody and publishes it as <see cref="DeadLetter"/>.</summary>
    public abstract IActorRef DeadLetters { get; }

    /// <summary>Takes every message and drops it without a dead letter.</summary>
    public abstract IActorRef IgnoreRef { get; }

    /// <summary>The dispatchers of the configuration, made when they are first looked up.</summary>
    public abstract Dispatchers Dispatchers { get; }

    /// <summary>The mailbox types of the configuration.</summary>
    public abstract Mailboxes Mailboxes { get; }

    /// <summary>Sends and runs later, by the clock of this system; a test may replace it by a virtual one.</summary>
    public abstract IScheduler Scheduler { get; }

    /// <summary>The log of the system itself; actors have their own with <c>Context.GetLogger()</c>.</summary>
    public abstract ILoggingAdapter Log { get; }

    /// <summary>
    /// When the system was created, on the monotonic clock that <see cref="Uptime"/> is measured with.
    /// </summary>
    public TimeSpan StartTime => _start;

    /// <summary>How long the system exists, on a monotonic clock.</summary>
    public TimeSpan Uptime => Clock.Elapsed - _start;

    /// <summary>
    /// Completes when all actors have stopped and what was registered for the end has run. It never fails.
    /// </summary>
    public abstract Task WhenTerminated { get; }

    /// <summary>Creates and starts a system with this configuration over the reference configuration.</summary>
    /// <exception cref="ArgumentException">
    /// The name has other characters than ASCII letters, digits and inner hyphens.
    /// </exception>
    public static ActorSystem Create(string name, Config config) =>
        Create(name, ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config)));

    /// <summary>Creates and starts a system from its bootstrap settings alone.</summary>
    public static ActorSystem Create(string name, BootstrapSetup setup) => Create(name, ActorSystemSetup.Create(setup));

    /// <summary>Creates and starts a system from several kinds of settings.</summary>
    /// <exception cref="ConfigurationException">A setting has no usable value.</exception>
    public static ActorSystem Create(string name, ActorSystemSetup setup)
    {
        var bootstrap = setup.Get<BootstrapSetup>();
        var config = bootstrap.FlatSelect(b => b.Config).GetOrElse(ConfigurationFactory.Empty);
        var system = new ActorSystemImpl(name, config, setup);
        system.Start();
        return system;
    }

    /// <summary>Creates and starts a system with the reference configuration alone.</summary>
    /// <exception cref="ArgumentException">
    /// The name has other characters than ASCII letters, digits and inner hyphens.
    /// </exception>
    public static ActorSystem Create(string name) => Create(name, ActorSystemSetup.Empty);

    /// <summary>Tells whether the extension with this class is registered.</summary>
    public abstract bool HasExtension(Type type);

    /// <summary>Tells whether an extension of this class is registered.</summary>
    public abstract bool HasExtension<T>() where T : class, IExtension;

    /// <summary>
    /// The registered extension with this id, waiting for it if another thread creates it; null if there is none.
    /// </summary>
    public abstract object GetExtension(IExtensionId extensionId);

    /// <summary>The registered extension of this class; null if there is none.</summary>
    public abstract T GetExtension<T>() where T : class, IExtension;

    /// <summary>The extension of this class, or false and null where it is not registered.</summary>
    public abstract bool TryGetExtension(Type extensionType, out object extension);

    /// <summary>The extension of this class, or false and null where it is not registered.</summary>
    public abstract bool TryGetExtension<T>(out T extension) where T : class, IExtension;

    /// <summary>
    /// Creates an extension, once: later calls with an equal id give the same. What its creation throws comes out each
    /// time.
    /// </summary>
    public abstract object RegisterExtension(IExtensionId extension);

    /// <summary>Adds an action for after the end of all actors; the last added runs first.</summary>
    /// <exception cref="InvalidOperationException">The system has terminated already.</exception>
    public abstract void RegisterOnTermination(Action code);

    /// <summary>
    /// Stops all actors by way of the coordinated shutdown, unless the configuration takes it out. Returns at once;
    /// calls after the first do no more.
    /// </summary>
    public abstract Task Terminate();

    /// <summary>
    /// Stops an actor after its current message, without waiting. A top-level actor is stopped through its guardian.
    /// </summary>
    public abstract void Stop(IActorRef actor);

    /// <inheritdoc/>
    public abstract IActorRef ActorOf(Props props, string name = null!);

    /// <inheritdoc/>
    public abstract ActorSelection ActorSelection(ActorPath actorPath);

    /// <inheritdoc/>
    public abstract ActorSelection ActorSelection(string actorPath);

    /// <summary>Asks the system to terminate and waits up to five seconds for its actors to stop.</summary>
    public void Dispose()
    {
        Terminate();
        WhenTerminated.Wait(TimeSpan.FromSeconds(5));
        GC.SuppressFinalize(this);
    }

    internal abstract Task FinalTerminate();
}
