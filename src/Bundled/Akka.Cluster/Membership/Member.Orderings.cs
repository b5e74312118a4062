using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Cluster;

public partial class Member
{
    /// <summary>Addresses by host, then by port.</summary>
    public static readonly IComparer<Address> AddressOrdering = Comparer<Address>.Create(static (x, y) =>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byHost = string.CompareOrdinal(x.Host ?? "", y.Host ?? "");
        return byHost == 0 ? Nullable.Compare(x.Port, y.Port) : byHost;
    });

    /// <summary>Members by age, the oldest first.</summary>
    public static readonly IComparer<Member> AgeOrdering = Comparer<Member>.Create(static (a, b) =>
        a.Equals(b) ? 0 : a.IsOlderThan(b) ? -1 : 1);

    internal static readonly IComparer<Member> Ordering = Comparer<Member>.Create(static (x, y) =>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return x.UniqueAddress.CompareTo(y.UniqueAddress, AddressOrdering);
    });

    /// <summary>Who is to lead where nobody is up: the nearer to being up, the better.</summary>
    internal static readonly IComparer<Member> LeaderStatusOrdering = Comparer<Member>.Create(static (a, b) =>
    {
        var byStatus = Remoteness(a.Status).CompareTo(Remoteness(b.Status));
        return byStatus == 0 ? Ordering.Compare(a, b) : byStatus;
    });

    /// <summary>
    /// The members of both, each in its later status; one with two statuses of which neither follows the other is left out.
    /// </summary>
    public static ImmutableSortedSet<Member> PickNextTransition(IEnumerable<Member> a, IEnumerable<Member> b) =>
        [.. a.Concat(b).GroupBy(m => m.UniqueAddress).Select(g => g.Aggregate(PickNextTransition)).Where(m => m is not null)];

    /// <summary>The one whose status follows that of the other; null if neither does, or they are different nodes.</summary>
    public static Member PickNextTransition(Member a, Member b)
    {
        if (a is null || b is null || !a.Equals(b))
            return null!;
        if (a.Status == b.Status || Follows(b.Status, a.Status))
            return a;
        return Follows(a.Status, b.Status) ? b : null!;
    }

    /// <summary>
    /// The members of both, each in the status that counts more; what is Down or Exiting in one and not in the other is left
    /// out.
    /// </summary>
    public static ImmutableHashSet<Member> PickHighestPriority(IEnumerable<Member> a, IEnumerable<Member> b) =>
    [
        .. a.Concat(b).GroupBy(m => m.UniqueAddress)
            .Where(g => g.Skip(1).Any() || g.First().Status is not (MemberStatus.Down or MemberStatus.Exiting))
            .Select(g => g.Aggregate(HighestPriorityOf)),
    ];

    /// <summary>The one whose status counts more: the nearer to the end, the more; of equal ones the older member.</summary>
    public static Member HighestPriorityOf(Member m1, Member m2)
    {
        if (m1.Status == m2.Status)
            return m1.IsOlderThan(m2) ? m1 : m2;
        return Priority(m1.Status) < Priority(m2.Status) ? m1 : m2;
    }

    private static int Remoteness(MemberStatus status) => status switch
    {
        MemberStatus.Down => 4,
        MemberStatus.Exiting => 3,
        MemberStatus.Joining => 2,
        MemberStatus.WeaklyUp => 1,
        _ => 0,
    };

    private static int Priority(MemberStatus status) => status switch
    {
        MemberStatus.Removed => 0,
        MemberStatus.Down => 1,
        MemberStatus.Exiting => 2,
        MemberStatus.Leaving => 3,
        MemberStatus.Up => 4,
        MemberStatus.WeaklyUp => 5,
        _ => 6,
    };
}
