using System.Collections.Immutable;
using Akka.Actor;
using Akka.Util;

namespace Akka.Cluster.Membership;

/// <summary>
/// The members of the cluster as one node knows them, and what its leader does with them. Values that do not change: each
/// step gives a new one. The rules are those of Akka's cluster specification: a member goes Joining - Up - Leaving - Exiting
/// - Removed, the leader makes the steps to Up and to Exiting, and does so while all who take part have seen the state.
/// </summary>
internal sealed record Gathering(UniqueAddress Self, ImmutableSortedSet<Member> Members, ImmutableHashSet<UniqueAddress> SeenBy)
{
    private Gathering(UniqueAddress self) : this(self, ImmutableSortedSet.Create(Member.Ordering), [])
    {
    }

    /// <summary>The node that makes the leader's steps: the first that takes part, else the one that is nearest to it.</summary>
    public Address? Leader => LeaderAmong(Members);

    public IEnumerable<string> AllRoles => Members.SelectMany(m => m.Roles).Distinct();

    public bool IsLedBySelf => Leader == Self.Address;

    /// <summary>The status of the own node; Removed before it has joined.</summary>
    public MemberStatus SelfStatus => Members.FirstOrDefault(m => m.UniqueAddress == Self)?.Status ?? MemberStatus.Removed;

    /// <summary>Whether all who take part have seen this state.</summary>
    public bool HasConverged =>
        Members.All(m => m.Status is not (MemberStatus.Up or MemberStatus.Leaving) || SeenBy.Contains(m.UniqueAddress));

    /// <summary>Before anybody has joined.</summary>
    public static Gathering Empty(UniqueAddress self) => new(self);

    public Address? RoleLeader(string role) => LeaderAmong(Members.Where(m => m.HasRole(role)));

    public Gathering Joined(ImmutableHashSet<string> roles, AppVersion version) =>
        Members.Any(m => m.UniqueAddress == Self) ? this : Changed(Members.Add(Member.Joining(Self, roles, version)));

    /// <summary>After a member has asked to leave; no change if it is not one, or is leaving already.</summary>
    public Gathering Left(Address address) => With(
        Members.Where(m => m.Address == address && m.Status is (MemberStatus.Joining or MemberStatus.WeaklyUp or MemberStatus.Up))
            .Select(m => m.Copy(MemberStatus.Leaving)));

    /// <summary>After a member was declared dead; no change if there is no such member.</summary>
    public Gathering Downed(Address address) => With(
        Members.Where(m => m.Address == address && m.Status != MemberStatus.Down).Select(m => m.Copy(MemberStatus.Down)));

    /// <summary>
    /// After the leader has let in who waits, if there are enough, and has sent on who leaves. Who comes in is younger than
    /// all.
    /// </summary>
    public Gathering Led(Quorum quorum)
    {
        var up = Members.Where(m => m.UpNumber != int.MaxValue).Select(m => m.UpNumber).DefaultIfEmpty(0).Max();
        var enough = quorum.IsReachedBy(Members);
        return With(Members.Where(m => enough && m.Status is (MemberStatus.Joining or MemberStatus.WeaklyUp)).Select(m => m.CopyUp(++up))
            .Concat(Members.Where(m => m.Status == MemberStatus.Leaving).Select(m => m.Copy(MemberStatus.Exiting))));
    }

    /// <summary>This state as one that nobody has seen: no step of the leader follows on it.</summary>
    public Gathering Unseen() => this with { SeenBy = [] };

    private Gathering With(IEnumerable<Member> changed)
    {
        var replaced = changed.ToArray();
        return replaced.Length == 0 ? this : Changed(Members.Except(replaced).Union(replaced));
    }

    // A change is new to all but the one who made it.
    private Gathering Changed(ImmutableSortedSet<Member> members) => this with { Members = members, SeenBy = [Self] };

    private static Address? LeaderAmong(IEnumerable<Member> members) =>
        members.Where(m => m.Status != MemberStatus.Down).Min(Member.LeaderStatusOrdering)?.Address;
}
