using System.Globalization;
using Akka.Util;

namespace Akka.Actor;

/// <summary>
/// Where an actor system is reached: by its name alone inside the process, by protocol, name, host and port from outside.
/// </summary>
public sealed class Address : IEquatable<Address>, IComparable<Address>, IComparable, ISurrogated, ICloneable
{
    /// <summary>Orders by protocol, system, host and port, in this order and by ordinals; refuses null.</summary>
    public static readonly IComparer<Address> Comparer = new ByParts();

    /// <summary>Stands for every actor system at once.</summary>
    public static readonly Address AllSystems = new("akka", "all-systems");

    private const int ShortestScheme = 4;
    private const int LongestScheme = 255;

    private string? _text;
    private int _hash;

    /// <summary>
    /// Makes an address; the host is put into lower case. Without host and port it is one within a process.
    /// </summary>
    public Address(string protocol, string system, string? host = null, int? port = null)
    {
        Protocol = protocol;
        System = system;
        Host = host?.ToLowerInvariant()!;
        Port = port;
    }

    /// <summary>What connects the systems, <c>akka</c> or <c>akka.tcp</c> for example.</summary>
    public string Protocol { get; }

    /// <summary>The name of the actor system.</summary>
    public string System { get; }

    /// <summary>The name or number of the machine, in lower case; null within a process.</summary>
    public string Host { get; }

    /// <summary>The port on the machine; null within a process.</summary>
    public int? Port { get; }

    /// <summary>True if the address names no host and so means something in its own process only.</summary>
    public bool HasLocalScope => string.IsNullOrEmpty(Host);

    /// <summary>True if the address names a host and so means the same everywhere.</summary>
    public bool HasGlobalScope => !HasLocalScope;

    /// <summary>Compares all parts, the host without regard to case; two nulls are equal.</summary>
    public static bool operator ==(Address? left, Address? right) => left is null ? right is null : left.Equals(right);

    /// <summary>The opposite of ==.</summary>
    public static bool operator !=(Address? left, Address? right) => !(left == right);

    /// <summary>Reads an address and takes the parts from it as <see cref="Uri"/> sees them.</summary>
    /// <exception cref="UriFormatException">The text is not a URI.</exception>
    public static Address Parse(string address)
    {
        var uri = new Uri(address);
        return uri.UserInfo.Length == 0
            ? new Address(uri.Scheme, uri.Host)
            : new Address(uri.Scheme, uri.UserInfo, uri.Host, uri.Port);
    }

    /// <summary>Reads an address, and ignores a path behind it; false and null where the text is not one.</summary>
    public static bool TryParse(string path, out Address address) => TryParse(path.AsSpan(), out address, out _);

    /// <summary>
    /// Reads an address and leaves what follows, "/" where nothing does; false and nulls where the text is not one.
    /// </summary>
    public static bool TryParse(string path, out Address address, out string absolutUri)
    {
        var parsed = TryParse(path.AsSpan(), out address, out var rest);
        absolutUri = parsed ? rest.ToString() : null!;
        return parsed;
    }

    /// <summary>Reads an address, and ignores a path behind it; false and null where the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> span, out Address address) => TryParse(span, out address, out _);

    /// <summary>
    /// Reads <c>akka[.transport]://system[@host:port]</c>; what follows, or "/" where nothing does, is left in
    /// <paramref name="absolutUri"/>.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> span, out Address address, out ReadOnlySpan<char> absolutUri)
    {
        address = null!;
        absolutUri = default;

        var colon = span.IndexOf(':');
        if (colon is < ShortestScheme or > LongestScheme)
            return false;

        var scheme = span[..colon];
        var authority = span[(colon + 1)..];
        if (!scheme.StartsWith("akka", StringComparison.OrdinalIgnoreCase)
            || !authority.StartsWith("//", StringComparison.Ordinal))
            return false;

        authority = authority[2..];
        var slash = authority.IndexOf('/');
        absolutUri = slash < 0 ? "/" : authority[slash..];
        if (slash >= 0)
            authority = authority[..slash];

        var protocol = LowerCase(scheme);
        var at = authority.IndexOf('@');
        if (at < 0)
        {
            address = new Address(protocol, authority.ToString());
            return true;
        }

        if (!TrySplitHostAndPort(authority[(at + 1)..], out var host, out var port))
            return false;

        address = new Address(protocol, authority[..at].ToString(), host.ToString(), port);
        return true;
    }

    /// <summary>The same address with another protocol.</summary>
    public Address WithProtocol(string protocol) => new(protocol, System, Host, Port);

    /// <summary>The same address with another system.</summary>
    public Address WithSystem(string system) => new(Protocol, system, Host, Port);

    /// <summary>The same address with another host; null for none.</summary>
    public Address WithHost(string? host = null) => new(Protocol, System, host, Port);

    /// <summary>The same address with another port; null for none.</summary>
    public Address WithPort(int? port = null) => new(Protocol, System, Host, port);

    /// <summary>The address without its protocol: <c>system@host:port</c>.</summary>
    public string HostPort() => ToString()[(Protocol.Length + "://".Length)..];

    /// <inheritdoc/>
    public override string ToString() => _text ??= Format();

    /// <inheritdoc/>
    public bool Equals(Address? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Port == other.Port && Host == other.Host && System == other.System
            && Protocol == other.Protocol);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Address);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash == 0)
            _hash = HashCode.Combine(Protocol, System, Host, Port) | 1;
        return _hash;
    }

    /// <inheritdoc/>
    public int CompareTo(Address? other) => Comparer.Compare(this, other);

    int IComparable.CompareTo(object? obj) =>
        obj is Address other
            ? CompareTo(other)
            : throw new ArgumentException($"An address cannot be compared with {obj?.GetType().FullName ?? "null"}.",
                nameof(obj));

    /// <inheritdoc/>
    public object Clone() => new Address(Protocol, System, Host, Port);

    /// <inheritdoc/>
    public ISurrogate ToSurrogate(ActorSystem system) =>
        new AddressSurrogate { Protocol = Protocol, System = System, Host = Host, Port = Port };

    private static bool TrySplitHostAndPort(ReadOnlySpan<char> text, out ReadOnlySpan<char> host, out int port)
    {
        // The colons inside the brackets of an IPv6 host do not separate the port.
        var open = text.IndexOf('[');
        var close = text.IndexOf(']');
        var bracketed = open >= 0 && close > open;
        var rest = bracketed ? text[(close + 1)..] : text;

        port = 0;
        host = default;
        var colon = rest.IndexOf(':');
        if (colon < 0)
            return false;

        host = bracketed ? text[open..(close + 1)] : rest[..colon];
        return int.TryParse(rest[(colon + 1)..], NumberStyles.Integer, CultureInfo.InvariantCulture, out port) && port >= 0;
    }

    private static string LowerCase(ReadOnlySpan<char> scheme) =>
        scheme.SequenceEqual("akka") ? "akka" : scheme.ToString().ToLowerInvariant();

    private string Format()
    {
        if (string.IsNullOrWhiteSpace(Host))
            return $"{Protocol}://{System}";
        return Port is { } port
            ? string.Create(CultureInfo.InvariantCulture, $"{Protocol}://{System}@{Host}:{port}")
            : $"{Protocol}://{System}@{Host}";
    }

    /// <summary>The serialisable form of an address.</summary>
    public sealed class AddressSurrogate : ISurrogate
    {
        /// <summary>What connects the systems.</summary>
        public string Protocol { get; set; } = null!;

        /// <summary>The name of the actor system.</summary>
        public string System { get; set; } = null!;

        /// <summary>The machine; null within a process.</summary>
        public string Host { get; set; } = null!;

        /// <summary>The port; null within a process.</summary>
        public int? Port { get; set; }

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) => new Address(Protocol, System, Host, Port);
    }

    private sealed class ByParts : IComparer<Address>
    {
        public int Compare(Address? x, Address? y)
        {
            ArgumentNullException.ThrowIfNull(x);
            ArgumentNullException.ThrowIfNull(y);

            var order = string.CompareOrdinal(x.Protocol, y.Protocol);
            if (order == 0)
                order = string.CompareOrdinal(x.System, y.System);
            if (order == 0)
                order = string.CompareOrdinal(x.Host ?? "", y.Host ?? "");
            return order != 0 ? order : (x.Port ?? 0).CompareTo(y.Port ?? 0);
        }
    }
}
