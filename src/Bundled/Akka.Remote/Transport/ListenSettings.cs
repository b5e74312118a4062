using System.Net;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.Remote.Transport;

/// <summary>Where to listen, and the address that others are told: <c>akka.remote.dot-netty.tcp</c>.</summary>
internal sealed record ListenSettings(string Hostname, int Port, string PublicHostname, int PublicPort, bool UseIpv6, int Backlog)
{
    private const string Section = "akka.remote.dot-netty.tcp";

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
        if (tcp.GetBoolean("enable-ssl"))
        {
            throw new NotSupportedException($"{Section}.enable-ssl = on: this transport has no TLS. Nothing leaves the " +
                                            "process yet, so nothing is lost when it is off.");
        }

        if (tcp.GetStringList("applied-adapters", []).Count > 0)
            throw new NotSupportedException($"{Section}.applied-adapters: this transport has no adapters. Empty the list.");

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

    private static int PortOf(Config tcp, string key)
    {
        var port = tcp.GetInt(key);
        return port is >= 0 and <= ushort.MaxValue
            ? port
            : throw new ConfigurationException($"{Section}.{key} = {port}: a port is a number from 0 to 65535.");
    }
}
