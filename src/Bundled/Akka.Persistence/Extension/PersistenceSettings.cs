using Akka.Actor;
using Akka.Configuration;

namespace Akka.Persistence;

/// <summary>The settings under akka.persistence that concern all plugins.</summary>
public sealed class PersistenceSettings : Settings
{
    public PersistenceSettings(ActorSystem system, Config config)
        : base(system, config)
    {
        View = new ViewSettings(config);
        Internal = new InternalSettings(config);
    }

    public ViewSettings View { get; }

    public InternalSettings Internal { get; }

    public sealed class ViewSettings
    {
        public ViewSettings(Config config)
        {
            AutoUpdate = config.GetBoolean("view.auto-update");
            AutoUpdateInterval = config.GetTimeSpan("view.auto-update-interval");
            var max = config.GetLong("view.auto-update-replay-max");
            AutoUpdateReplayMax = max < 0 ? long.MaxValue : max;
        }

        public bool AutoUpdate { get; }

        public TimeSpan AutoUpdateInterval { get; }

        public long AutoUpdateReplayMax { get; }
    }

    public sealed class InternalSettings
    {
        public InternalSettings(Config config)
        {
            PublishPluginCommands = config.GetBoolean("publish-plugin-commands");
            PublishConfirmations = config.GetBoolean("publish-confirmations");
        }

        /// <summary>Whether plugins publish what they were asked for on the event stream; for tests.</summary>
        public bool PublishPluginCommands { get; }

        public bool PublishConfirmations { get; }
    }
}
