using Akka.Configuration;
using Akka.Util;

namespace Akka.Actor;

/// <summary>What an actor system needs first: its configuration and its provider of actor references.</summary>
public sealed class BootstrapSetup : Setup.Setup
{
    private BootstrapSetup(Option<Config> config, Option<ProviderSelection> actorRefProvider)
    {
        Config = config;
        ActorRefProvider = actorRefProvider;
    }

    /// <summary>The configuration to lay over the reference; none leaves the reference alone.</summary>
    public Option<Config> Config { get; }

    /// <summary>The provider, which goes before the one in the configuration; none leaves it to that.</summary>
    public Option<ProviderSelection> ActorRefProvider { get; }

    /// <summary>Makes settings that leave both open.</summary>
    public static BootstrapSetup Create() => new(Option<Config>.None, Option<ProviderSelection>.None);

    /// <summary>The same settings with a provider that goes before the configured one.</summary>
    public BootstrapSetup WithActorRefProvider(ProviderSelection name) => new(Config, name);

    /// <summary>The same settings with another configuration in place of the one they have.</summary>
    public BootstrapSetup WithConfig(Config config) => new(config, ActorRefProvider);

    /// <summary>
    /// The same settings with a configuration under the one they have, or in its place where they have none.
    /// </summary>
    public BootstrapSetup WithConfigFallback(Config config) =>
        Config.HasValue ? WithConfig(Config.Value.WithFallback(config)) : WithConfig(config);
}
