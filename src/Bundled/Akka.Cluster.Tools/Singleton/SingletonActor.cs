using Akka.Actor;
using Akka.Util;

namespace Akka.Cluster.Tools.Singleton;

/// <summary>A singleton as <see cref="ClusterSingleton.Init"/> starts it; a change makes a new one.</summary>
public class SingletonActor
{
    private SingletonActor(string name, Props props, Option<object> stopMessage, Option<ClusterSingletonSettings> settings)
    {
        Name = name;
        Props = props;
        StopMessage = stopMessage;
        Settings = settings;
    }

    /// <summary>Name of the singleton; that of its manager and its proxy come from it.</summary>
    public string Name { get; }

    /// <summary>How to make the singleton.</summary>
    public Props Props { get; }

    /// <summary>What the singleton gets when it must stop; none for a poison pill.</summary>
    public Option<object> StopMessage { get; }

    /// <summary>Settings of its own; none for those of the configuration.</summary>
    public Option<ClusterSingletonSettings> Settings { get; }

    /// <summary>Makes a singleton with what the configuration says.</summary>
    public static SingletonActor Create(Props props, string name) =>
        new(name, props, Option<object>.None, Option<ClusterSingletonSettings>.None);

    /// <summary>The same with other props.</summary>
    public SingletonActor WithProps(Props props) => new(Name, props, StopMessage, Settings);

    /// <summary>The same with a message that stops it.</summary>
    public SingletonActor WithStopMessage(object stopMessage) =>
        new(Name, Props, Option<object>.Create(stopMessage), Settings);

    /// <summary>The same with settings of its own.</summary>
    public SingletonActor WithSettings(ClusterSingletonSettings settings) => new(Name, Props, StopMessage, settings);
}
