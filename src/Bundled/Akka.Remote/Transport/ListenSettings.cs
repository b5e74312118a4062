using System.Net;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.Remote.Transport;

/// <summary>Where to listen, and the address that others are told: <c>akka.remote.dot-netty.tcp</c>.</summary>
internal sealed record ListenSettings(string Hostname, int Port, string PublicHostname, int PublicPort, bool UseIpv6, int Backlog)
{
    private const string Section = "akka.remote.dot-netty.tcp";
    private const string TransportClass = "Akka.Remote.Transport.DotNetty.TcpTransport";

    /// <exception cref="ConfigurationException">No transport is enabled, or a port is none.</exception>
    /// <exception cref="NotSupportedException">Another transport is asked for.</exception>
    public static ListenSettings From(Config config)
    {
        var enabled = config.GetStringList("akka.remote.enabled-transports", []);
        if (enabled.Count == 0)
            throw new ConfigurationException("No transports enabled under \"akka.remote.enabled-transports\"");
        if (enabled.Count > 1 || enabled[0] != Section)
        {
            throw new NotSupportedException(
                $"akka.remote.enabled-transports = [{string.Join(", ", enabled)}]: there is one transport here, {Section}. " +
                "Take the key out of the configuration.");
        }

        var tcp = config.GetConfig(Section);
        Refuse(tcp.GetString("transport-class", "").Split(',')[0].Trim() != TransportClass, "transport-class",
            "there is no other transport");
        Refuse(tcp.GetString("transport-protocol", "tcp") != "tcp", "transport-protocol", "this transport speaks tcp alone");
        Refuse(tcp.GetBoolean("enable-ssl"), "enable-ssl", "this transport has no TLS, and nothing leaves the process yet");
        Refuse(tcp.GetStringList("applied-adapters", []).Count > 0, "applied-adapters", "this transport has no adapters");

        var hostname = tcp.GetString("hostname", "");
        if (string.IsNullOrWhiteSpace(hostname))
            hostname = IPAddress.Any.ToString();
        var publicHostname = tcp.GetString("public-hostname", "");
        return new ListenSettings(hostname, PortOf(tcp, "port"), string.IsNullOrEmpty(publicHostname) ? hostname : publicHostname,
            PortOf(tcp, "public-port"), tcp.GetBoolean("dns-use-ipv6"), tcp.GetInt("backlog", 4096));
    }

    /// <summary>The address of a system that listens on a port.</summary>
    public Address AddressOf(string system, int boundPort) =>
        new("akka.tcp", system, PublicHostname, PublicPort > 0 ? PublicPort : boundPort);

    private static void Refuse(bool isAskedFor, string key, string why)
    {
        if (isAskedFor)
            throw new NotSupportedException($"{Section}.{key}: {why}. Take the key out of the configuration.");
    }

    private static int PortOf(Config tcp, string key)
    {
        var port = tcp.GetInt(key);
        return port is >= 0 and <= ushort.MaxValue
            ? port
            : throw new ConfigurationException($"{Section}.{key} = {port}: a port is a number from 0 to 65535.");
    }
}
