using Akka.Util;

namespace Akka.Actor;

/// <summary>
/// The place of an actor in the hierarchy, from the root of its actor system down. Two paths are equal when address and
/// names are; the uid, which tells one incarnation of an actor from the next, does not count.
/// </summary>
/// <remarks>
/// A path of a child is three fields, because there is one for each actor. Depth and address are found by walking up.
/// </remarks>
public abstract partial class ActorPath : IEquatable<ActorPath>, IComparable<ActorPath>, ISurrogated
{
    /// <summary>The characters besides letters and digits of which a name may consist.</summary>
    public const string ValidSymbols = "\"-_.*$+:@&=,!~';()";

    internal const long UndefinedUid = 0;

    internal const string ValidActorNameDescription =
        "Actor paths MUST: not start with `$`, not be empty, and only contain ASCII letters, digits and these special " +
        $"characters: `{ValidSymbols}`";

    // References to nowhere keep their address whatever address they are formatted for.
    internal static readonly ActorPath IgnoreRefPath = new RootActorPath(new Address("akka", "local")) / "ignore";

    private readonly ActorPath? _parent;
    private readonly string _name;
    private readonly long _uid;

    private protected ActorPath(ActorPath? parent, string name, long uid)
    {
        _parent = parent;
        _name = name;
        _uid = uid;
    }

    /// <summary>The last element, without uid; empty for the root.</summary>
    public string Name => _name;

    /// <summary>Tells this incarnation of the actor from others at the same path; 0 for whichever is there.</summary>
    public long Uid => _uid;

    /// <summary>The path above this one; null above the root.</summary>
    public ActorPath Parent => _parent!;

    /// <summary>The path at the top of this one; a root is its own.</summary>
    public ActorPath Root => RootPath;

    /// <summary>The address of the system that the path is in.</summary>
    public Address Address => RootPath.OwnAddress;

    /// <summary>The number of elements: 0 for the root.</summary>
    public int Depth
    {
        get
        {
            var depth = 0;
            for (var p = _parent; p is not null; p = p._parent)
                depth++;
            return depth;
        }
    }

    /// <summary>The names from below the root down to this path.</summary>
    public IReadOnlyList<string> Elements
    {
        get
        {
            var elements = new string[Depth];
            var p = this;
            for (var i = elements.Length - 1; i >= 0; i--, p = p._parent!)
                elements[i] = p._name;
            return elements;
        }
    }

    /// <summary>The same as <see cref="Elements"/>, the last one with its uid.</summary>
    internal IReadOnlyList<string> ElementsWithUid
    {
        get
        {
            var elements = (string[])Elements;
            if (elements.Length > 0 && _uid != UndefinedUid)
                elements[^1] = $"{_name}#{_uid}";
            return elements;
        }
    }

    private RootActorPath RootPath
    {
        get
        {
            var p = this;
            while (p._parent is { } parent)
                p = parent;
            return (RootActorPath)p;
        }
    }

    /// <summary>Appends a name, which may end with #uid.</summary>
    /// <exception cref="FormatException">What follows the # is not a number.</exception>
    public static ActorPath operator /(ActorPath path, string name)
    {
        var (ownName, uid) = SplitNameAndUid(name);
        return new ChildActorPath(path, ownName, uid);
    }

    /// <summary>Appends all names that are not empty.</summary>
    public static ActorPath operator /(ActorPath path, IEnumerable<string> name)
    {
        var result = path;
        foreach (var element in name)
        {
            if (!string.IsNullOrEmpty(element))
                result /= element;
        }

        return result;
    }

    /// <summary>Compares as <see cref="Equals(ActorPath)"/> does; two nulls are equal.</summary>
    public static bool operator ==(ActorPath? left, ActorPath? right) => left is null ? right is null : left.Equals(right);

    /// <summary>The opposite of ==.</summary>
    public static bool operator !=(ActorPath? left, ActorPath? right) => !(left == right);

    /// <summary>Tells whether an actor may be given this name (RFC 2396, without a leading <c>$</c>).</summary>
    public static bool IsValidPathElement(string? s) => !string.IsNullOrEmpty(s) && s[0] != '$' && IsValidName(s);

    /// <summary>Appends a name, which may end with #uid.</summary>
    /// <exception cref="FormatException">What follows the # is not a number.</exception>
    public ActorPath Child(string childName) => this / childName;

    /// <summary>The same path with another uid. A root has none.</summary>
    public ActorPath WithUid(long uid)
    {
        if (uid == _uid)
            return this;
        return _parent is null
            ? throw new NotSupportedException("The path of a root has no uid; give the uid to a path below it.")
            : new ChildActorPath(_parent, _name, uid);
    }

    /// <summary>
    /// The path that is <paramref name="depth"/> elements below the root, or that many above this one where the depth is
    /// negative.
    /// </summary>
    public ActorPath ParentOf(int depth)
    {
        var p = this;
        for (var up = depth >= 0 ? Depth - depth : -depth; up > 0 && p._parent is { } parent; up--)
            p = parent;
        return p;
    }

    /// <inheritdoc/>
    public bool Equals(ActorPath? other)
    {
        var a = this;
        var b = other;
        while (!ReferenceEquals(a, b))
        {
            if (a is null || b is null || a._name != b._name)
                return false;
            if (a._parent is null && b._parent is null)
                return ((RootActorPath)a).OwnAddress == ((RootActorPath)b).OwnAddress;
            a = a._parent;
            b = b._parent;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActorPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        var p = this;
        for (; p._parent is { } parent; p = parent)
            hash = (hash * 397) ^ p._name.GetHashCode(StringComparison.Ordinal);
        return (hash * 397) ^ ((RootActorPath)p).OwnAddress.GetHashCode();
    }

    /// <summary>Orders by the names from the last one up, a root after everything below a root.</summary>
    public int CompareTo(ActorPath? other)
    {
        var a = this;
        var b = other;
        while (!ReferenceEquals(a, b))
        {
            if (b is null)
                return 1;
            if (a._parent is null)
                return b._parent is null ? string.CompareOrdinal(a.ToString(), b.ToString()) : 1;
            if (b._parent is null)
                return -1;

            var order = string.CompareOrdinal(a._name, b._name);
            if (order != 0)
                return order;
            a = a._parent;
            b = b._parent;
        }

        return 0;
    }

    /// <inheritdoc/>
    public ISurrogate ToSurrogate(ActorSystem system) => new Surrogate(ToSerializationFormat());

    private static bool IsValidName(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsAsciiLetterOrDigit(c) || ValidSymbols.Contains(c))
                continue;
            if (c != '%' || i + 2 >= name.Length || !char.IsAsciiHexDigit(name[i + 1]) || !char.IsAsciiHexDigit(name[i + 2]))
                return false;
            i += 2;
        }

        return true;
    }

    /// <summary>The serialisable form of a path: its text.</summary>
    public sealed class Surrogate(string path) : ISurrogate, IEquatable<Surrogate>, IEquatable<ActorPath>
    {
        /// <summary>The path as text, with address and uid.</summary>
        public string Path { get; } = path;

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) => TryParse(Path, out var path) ? path : null!;

        /// <inheritdoc/>
        public bool Equals(Surrogate? other) => other is not null && Path == other.Path;

        /// <inheritdoc/>
        public bool Equals(ActorPath? other) => other is not null && Path == other.ToSerializationFormat();

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is ActorPath path ? Equals(path) : Equals(obj as Surrogate);

        /// <inheritdoc/>
        public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);
    }
}
