using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Publish and subscribe in the cluster: starts the mediator of this node, to whom one talks.</summary>
public sealed class DistributedPubSub : IExtension
{
    private readonly ExtendedActorSystem _system;
    private readonly Cluster _cluster;
    private readonly string? _role;
    private readonly IActorRef _mediator;

    /// <summary>Makes the extension of a system, and its mediator if the node has the role for it.</summary>
    public DistributedPubSub(ExtendedActorSystem system)
    {
        var settings = DistributedPubSubSettings.Create(system);
        _system = system;
        _cluster = Cluster.Get(system);
        _role = settings.Role;
        _mediator = IsTerminated ? system.DeadLetters : StartMediator(settings);
    }

    /// <summary>Whether there is no mediator on this node: it has left, or lacks the role.</summary>
    public bool IsTerminated => _cluster.IsTerminated || !(_role is null || _cluster.SelfRoles.Contains(_role));

    /// <summary>The mediator; the dead letters where there is none.</summary>
    public IActorRef Mediator => IsTerminated ? _system.DeadLetters : _mediator;

    /// <summary>The extension of a system.</summary>
    public static DistributedPubSub Get(ActorSystem system) =>
        system.WithExtension<DistributedPubSub, DistributedPubSubExtensionProvider>();

    /// <summary>The settings that hold where the application says nothing.</summary>
    public static Config DefaultConfig() =>
        ConfigurationFactory.FromResource<DistributedPubSub>("Akka.Cluster.Tools.PublishSubscribe.reference.conf");

    private IActorRef StartMediator(DistributedPubSubSettings settings)
    {
        var config = _system.Settings.Config.GetConfig("akka.cluster.pub-sub");
        var dispatcher = config.GetString("use-dispatcher", "");
        return _system.SystemActorOf(
            DistributedPubSubMediator.Props(settings)
                .WithDispatcher(dispatcher.Length == 0 ? Dispatchers.InternalDispatcherId : dispatcher),
            config.GetString("name"));
    }
}
