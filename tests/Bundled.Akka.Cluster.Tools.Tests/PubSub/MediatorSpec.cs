using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class MediatorSpec(ITestOutputHelper output) : PubSubSpec(output,
    """
    akka.extensions = ["Akka.Cluster.Tools.PublishSubscribe.DistributedPubSubExtensionProvider, Akka.Cluster.Tools"]
    akka.cluster.pub-sub.name = mediator
    """)
{
    [Fact]
    public void The_extension_can_be_named_in_the_configuration()
    {
        Assert.True(Sys.HasExtension<DistributedPubSub>());
        Assert.Equal("/system/mediator", Mediator.Path.ToStringWithoutAddress());
        Assert.Same(DistributedPubSub.Get(Sys), DistributedPubSub.Get(Sys));
    }

    [Fact]
    public async Task The_mediator_ends_when_its_node_has_left_and_messages_for_it_go_to_the_dead_letters()
    {
        await Up();
        var mediator = Watch(Mediator);
        Assert.False(DistributedPubSub.Get(Sys).IsTerminated);

        await Leave();
        await ExpectTerminatedAsync(mediator);
        Assert.True(DistributedPubSub.Get(Sys).IsTerminated);
        Assert.Equal(Sys.DeadLetters, Mediator);
    }

    [Fact]
    public async Task Another_mediator_can_be_started_with_settings_of_its_own()
    {
        var settings = DistributedPubSubSettings.Create(Sys).WithSendToDeadLettersWhenNoSubscribers(false);
        var mediator = Sys.ActorOf(DistributedPubSubMediator.Props(settings), "own");
        mediator.Tell(new Subscribe("prices", TestActor), TestActor);
        await ExpectMsgAsync<SubscribeAck>();

        mediator.Tell(new Publish("prices", "42"), TestActor);
        await ExpectMsgAsync("42");
    }

    [Fact]
    public async Task A_mediator_for_a_role_that_the_node_lacks_fails_to_start()
    {
        var settings = DistributedPubSubSettings.Create(Sys).WithRole("cooking");
        await EventFilter.Exception<ActorInitializationException>().ExpectOneAsync(async () =>
            await ExpectTerminatedAsync(Watch(Sys.ActorOf(DistributedPubSubMediator.Props(settings), "own"))));
    }
}
