using System.Collections.Immutable;
using Akka.Actor;
using Akka.Util;
using Newtonsoft.Json;

namespace Akka.Cluster;

/// <summary>
/// A node as a member of the cluster. Two are equal if they are the same incarnation of a node, whatever their status.
/// </summary>
public partial class Member : IComparable<Member>, IComparable
{
    // What a member is before it is up: younger than all.
    private const int NotUpYet = int.MaxValue;

    [JsonConstructor]
    internal Member(UniqueAddress uniqueAddress, int upNumber, MemberStatus status, ImmutableHashSet<string> roles,
        AppVersion? appVersion)
    {
        UniqueAddress = uniqueAddress;
        UpNumber = upNumber;
        Status = status;
        Roles = roles;
        AppVersion = appVersion ?? AppVersion.Zero;
    }

    /// <summary>Which incarnation of which node this is.</summary>
    public UniqueAddress UniqueAddress { get; }

    /// <summary>Where the node is reached.</summary>
    [JsonIgnore]
    public Address Address => UniqueAddress.Address;

    /// <summary>How far it is.</summary>
    public MemberStatus Status { get; }

    /// <summary>What it is there for.</summary>
    public ImmutableHashSet<string> Roles { get; }

    /// <summary>The version of the application that it runs.</summary>
    public AppVersion AppVersion { get; }

    /// <summary>In which order members came up: the smaller the older.</summary>
    [JsonProperty]
    internal int UpNumber { get; }

    /// <summary>Whether it has a role.</summary>
    public bool HasRole(string role) => Roles.Contains(role);

    /// <summary>Whether it came up before the other; of two that came up together the smaller address is the older.</summary>
    public bool IsOlderThan(Member other) => UpNumber == other.UpNumber
        ? AddressOrdering.Compare(Address, other.Address) < 0
        : UpNumber < other.UpNumber;

    /// <summary>This member in another status.</summary>
    /// <exception cref="InvalidOperationException">No member goes from its status to this one.</exception>
    public Member Copy(MemberStatus status)
    {
        if (status == Status)
            return this;
        if (!Follows(Status, status))
            throw new InvalidOperationException($"Invalid member status transition {Status} -> {status}");
        return new Member(UniqueAddress, UpNumber, status, Roles, AppVersion);
    }

    /// <summary>This member as one that is up, with its place in the order of age.</summary>
    /// <exception cref="InvalidOperationException">It cannot come up from its status.</exception>
    public Member CopyUp(int upNumber) => new Member(UniqueAddress, upNumber, Status, Roles, AppVersion).Copy(MemberStatus.Up);

    /// <summary>In the order of addresses by host and port, then of incarnations.</summary>
    public int CompareTo(Member? other) => Ordering.Compare(this, other);

    int IComparable.CompareTo(object? obj) => obj is Member other
        ? CompareTo(other)
        : throw new ArgumentException($"Cannot compare {nameof(Member)} to an instance of type '{obj?.GetType().FullName ?? "null"}'");

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Member other && UniqueAddress.Equals(other.UniqueAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => UniqueAddress.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() =>
        $"Member(address = {Address}, Uid={UniqueAddress.Uid} status = {Status}, role=[{string.Join(",", Roles)}], " +
        $"upNumber={UpNumber}, version={AppVersion})";

    internal static Member Joining(UniqueAddress node, ImmutableHashSet<string> roles, AppVersion version) =>
        new(node, NotUpYet, MemberStatus.Joining, roles, version);

    internal static Member Removed(UniqueAddress node, ImmutableHashSet<string> roles, AppVersion version) =>
        new(node, NotUpYet, MemberStatus.Removed, roles, version);

    // The life of a member; from every status it can be declared dead or be removed.
    private static bool Follows(MemberStatus before, MemberStatus after) => before switch
    {
        MemberStatus.Joining => after is MemberStatus.WeaklyUp or MemberStatus.Up or MemberStatus.Leaving or MemberStatus.Down
            or MemberStatus.Removed,
        MemberStatus.WeaklyUp => after is MemberStatus.Up or MemberStatus.Leaving or MemberStatus.Down or MemberStatus.Removed,
        MemberStatus.Up => after is MemberStatus.Leaving or MemberStatus.Down or MemberStatus.Removed,
        MemberStatus.Leaving => after is MemberStatus.Exiting or MemberStatus.Down or MemberStatus.Removed,
        MemberStatus.Exiting => after is MemberStatus.Down or MemberStatus.Removed,
        MemberStatus.Down => after is MemberStatus.Removed,
        _ => false,
    };
}
