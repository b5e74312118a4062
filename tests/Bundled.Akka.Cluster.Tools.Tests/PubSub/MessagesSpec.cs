using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class MessagesSpec(ITestOutputHelper output) : ClusterToolsSpec(output)
{
    [Fact]
    public void Messages_with_the_same_content_are_equal()
    {
        AssertEqual(new Put(TestActor), new Put(TestActor), new Put(Sys.DeadLetters));
        AssertEqual(new Remove("/a"), new Remove("/a"), new Remove("/b"));
        AssertEqual(new Send("/a", 1, true), new Send("/a", 1, true), new Send("/a", 1));
        AssertEqual(new SendToAll("/a", 1, true), new SendToAll("/a", 1, true), new SendToAll("/a", 1));
        AssertEqual(new Publish("a", 1, true), new Publish("a", 1, true), new Publish("a", 1));
        AssertEqual(new Subscribe("a", TestActor, "g"), new Subscribe("a", TestActor, "g"), new Subscribe("a", TestActor));
        AssertEqual(new Unsubscribe("a", TestActor, "g"), new Unsubscribe("a", TestActor, "g"), new Unsubscribe("a", TestActor));
        AssertEqual(
            new SubscribeAck(new Subscribe("a", TestActor)),
            new SubscribeAck(new Subscribe("a", TestActor)),
            new SubscribeAck(new Subscribe("b", TestActor)));
        AssertEqual(
            new UnsubscribeAck(new Unsubscribe("a", TestActor)),
            new UnsubscribeAck(new Unsubscribe("a", TestActor)),
            new UnsubscribeAck(new Unsubscribe("b", TestActor)));
    }

    [Fact]
    public void Messages_say_what_they_hold()
    {
        Assert.Equal($"Put<ref:{TestActor}>", new Put(TestActor).ToString());
        Assert.Equal("Remove<path:/a>", new Remove("/a").ToString());
        Assert.Equal("Send<path:/a, localAffinity:True, message:1>", new Send("/a", 1, true).ToString());
        Assert.Equal("SendToAll<path:/a, excludeSelf:True, message:1>", new SendToAll("/a", 1, true).ToString());
        Assert.Equal("Publish<topic:a, sendOneToEachGroup:True, message:1>", new Publish("a", 1, true).ToString());
        Assert.Equal($"SubscribeAck<Subscribe<topic:a, group:g, ref:{TestActor}>>",
            new SubscribeAck(new Subscribe("a", TestActor, "g")).ToString());
        Assert.Equal($"UnsubscribeAck<Unsubscribe<topic:a, group:, ref:{TestActor}>>",
            new UnsubscribeAck(new Unsubscribe("a", TestActor)).ToString());
    }

    private static void AssertEqual<T>(T one, T same, T other)
        where T : notnull
    {
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
    }
}
