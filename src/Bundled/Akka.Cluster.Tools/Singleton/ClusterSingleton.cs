using System.Collections.Concurrent;
using Akka.Actor;

namespace Akka.Cluster.Tools.Singleton;

/// <summary>Starts singletons and gives the way to them, so that nobody has to name managers and proxies.</summary>
public class ClusterSingleton : IExtension
{
    private readonly ExtendedActorSystem _system;
    private readonly ConcurrentDictionary<string, Lazy<IActorRef>> _proxies = new();

    /// <summary>Makes the extension of a system.</summary>
    public ClusterSingleton(ExtendedActorSystem system) => _system = system;

    /// <summary>The extension of a system.</summary>
    public static ClusterSingleton Get(ActorSystem system) => system.WithExtension<ClusterSingleton, ClusterSingletonProvider>();

    /// <summary>
    /// Starts the manager of a singleton where this node has its role and it does not run yet, and gives a proxy, which is
    /// the same one for each call with this name.
    /// </summary>
    public IActorRef Init(SingletonActor singleton)
    {
        var name = singleton.Name;
        var manager = $"singletonManager{name}";
        var settings = singleton.Settings.HasValue ? singleton.Settings.Value : ClusterSingletonSettings.Create(_system);
        if (settings.ShouldRunManager(Cluster.Get(_system)))
            StartManager(singleton, settings, manager);

        return _proxies.GetOrAdd(name, _ => new Lazy<IActorRef>(() => _system.ActorOf(
            ClusterSingletonProxy.Props($"/user/{manager}", settings.ToProxySettings(name)), $"singletonProxy{name}"))).Value;
    }

    private void StartManager(SingletonActor singleton, ClusterSingletonSettings settings, string manager)
    {
        var props = ClusterSingletonManager.Props(
            singleton.Props, singleton.StopMessage.GetOrElse(PoisonPill.Instance), settings.ToManagerSettings(singleton.Name));
        try
        {
            _system.ActorOf(props, manager);
        }
        catch (InvalidActorNameException e) when (e.Message.EndsWith("is not unique!", StringComparison.Ordinal))
        {
            // It runs already.
        }
    }
}
