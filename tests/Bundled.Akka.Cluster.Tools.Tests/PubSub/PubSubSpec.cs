using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Akka.Cluster.Tools.PublishSubscribe.Internal;
using Akka.Event;
using Akka.TestKit;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

/// <summary>What the specifications of publish and subscribe start from: a node with a mediator.</summary>
public abstract class PubSubSpec(ITestOutputHelper output, string hocon = "") : ClusterToolsSpec(output, hocon)
{
    protected IActorRef Mediator => DistributedPubSub.Get(Sys).Mediator;

    /// <summary>Subscribes an actor and waits until that holds.</summary>
    protected async Task Subscribe(string topic, IActorRef subscriber, string? group = null)
    {
        var subscribe = new Subscribe(topic, subscriber, group!);
        var who = CreateTestProbe();
        Mediator.Tell(subscribe, who);
        Assert.Equal(subscribe, (await who.ExpectMsgAsync<SubscribeAck>()).Subscribe);
    }

    /// <summary>Ends a subscription and waits until that holds.</summary>
    protected async Task Unsubscribe(string topic, IActorRef subscriber, string? group = null)
    {
        var unsubscribe = new Unsubscribe(topic, subscriber, group!);
        var who = CreateTestProbe();
        Mediator.Tell(unsubscribe, who);
        Assert.Equal(unsubscribe, (await who.ExpectMsgAsync<UnsubscribeAck>()).Unsubscribe);
    }

    /// <summary>A probe that has subscribed.</summary>
    protected async Task<TestProbe> Subscriber(string topic, string? group = null)
    {
        var subscriber = CreateTestProbe();
        await Subscribe(topic, subscriber, group);
        return subscriber;
    }

    protected async Task<int> CountOf(string topic)
    {
        var who = CreateTestProbe();
        Mediator.Tell(new CountSubscribers(topic), who);
        return await who.ExpectMsgAsync<int>();
    }

    protected async Task<IEnumerable<string>> Topics()
    {
        var who = CreateTestProbe();
        Mediator.Tell(GetTopics.Instance, who);
        return (await who.ExpectMsgAsync<CurrentTopics>()).Topics.Order(StringComparer.Ordinal);
    }

    /// <summary>What goes to the dead letters of this node from now on.</summary>
    protected TestProbe DeadLetters()
    {
        var reader = CreateTestProbe();
        Sys.EventStream.Subscribe(reader, typeof(DeadLetter));
        return reader;
    }
}
