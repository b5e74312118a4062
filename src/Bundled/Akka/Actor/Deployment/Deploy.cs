using Akka.Configuration;
using Akka.Util;

namespace Akka.Actor;

/// <summary>
/// What is decided about an actor outside its class: dispatcher, mailbox, scope, stash. Comes from the code that creates
/// it, from the configuration, or from both, which <see cref="WithFallback"/> merges.
/// </summary>
/// <remarks>There are no routers: the members of the real class about them are left out.</remarks>
public class Deploy : IEquatable<Deploy>, ISurrogated
{
    /// <summary>The empty id: whoever merges decides, in the end the default dispatcher.</summary>
    public static readonly string NoDispatcherGiven = string.Empty;

    /// <summary>The empty id: the actor's class or its dispatcher decides on the mailbox.</summary>
    public static readonly string NoMailboxGiven = string.Empty;

    /// <summary>Minus one: no capacity given, the mailbox decides.</summary>
    public const int NoStashSize = -1;

    internal const string DispatcherSameAsParent = "..";

    /// <summary>The scope that gives way to any other.</summary>
    public static readonly Scope NoScopeGiven = Actor.NoScopeGiven.Instance;

    /// <summary>A deployment that insists on the creating process.</summary>
    public static readonly Deploy Local = new(Scope.Local);

    /// <summary>A deployment that leaves everything to others.</summary>
    public static readonly Deploy None = new();

    /// <summary>Makes one that says nothing.</summary>
    public Deploy()
        : this(null)
    {
    }

    /// <summary>Makes one that says only where the actor runs; null leaves that open too.</summary>
    public Deploy(Scope? scope)
        : this("", scope)
    {
    }

    /// <summary>Makes one for the actor at a path below /user, with its place; null leaves the place open.</summary>
    public Deploy(string path, Scope? scope)
        : this(path, ConfigurationFactory.Empty, scope, null, null, NoStashSize)
    {
    }

    internal Deploy(string path, Config config, Scope? scope, string? dispatcher, string? mailbox, int stashCapacity)
    {
        Path = path;
        Config = config;
        Scope = scope ?? NoScopeGiven;
        Dispatcher = dispatcher ?? NoDispatcherGiven;
        Mailbox = mailbox ?? NoMailboxGiven;
        StashCapacity = stashCapacity;
    }

    /// <summary>The path below /user that this is about, as configured; empty where it comes from code.</summary>
    public string Path { get; }

    /// <summary>The section of the configuration that this was read from; empty where it comes from code.</summary>
    public Config Config { get; }

    /// <summary>Where the actor is to run.</summary>
    public Scope Scope { get; }

    /// <summary>The id of the dispatcher, or <see cref="NoDispatcherGiven"/>.</summary>
    public string Dispatcher { get; }

    /// <summary>The id of the mailbox, or <see cref="NoMailboxGiven"/>.</summary>
    public string Mailbox { get; }

    /// <summary>The number of messages that the actor may put aside; <see cref="NoStashSize"/> leaves it to the mailbox.</summary>
    public int StashCapacity { get; }

    /// <summary>This deployment, with the other one's word on everything that this one leaves open.</summary>
    public virtual Deploy WithFallback(Deploy other) => new(
        Path,
        Config.Equals(other.Config) ? Config : Config.WithFallback(other.Config),
        Scope.WithFallback(other.Scope),
        Dispatcher == NoDispatcherGiven ? other.Dispatcher : Dispatcher,
        Mailbox == NoMailboxGiven ? other.Mailbox : Mailbox,
        StashCapacity == NoStashSize ? other.StashCapacity : StashCapacity);

    /// <summary>The same deployment with another scope; null keeps the one it has.</summary>
    public virtual Deploy WithScope(Scope scope) =>
        new(Path, Config, scope ?? Scope, Dispatcher, Mailbox, StashCapacity);

    /// <summary>The same deployment with another dispatcher, by its id in the configuration.</summary>
    public virtual Deploy WithDispatcher(string dispatcher) =>
        new(Path, Config, Scope, dispatcher, Mailbox, StashCapacity);

    /// <summary>The same deployment with another mailbox, by its id in the configuration.</summary>
    public virtual Deploy WithMailbox(string mailbox) =>
        new(Path, Config, Scope, Dispatcher, mailbox, StashCapacity);

    /// <summary>
    /// The same deployment with a bounded stash; <see cref="NoStashSize"/> leaves the bound to the mailbox.
    /// </summary>
    public virtual Deploy WithStashCapacity(int stashSize) =>
        new(Path, Config, Scope, Dispatcher, Mailbox, stashSize);

    /// <inheritdoc/>
    public bool Equals(Deploy? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Path == other.Path
            && Dispatcher == other.Dispatcher
            && Mailbox == other.Mailbox
            && StashCapacity == other.StashCapacity
            && Scope.Equals(other.Scope)
            && (Config.Equals(other.Config) || Config.ToString() == other.Config.ToString()));

    /// <inheritdoc/>
    public ISurrogate ToSurrogate(ActorSystem system) => new DeploySurrogate
    {
        Scope = Scope,
        Path = Path,
        Config = Config,
        Mailbox = Mailbox,
        Dispatcher = Dispatcher,
        StashCapacity = StashCapacity,
    };

    /// <summary>The serialisable form of a deployment.</summary>
    public class DeploySurrogate : ISurrogate
    {
        /// <summary>Where the actor is to run.</summary>
        public Scope Scope { get; set; } = null!;

        /// <summary>The path below /user; empty for none.</summary>
        public string Path { get; set; } = null!;

        /// <summary>The section of the configuration that the deployment came from.</summary>
        public Config Config { get; set; } = null!;

        /// <summary>The id of the mailbox; empty for none.</summary>
        public string Mailbox { get; set; } = null!;

        /// <summary>The id of the dispatcher; empty for none.</summary>
        public string Dispatcher { get; set; } = null!;

        /// <summary>How many messages the stash takes; -1 for no word on it.</summary>
        public int StashCapacity { get; set; }

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) =>
            new Deploy(Path, Config, Scope, Dispatcher, Mailbox, StashCapacity);
    }
}
