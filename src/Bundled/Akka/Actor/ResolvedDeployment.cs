using Akka.Actor.Internal;
using Akka.Configuration;
using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>What dispatcher and mailbox of some props come to in an actor system.</summary>
internal sealed class ResolvedDeployment
{
    private readonly ActorSystemImpl _system;
    private readonly MessageDispatcher? _dispatcher;
    private readonly string _dispatcherId;

    /// <exception cref="ConfigurationException">There is no such dispatcher.</exception>
    public ResolvedDeployment(ActorSystemImpl system, Props props)
    {
        _system = system;
        _dispatcherId = props.Dispatcher;
        var dispatcher = system.Dispatchers.Lookup(_dispatcherId);

        // A pinned dispatcher is made anew for each actor; any other is one for all.
        _dispatcher = ReferenceEquals(dispatcher, system.Dispatchers.Lookup(_dispatcherId)) ? dispatcher : null;
        MailboxType = system.Mailboxes.GetMailboxType(props, dispatcher.Configurator.Config);
    }

    public MailboxType MailboxType { get; }

    public MessageDispatcher Dispatcher => _dispatcher ?? _system.Dispatchers.Lookup(_dispatcherId);
}
