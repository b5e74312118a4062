using System.Net;
using System.Net.Sockets;
using Akka.Event;

namespace Akka.Remote.Transport;

/// <summary>
/// Holds the port of this node, so that no other process takes it. No protocol is spoken yet: whoever connects is told so
/// by the end of the connection.
/// </summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly ILoggingAdapter _log;
    private readonly Task _refusing;

    private Listener(Socket socket, ILoggingAdapter log)
    {
        _socket = socket;
        _log = log;
        Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        _refusing = RefuseAll();
    }

    /// <summary>The port that is listened on.</summary>
    public int Port { get; }

    /// <exception cref="RemoteTransportException">Nobody can listen there: the port is taken, or the host is not ours.</exception>
    public static Listener Open(ListenSettings settings, ILoggingAdapter log)
    {
        Socket? socket = null;
        try
        {
            var host = AddressOf(settings);
            socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(host, settings.Port));
            socket.Listen(settings.Backlog);
            return new Listener(socket, log);
        }
        catch (SocketException e)
        {
            socket?.Dispose();
            throw new RemoteTransportException(
                $"Failed to bind to [{settings.Hostname}:{settings.Port}]: {e.Message}. Stop the process that has the port, or " +
                "choose another akka.remote.dot-netty.tcp.port (0 takes a free one) or hostname.", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _refusing.ConfigureAwait(false);
    }

    private static IPAddress AddressOf(ListenSettings settings)
    {
        if (IPAddress.TryParse(settings.Hostname, out var address))
            return address;
        var family = settings.UseIpv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;
        return Dns.GetHostAddresses(settings.Hostname, family) is [var first, ..]
            ? first
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    private async Task RefuseAll()
    {
        while (true)
        {
            try
            {
                using var connection = await _socket.AcceptAsync().ConfigureAwait(false);
                _log.Warning("Refused a connection from [{0}]: this node does not speak to other nodes yet", connection.RemoteEndPoint);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.OperationAborted)
            {
                return;
            }
            catch (SocketException e)
            {
                _log.Warning("A connection was gone before it was taken: {0}", e.Message);
            }
        }
    }
}
