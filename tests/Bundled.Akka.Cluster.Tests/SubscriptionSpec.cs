using Akka.Actor;
using Akka.Cluster;
using Xunit.Abstractions;
using static Akka.Cluster.ClusterEvent;

namespace Akka.ClusterSpecs;

public class SubscriptionSpec(ITestOutputHelper output) : ClusterSpec(output, "akka.cluster.roles = [grid]")
{
    [Fact]
    public async Task A_subscriber_is_told_the_present_state_first()
    {
        Cluster.Subscribe(TestActor, typeof(IMemberEvent));
        Assert.Empty((await ExpectMsgAsync<CurrentClusterState>()).Members);

        await JoinSelf();
        Assert.Equal(Cluster.SelfAddress, (await ExpectMsgAsync<MemberUp>()).Member.Address);
    }

    [Fact]
    public async Task The_present_state_is_one_message_or_the_events_that_led_to_it()
    {
        await JoinSelf();

        Cluster.Subscribe(TestActor, InitialStateAsSnapshot, typeof(IMemberEvent));
        Assert.Equal(MemberStatus.Up, Assert.Single((await ExpectMsgAsync<CurrentClusterState>()).Members).Status);

        var events = CreateTestProbe();
        Cluster.Subscribe(events, InitialStateAsEvents, typeof(IMemberEvent), typeof(RoleLeaderChanged));
        Assert.Equal(Cluster.SelfAddress, (await events.ExpectMsgAsync<MemberUp>()).Member.Address);
        Assert.Equal(new RoleLeaderChanged("grid", Cluster.SelfAddress), await events.ExpectMsgAsync<RoleLeaderChanged>());
        await NothingMoreFor(events);
    }

    [Fact]
    public async Task Before_the_node_has_joined_there_are_no_past_events()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(IClusterDomainEvent));
        Cluster.SendCurrentClusterState(TestActor);
        await ExpectMsgAsync<CurrentClusterState>();
    }

    [Fact]
    public async Task Who_asks_for_the_state_is_told_once()
    {
        Cluster.SendCurrentClusterState(TestActor);
        Assert.Empty((await ExpectMsgAsync<CurrentClusterState>()).Members);
        await JoinSelf();
        Cluster.SendCurrentClusterState(TestActor);
        Assert.Single((await ExpectMsgAsync<CurrentClusterState>()).Members);
    }

    [Fact]
    public async Task A_subscriber_hears_of_all_that_happens_in_the_order_in_which_it_happens()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(IClusterDomainEvent));
        await JoinSelf();
        Assert.Equal(MemberStatus.Up, (await Next<MemberUp>()).Member.Status);
        Assert.Equal(Cluster.SelfAddress, (await Next<LeaderChanged>()).Leader);
        Assert.Equal(new RoleLeaderChanged("grid", Cluster.SelfAddress), await Next<RoleLeaderChanged>());

        await Cluster.LeaveAsync().WaitAsync(Patience);
        Assert.Equal(MemberStatus.Leaving, (await Next<MemberLeft>()).Member.Status);
        Assert.Equal(MemberStatus.Exiting, (await Next<MemberExited>()).Member.Status);
        await Next<ClusterShuttingDown>();
        var removed = await Next<MemberRemoved>();
        Assert.Equal(MemberStatus.Removed, removed.Member.Status);
        Assert.Equal(MemberStatus.Exiting, removed.PreviousStatus);
        Assert.Null((await Next<LeaderChanged>()).Leader);
        Assert.Null((await Next<RoleLeaderChanged>()).Leader);
    }

    [Fact]
    public async Task Subscribers_are_told_only_of_what_they_asked_for()
    {
        var leaders = CreateTestProbe();
        Cluster.Subscribe(leaders, InitialStateAsEvents, typeof(LeaderChanged));
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(MemberLeft), typeof(MemberRemoved));
        await JoinSelf();
        await Cluster.LeaveAsync().WaitAsync(Patience);

        Assert.Equal(Cluster.SelfAddress, (await leaders.ExpectMsgAsync<LeaderChanged>()).Leader);
        Assert.Null((await leaders.ExpectMsgAsync<LeaderChanged>()).Leader);
        await ExpectMsgAsync<MemberLeft>();
        await ExpectMsgAsync<MemberRemoved>();
    }

    [Fact]
    public async Task Who_unsubscribes_from_one_event_hears_the_others()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(MemberUp), typeof(MemberLeft));
        Cluster.Unsubscribe(TestActor, typeof(MemberUp));
        await JoinSelf();
        _ = Cluster.LeaveAsync();
        await ExpectMsgAsync<MemberLeft>();
    }

    [Fact]
    public async Task Who_unsubscribes_hears_nothing_more()
    {
        Cluster.Subscribe(TestActor, InitialStateAsEvents, typeof(IClusterDomainEvent));
        Cluster.Unsubscribe(TestActor);
        var witness = CreateTestProbe();
        Cluster.Subscribe(witness, InitialStateAsEvents, typeof(MemberUp));
        await JoinSelf();
        await witness.ExpectMsgAsync<MemberUp>();
        await NothingMoreFor(this);
    }

    [Fact]
    public void Only_events_of_the_cluster_can_be_subscribed_to()
    {
        Assert.Throws<ArgumentException>(() => Cluster.Subscribe(TestActor));
        Assert.Throws<ArgumentException>(() => Cluster.Subscribe(TestActor, typeof(MemberUp), typeof(string)));
    }

    private static async Task NothingMoreFor(TestKit.TestKitBase probe)
    {
        probe.TestActor.Tell("nothing came before this");
        await probe.ExpectMsgAsync("nothing came before this");
    }

    // What only the runtime knows by name is told to those who subscribe to everything, too.
    private async Task<T> Next<T>() => (T)await FishForMessageAsync(message => message.GetType().IsNestedPublic && Is<T>(message));

    private static bool Is<T>(object message) =>
        message is T ? true : throw new Xunit.Sdk.XunitException($"Expected {typeof(T).Name}, but {message} happened.");
}
