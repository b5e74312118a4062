using Akka.Cluster.Tools.PublishSubscribe;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class RoleSpec(ITestOutputHelper output) : PubSubSpec(output, "akka.cluster.pub-sub.role = cooking")
{
    [Fact]
    public void A_node_without_the_role_has_no_mediator()
    {
        Assert.True(DistributedPubSub.Get(Sys).IsTerminated);
        Assert.Equal(Sys.DeadLetters, Mediator);
    }
}
