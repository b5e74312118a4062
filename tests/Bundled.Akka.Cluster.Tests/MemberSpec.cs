using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster;
using Xunit.Abstractions;
using static Akka.Cluster.ClusterEvent;

namespace Akka.ClusterSpecs;

public class MemberSpec(ITestOutputHelper output) : ClusterSpec(output)
{
    private static readonly Address Campus = new("akka.tcp", "site", "campus", 4053);

    public static TheoryData<MemberStatus, MemberStatus, bool> Transitions()
    {
        var rows = new TheoryData<MemberStatus, MemberStatus, bool>();
        foreach (var (before, after) in (IEnumerable<(MemberStatus, MemberStatus[])>)
                 [
                     (MemberStatus.Up, [MemberStatus.Leaving, MemberStatus.Down, MemberStatus.Removed]),
                     (MemberStatus.Leaving, [MemberStatus.Exiting, MemberStatus.Down, MemberStatus.Removed]),
                     (MemberStatus.Exiting, [MemberStatus.Removed, MemberStatus.Down]),
                     (MemberStatus.Down, [MemberStatus.Removed]),
                     (MemberStatus.Removed, []),
                 ])
        {
            foreach (var status in Enum.GetValues<MemberStatus>())
            {
                if (status != before)
                    rows.Add(before, status, after.Contains(status));
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Transitions))]
    public async Task A_member_goes_on_in_its_life_and_not_back(MemberStatus before, MemberStatus after, bool isAllowed)
    {
        var member = await MemberThatIs(before);
        if (isAllowed)
            Assert.Equal(after, member.Copy(after).Status);
        else
            Assert.Throws<InvalidOperationException>(() => member.Copy(after));
    }

    [Fact]
    public async Task A_member_is_the_same_whatever_its_status()
    {
        var up = await MemberThatIs(MemberStatus.Up);
        var leaving = up.Copy(MemberStatus.Leaving);
        Assert.Equal(up, leaving);
        Assert.Equal(up.GetHashCode(), leaving.GetHashCode());
        Assert.Equal(0, up.CompareTo(leaving));
        Assert.Same(up, up.Copy(MemberStatus.Up));
        Assert.Throws<InvalidOperationException>(() => up.Copy(MemberStatus.Down).CopyUp(1));
    }

    [Fact]
    public async Task The_later_status_is_the_next_transition()
    {
        var up = await MemberThatIs(MemberStatus.Up);
        var (leaving, down) = (up.Copy(MemberStatus.Leaving), up.Copy(MemberStatus.Down));
        var exiting = leaving.Copy(MemberStatus.Exiting);
        Assert.Same(leaving, Member.PickNextTransition(up, leaving));
        Assert.Same(leaving, Member.PickNextTransition(leaving, up));
        Assert.Null(Member.PickNextTransition(up, exiting));
        Assert.Equal(MemberStatus.Down, Assert.Single(Member.PickNextTransition([up], [down])).Status);
    }

    [Fact]
    public async Task What_is_nearer_to_the_end_counts_more()
    {
        var up = await MemberThatIs(MemberStatus.Up);
        MemberStatus[] order = [MemberStatus.Removed, MemberStatus.Down, MemberStatus.Leaving, MemberStatus.Up];
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = 0; j < order.Length; j++)
                Assert.Equal(order[Math.Min(i, j)], Member.HighestPriorityOf(up.Copy(order[i]), up.Copy(order[j])).Status);
        }

        Assert.Equal(MemberStatus.Leaving, Assert.Single(Member.PickHighestPriority([up], [up.Copy(MemberStatus.Leaving)])).Status);
        Assert.Empty(Member.PickHighestPriority([up.Copy(MemberStatus.Down)], []));
    }

    [Theory]
    [InlineData("a", 1, "b", 1, -1)]
    [InlineData("b", 1, "a", 2, 1)]
    [InlineData("a", 10, "a", 9, 1)]
    [InlineData("a", 1, "a", 1, 0)]
    [InlineData("A", 1, "a", 1, 0)]
    public void Addresses_are_in_the_order_of_host_and_port(string host, int port, string otherHost, int otherPort, int order) =>
        Assert.Equal(order, Math.Sign(Member.AddressOrdering.Compare(
            Campus.WithHost(host).WithPort(port), Campus.WithHost(otherHost).WithPort(otherPort))));

    [Fact]
    public void An_incarnation_is_another_node()
    {
        var first = new UniqueAddress(Campus, 1);
        Assert.Equal(first, new UniqueAddress(Campus, 1));
        Assert.True(first == new UniqueAddress(Campus, 1));
        Assert.NotEqual(first, new UniqueAddress(Campus, 2));
        Assert.True(first != new UniqueAddress(Campus.WithPort(1), 1));
        Assert.True(first.CompareTo(new UniqueAddress(Campus, 2)) < 0);
        Assert.False(first.Equals(null));
    }

    [Fact]
    public async Task The_founder_is_the_oldest_and_compares_with_itself_as_equal()
    {
        var founder = await MemberThatIs(MemberStatus.Up);
        Assert.False(founder.IsOlderThan(founder));
        Assert.Equal(0, Member.AgeOrdering.Compare(founder, founder));
    }

    [Fact]
    public async Task An_event_is_about_a_member_with_the_status_that_it_tells()
    {
        var up = await MemberThatIs(MemberStatus.Up);
        Assert.Same(up, new MemberUp(up).Member);
        Assert.Equal(new MemberUp(up), new MemberUp(up));
        Assert.Throws<ArgumentException>(() => new MemberLeft(up));
        Assert.Throws<ArgumentException>(() => new MemberRemoved(up, MemberStatus.Up));

        var removed = up.Copy(MemberStatus.Removed);
        Assert.Equal(new MemberRemoved(removed, MemberStatus.Exiting), new MemberRemoved(removed, MemberStatus.Exiting));
        Assert.NotEqual(new MemberRemoved(removed, MemberStatus.Exiting), new MemberRemoved(removed, MemberStatus.Down));
        Assert.Equal(new LeaderChanged(Campus), new LeaderChanged(Campus));
        Assert.NotEqual(new LeaderChanged(Campus), new LeaderChanged(null));
        Assert.NotEqual(new RoleLeaderChanged("grid", Campus), new RoleLeaderChanged("market", Campus));
        Assert.Equal(new UnreachableMember(up), new UnreachableMember(up));
    }

    [Fact]
    public async Task A_state_can_be_made_from_another()
    {
        var up = await MemberThatIs(MemberStatus.Up);
        var state = new CurrentClusterState().Copy(members: [up], leader: Campus,
            roleLeaderMap: ImmutableDictionary<string, Address>.Empty.Add("grid", Campus));
        Assert.Equal(up, Assert.Single(state.Members));
        Assert.Equal(Campus, state.Leader);
        Assert.Equal(Campus, state.RoleLeader("grid"));
        Assert.Equal("grid", Assert.Single(state.AllRoles));
        Assert.Equal(Campus, state.Copy(unreachable: [up]).Leader);
        Assert.Null(new CurrentClusterState().Leader);
    }

    private async Task<Member> MemberThatIs(MemberStatus status)
    {
        await JoinSelf();
        await AwaitAssertAsync(() => Assert.True(Cluster.IsUp));
        var up = Cluster.SelfMember;
        return status == MemberStatus.Exiting ? up.Copy(MemberStatus.Leaving).Copy(status) : up.Copy(status);
    }
}
