using Akka.Actor;
using Akka.Configuration;

namespace Akka.Persistence;

/// <summary>The settings under akka.persistence that concern all plugins.</summary>
public sealed class PersistenceSettings : Settings
{
    /// <summary>Reads the settings, relative to akka.persistence.</summary>
    public PersistenceSettings(ActorSystem system, Config config)
        : base(system, config)
    {
        View = new ViewSettings(config);
        Internal = new InternalSettings(config);
    }

    /// <summary>Under view.</summary>
    public ViewSettings View { get; }

    /// <summary>What is for tests and plugins only.</summary>
    public InternalSettings Internal { get; }

    /// <summary>
    /// How views follow their actors. There are no views here: the settings are read and have no effect.
    /// </summary>
    public sealed class ViewSettings
    {
        /// <summary>Reads the settings, relative to akka.persistence.</summary>
        public ViewSettings(Config config)
        {
            AutoUpdate = config.GetBoolean("view.auto-update");
            AutoUpdateInterval = config.GetTimeSpan("view.auto-update-interval");
            var max = config.GetLong("view.auto-update-replay-max");
            AutoUpdateReplayMax = max < 0 ? long.MaxValue : max;
        }

        /// <summary>Whether a view asks for new events by itself.</summary>
        public bool AutoUpdate { get; }

        /// <summary>How long it waits between two such questions.</summary>
        public TimeSpan AutoUpdateInterval { get; }

        /// <summary>
        /// How many events it asks for at a time; a negative number in the settings stands for no limit.
        /// </summary>
        public long AutoUpdateReplayMax { get; }
    }

    /// <summary>Whether plugins tell others what they do.</summary>
    public sealed class InternalSettings
    {
        /// <summary>Reads the settings, relative to akka.persistence.</summary>
        public InternalSettings(Config config)
        {
            PublishPluginCommands = config.GetBoolean("publish-plugin-commands");
            PublishConfirmations = config.GetBoolean("publish-confirmations");
        }

        /// <summary>Whether plugins publish what they were asked for on the event stream; for tests.</summary>
        public bool PublishPluginCommands { get; }

        /// <summary>Read from the settings, and without effect.</summary>
        public bool PublishConfirmations { get; }
    }
}
