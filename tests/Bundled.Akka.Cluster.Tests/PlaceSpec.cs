using Akka.Actor;
using Akka.Cluster;
using Xunit.Abstractions;

namespace Akka.ClusterSpecs;

public class PlaceSpec(ITestOutputHelper output) : ClusterSpec(output)
{
    [Fact]
    public void A_path_as_others_reach_it_has_the_address_of_the_node()
    {
        Assert.Equal($"{Cluster.SelfAddress}/system/{TestActor.Path.Name}", Cluster.RemotePathOf(TestActor).ToString());
        Assert.Equal(TestActor.Path.Uid, Cluster.RemotePathOf(TestActor).Uid);

        var elsewhere = System.Provider.ResolveActorRef($"{Cluster.SelfAddress.WithPort(1)}/user/there");
        Assert.Equal(elsewhere.Path, Cluster.RemotePathOf(elsewhere));
    }

    [Fact]
    public void There_is_one_cluster_extension_of_a_system() => Assert.Same(Cluster, Akka.Cluster.Cluster.Get(Sys));

    [Fact]
    public async Task The_actors_of_the_cluster_are_where_others_look_for_them()
    {
        foreach (var path in (string[])["/system/cluster", "/system/cluster/core", "/system/cluster/core/daemon"])
            Assert.Equal(path, (await Sys.ActorSelection(path).ResolveOne(Patience)).Path.ToStringWithoutAddress());
    }

    [Fact]
    public async Task Actors_talk_as_they_do_without_a_cluster()
    {
        var parent = Sys.ActorOf<Parent>("parent");
        Assert.Equal("hello", await parent.Ask<string>("hello", Patience));
        Assert.Equal("hello", await Sys.ActorSelection($"{Cluster.SelfAddress}/user/parent/child").Ask<string>("hello", Patience));
    }

    private sealed class Parent : ReceiveActor
    {
        public Parent()
        {
            var child = Context.ActorOf<Child>("child");
            ReceiveAny(child.Forward);
        }
    }

    private sealed class Child : ReceiveActor
    {
        public Child() => ReceiveAny(message => Sender.Tell(message));
    }
}
