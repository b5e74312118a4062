using System.Collections.Immutable;

namespace Akka.Cluster.Tools;

/// <summary>The members with a role, the oldest first; a singleton lives on the first of them.</summary>
internal sealed class MembersByAge
{
    private readonly string? _role;
    private ImmutableSortedSet<Member> _members = ImmutableSortedSet.Create(Member.AgeOrdering);

    /// <param name="role">Members without it do not count; null or empty for all.</param>
    public MembersByAge(string? role) => _role = role;

    public Member? Oldest => _members.FirstOrDefault();

    /// <summary>Forgets all members and takes these; which of them are old enough to count is the caller's to say.</summary>
    public void Reset(IEnumerable<Member> members) => _members = _members.Clear().Union(members.Where(HasTheRole));

    public void Add(Member member)
    {
        if (HasTheRole(member))
            _members = Without(member).Add(member);
    }

    public void Remove(Member member) => _members = Without(member);

    // Not by the order of the set: a member has another age once it is up.
    private ImmutableSortedSet<Member> Without(Member member) =>
        _members.FirstOrDefault(known => known.UniqueAddress == member.UniqueAddress) is { } known ? _members.Remove(known) : _members;

    private bool HasTheRole(Member member) => string.IsNullOrEmpty(_role) || member.HasRole(_role);
}
