using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Event;

namespace Akka.Remote.Transport;

/// <summary>
/// The transport of a node that is alone: it has the address and the port of a cluster's node, and what is for another
/// address becomes a dead letter.
/// </summary>
internal sealed class Remoting : RemoteTransport
{
    private readonly HashSet<Address> _addresses = [];
    private readonly ConcurrentDictionary<Address, bool> _warned = new();
    private Address? _defaultAddress;
    private Listener? _listener;

    public Remoting(ExtendedActorSystem system, RemoteActorRefProvider provider) : base(system, provider) =>
        Log = Logging.GetLogger(system, "remoting");

    public override ISet<Address> Addresses => _addresses;

    public override Address DefaultAddress => _defaultAddress!;

    public override void Start()
    {
        Log.Info("Starting remoting");
        try
        {
            var settings = ListenSettings.From(System.Settings.Config);
            _listener = Listener.Open(settings, Log);
            _defaultAddress = settings.AddressOf(System.Name, _listener.Port);
            _addresses.Add(_defaultAddress);
        }
        catch (Exception e)
        {
            Log.Error(e, "Startup failed");
            System.EventStream.Publish(new RemotingErrorEvent(e));
            throw;
        }

        Log.Info("Remoting started; listening on addresses : [{0}]", _defaultAddress);
        System.EventStream.Publish(new RemotingListenEvent([_defaultAddress]));
    }

    public override async Task Shutdown()
    {
        if (Interlocked.Exchange(ref _listener, null) is not { } listener)
            return;
        await listener.DisposeAsync().ConfigureAwait(false);
        Log.Info("Remoting shut down");
        System.EventStream.Publish(new RemotingShutdownEvent());
    }

    public override void Send(object message, IActorRef sender, RemoteActorRef recipient)
    {
        var address = recipient.Path.Address;
        if (_warned.TryAdd(address, true))
        {
            Log.Warning("[{0}] is not reachable: this node does not speak to other nodes yet. Messages to it become dead letters.",
                address);
        }

        System.DeadLetters.Tell(new DeadLetter(message, sender.IsNobody() ? System.DeadLetters : sender, recipient), sender);
    }

    public override Address LocalAddressForRemote(Address remote) => remote.Protocol == DefaultAddress.Protocol
        ? DefaultAddress
        : throw new RemoteTransportException(
            $"No transport is loaded for protocol: [{remote.Protocol}], available protocols: [{DefaultAddress.Protocol}]");
}
