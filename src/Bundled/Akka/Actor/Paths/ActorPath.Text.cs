using System.Globalization;

namespace Akka.Actor;

// Paths as text: "akka://system@host:port/user/parent/child#uid" and its parts.
public abstract partial class ActorPath
{
    /// <summary>Reads a path with its address, such as <c>akka://system/user/child</c>.</summary>
    /// <exception cref="UriFormatException">The text is not the path of an actor.</exception>
    public static ActorPath Parse(string path) =>
        TryParse(path, out var actorPath) ? actorPath : throw new UriFormatException($"Can not parse an ActorPath: {path}");

    /// <summary>Reads a path with its address, such as <c>akka://system/user/child</c>.</summary>
    public static bool TryParse(string path, out ActorPath actorPath)
    {
        if (TryParseAddress(path, out var address, out var elements))
            return TryParse(new RootActorPath(address), elements, out actorPath);

        actorPath = null!;
        return false;
    }

    /// <summary>Reads a path without address, such as <c>/user/child</c>, and appends it to another one.</summary>
    public static bool TryParse(ActorPath basePath, string absoluteUri, out ActorPath actorPath) =>
        TryParse(basePath, absoluteUri.AsSpan(), out actorPath);

    /// <summary>Reads a path without address and appends it to another one; empty elements are skipped.</summary>
    public static bool TryParse(ActorPath basePath, ReadOnlySpan<char> absoluteUri, out ActorPath actorPath)
    {
        actorPath = basePath;
        var rest = absoluteUri;
        for (var slash = rest.IndexOf('/'); slash >= 0; slash = rest.IndexOf('/'))
        {
            if (slash > 0)
                actorPath = new ChildActorPath(actorPath, rest[..slash].ToString(), UndefinedUid);
            rest = rest[(slash + 1)..];
        }

        if (!rest.IsEmpty)
            actorPath /= rest.ToString();
        return true;
    }

    /// <summary>Reads the address in front of a path; false and null where there is none.</summary>
    public static bool TryParseAddress(string path, out Address address) => TryParseAddress(path, out address, out _);

    /// <summary>
    /// Reads the address in front of a path and leaves what follows; false and null where there is none.
    /// </summary>
    public static bool TryParseAddress(string path, out Address address, out ReadOnlySpan<char> absoluteUri)
    {
        address = null!;
        return TryParseParts(path, out var addressText, out absoluteUri) && Address.TryParse(addressText, out address);
    }

    /// <summary>Splits a path behind its address, without a look at what the address consists of.</summary>
    public static bool TryParseParts(ReadOnlySpan<char> path, out ReadOnlySpan<char> address,
        out ReadOnlySpan<char> absoluteUri)
    {
        address = default;
        absoluteUri = path;

        var colon = path.IndexOf(':');
        if (colon is < 4 or > 255 || !path[(colon + 1)..].StartsWith("//", StringComparison.Ordinal))
            return false;

        var authority = colon + "://".Length;
        var slash = path[authority..].IndexOf('/');
        address = slash < 0 ? path : path[..(authority + slash)];
        absoluteUri = slash < 0 ? "/" : path[(authority + slash)..];
        return true;
    }

    /// <summary>The names with slashes between them, none in front.</summary>
    public static string FormatPathElements(IEnumerable<string> pathElements) => string.Join('/', pathElements);

    /// <inheritdoc/>
    public override string ToString() => Join(Address.ToString(), UndefinedUid);

    /// <summary>The path from the root on, without uid: <c>/user/parent/child</c>.</summary>
    public string ToStringWithoutAddress() => Join("", UndefinedUid);

    /// <summary>The path with the address it has, without uid.</summary>
    public string ToStringWithAddress() => ToString();

    /// <summary>The path under another address, unless its own one is reachable from outside already.</summary>
    public string ToStringWithAddress(Address address) => Join(AddressFor(address).ToString(), UndefinedUid);

    /// <summary>The path with address and, where there is one, <c>#uid</c>.</summary>
    public string ToStringWithUid() => Join(Address.ToString(), _uid);

    /// <summary>The path with address and uid.</summary>
    public string ToSerializationFormat() => Equals(IgnoreRefPath) ? ToString() : ToStringWithUid();

    /// <summary>
    /// The path with its uid under another address, unless its own one is reachable from outside already.
    /// </summary>
    public string ToSerializationFormatWithAddress(Address address) =>
        Equals(IgnoreRefPath) ? ToString() : Join(AddressFor(address).ToString(), _uid);

    /// <summary>Separates the uid from the name in front of it: <c>name#uid</c>.</summary>
    internal static (string Name, long Uid) SplitNameAndUid(string name)
    {
        var hash = name.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
            return (name, UndefinedUid);
        if (!long.TryParse(name.AsSpan(hash + 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out var uid))
            throw new FormatException($"[{name[(hash + 1)..]}] is not a valid numeric format");
        return (name[..hash], uid);
    }

    private Address AddressFor(Address other)
    {
        var own = Address;
        var keepsItsOwn = (own.Host is not null && own.Port.HasValue) || Equals(IgnoreRefPath);
        return keepsItsOwn ? own : other;
    }

    private string Join(string prefix, long uid)
    {
        if (_parent is null)
            return prefix + "/";

        var length = prefix.Length;
        for (var p = this; p._parent is { } parent; p = parent)
            length += p._name.Length + 1;

        var suffix = uid == UndefinedUid ? "" : string.Create(CultureInfo.InvariantCulture, $"#{uid}");
        return string.Create(length + suffix.Length, (Path: this, prefix, suffix), static (text, parts) =>
        {
            parts.prefix.CopyTo(text);
            parts.suffix.CopyTo(text[^parts.suffix.Length..]);

            // From the last element up: a path knows its parent, not its children.
            var end = text.Length - parts.suffix.Length;
            for (var p = parts.Path; p._parent is { } parent; p = parent)
            {
                end -= p._name.Length;
                p._name.CopyTo(text[end..]);
                text[--end] = '/';
            }
        });
    }
}
