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
    public static readonly string NoDispatcherGiven = string.Empty;

    public static readonly string NoMailboxGiven = string.Empty;

    public const int NoStashSize = -1;

    internal const string DispatcherSameAsParent = "..";

    public static readonly Scope NoScopeGiven = Actor.NoScopeGiven.Instance;

    public static readonly Deploy Local = new(Scope.Local);

    public static readonly Deploy None = new();

    public Deploy()
        : this(null)
    {
    }

    public Deploy(Scope? scope)
        : this("", scope)
    {
    }

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

    public string Path { get; }

    public Config Config { get; }

    public Scope Scope { get; }

    public string Dispatcher { get; }

    public string Mailbox { get; }

    /// <summary>The number of messages that the actor may put aside; <see cref="NoStashSize"/> leaves it to the mailbox.</summary>
    public int StashCapacity { get; }

    public virtual Deploy WithFallback(Deploy other) => new(
        Path,
        Config.Equals(other.Config) ? Config : Config.WithFallback(other.Config),
        Scope.WithFallback(other.Scope),
        Dispatcher == NoDispatcherGiven ? other.Dispatcher : Dispatcher,
        Mailbox == NoMailboxGiven ? other.Mailbox : Mailbox,
        StashCapacity == NoStashSize ? other.StashCapacity : StashCapacity);

    public virtual Deploy WithScope(Scope scope) =>
        new(Path, Config, scope ?? Scope, Dispatcher, Mailbox, StashCapacity);

    public virtual Deploy WithDispatcher(string dispatcher) =>
        new(Path, Config, Scope, dispatcher, Mailbox, StashCapacity);

    public virtual Deploy WithMailbox(string mailbox) =>
        new(Path, Config, Scope, Dispatcher, mailbox, StashCapacity);

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
        public Scope Scope { get; set; } = null!;

        public string Path { get; set; } = null!;

        public Config Config { get; set; } = null!;

        public string Mailbox { get; set; } = null!;

        public string Dispatcher { get; set; } = null!;

        public int StashCapacity { get; set; }

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) =>
            new Deploy(Path, Config, Scope, Dispatcher, Mailbox, StashCapacity);
    }
}
