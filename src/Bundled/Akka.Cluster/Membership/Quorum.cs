using System.Collections.Immutable;

namespace Akka.Cluster.Membership;

/// <summary>How many members there must be, of all and of each role, before the leader lets any in.</summary>
internal sealed record Quorum(int Members, ImmutableDictionary<string, int> MembersOfRole)
{
    public bool IsReachedBy(IReadOnlyCollection<Member> members) =>
        members.Count >= Members && MembersOfRole.All(role => members.Count(m => m.HasRole(role.Key)) >= role.Value);
}
