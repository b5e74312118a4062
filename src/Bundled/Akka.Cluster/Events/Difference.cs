using Akka.Cluster.Membership;

namespace Akka.Cluster.Events;

/// <summary>What happened between two states, in the order in which subscribers are told.</summary>
internal static class Difference
{
    public static IEnumerable<ClusterEvent.IClusterDomainEvent> Between(Gathering before, Gathering after)
    {
        foreach (var member in after.Members)
        {
            if (!before.Members.TryGetValue(member, out var known) || known.Status != member.Status || known.UpNumber != member.UpNumber)
                yield return Now(member);
        }

        foreach (var gone in before.Members.Except(after.Members))
            yield return new ClusterEvent.MemberRemoved(gone.Copy(MemberStatus.Removed), gone.Status);

        if (before.Leader != after.Leader)
            yield return new ClusterEvent.LeaderChanged(after.Leader!);
        foreach (var role in before.AllRoles.Union(after.AllRoles))
        {
            if (before.RoleLeader(role) != after.RoleLeader(role))
                yield return new ClusterEvent.RoleLeaderChanged(role, after.RoleLeader(role)!);
        }

        if (!before.SeenBy.SetEquals(after.SeenBy))
            yield return new ClusterEvent.SeenChanged([.. after.SeenBy.Select(node => node.Address)]);
    }

    private static ClusterEvent.IMemberEvent Now(Member member) => member.Status switch
    {
        MemberStatus.Joining => new ClusterEvent.MemberJoined(member),
        MemberStatus.WeaklyUp => new ClusterEvent.MemberWeaklyUp(member),
        MemberStatus.Up => new ClusterEvent.MemberUp(member),
        MemberStatus.Leaving => new ClusterEvent.MemberLeft(member),
        MemberStatus.Exiting => new ClusterEvent.MemberExited(member),
        MemberStatus.Down => new ClusterEvent.MemberDowned(member),
        _ => throw new InvalidOperationException($"A removed member is not one of the cluster: {member}"),
    };
}
