using Akka.Actor;

namespace Akka.Cluster;

/// <summary>A node of a cluster: its address, and a number that is another for each of its incarnations.</summary>
public class UniqueAddress : IComparable<UniqueAddress>, IEquatable<UniqueAddress>, IComparable
{
    /// <summary>Names an incarnation of a node.</summary>
    public UniqueAddress(Address address, int uid)
    {
        Address = address;
        Uid = uid;
    }

    /// <summary>Where the node is reached.</summary>
    public Address Address { get; }

    /// <summary>Which incarnation it is.</summary>
    public int Uid { get; }

    /// <summary>Same address and incarnation.</summary>
    public static bool operator ==(UniqueAddress? left, UniqueAddress? right) => Equals(left, right);

    /// <summary>Other address or incarnation.</summary>
    public static bool operator !=(UniqueAddress? left, UniqueAddress? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(UniqueAddress? other) => other is not null && Uid == other.Uid && Address.Equals(other.Address);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UniqueAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => Uid;

    /// <summary>In the order of addresses, then of incarnations.</summary>
    public int CompareTo(UniqueAddress? uniqueAddress) => CompareTo(uniqueAddress, Address.Comparer);

    int IComparable.CompareTo(object? obj) => obj is UniqueAddress other
        ? CompareTo(other)
        : throw new ArgumentException(
            $"Cannot compare {nameof(UniqueAddress)} with instance of type '{obj?.GetType().FullName ?? "null"}'.", nameof(obj));

    /// <inheritdoc/>
    public override string ToString() => $"UniqueAddress: ({Address}, {Uid})";

    internal int CompareTo(UniqueAddress? other, IComparer<Address> addresses)
    {
        ArgumentNullException.ThrowIfNull(other);
        var byAddress = addresses.Compare(Address, other.Address);
        return byAddress == 0 ? Uid.CompareTo(other.Uid) : byAddress;
    }
}
