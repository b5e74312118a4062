using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe;
using Akka.Event;
using Akka.TestKit;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools.PubSub;

public sealed class SendSpec(ITestOutputHelper output) : PubSubSpec(output)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_is_sent_to_the_actor_at_a_path(bool localAffinity)
    {
        var (probe, path) = Registered();

        Mediator.Tell(new Send(path, "42", localAffinity), TestActor);
        await probe.ExpectMsgAsync("42");
        Assert.Equal(TestActor, probe.LastSender);
    }

    [Fact]
    public async Task A_message_is_sent_to_all_actors_at_a_path()
    {
        var (probe, path) = Registered();

        Mediator.Tell(new SendToAll(path, "42"), TestActor);
        await probe.ExpectMsgAsync("42");
        Assert.Equal(TestActor, probe.LastSender);
    }

    [Fact]
    public async Task A_message_for_all_but_this_node_reaches_nobody_on_the_only_node()
    {
        var (probe, path) = Registered();
        var reader = DeadLetters();
        Mediator.Tell(new SendToAll(path, "42", excludeSelf: true), TestActor);

        Assert.Equal(new SendToAll(path, "42", excludeSelf: true), (await reader.ExpectMsgAsync<DeadLetter>()).Message);
        await probe.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task What_is_sent_to_a_path_that_nobody_has_goes_to_the_dead_letters()
    {
        var reader = DeadLetters();
        Mediator.Tell(new Send("/user/nobody", "42"), TestActor);
        Mediator.Tell(new SendToAll("/user/nobody", "43"), TestActor);

        Assert.Equal(new Send("/user/nobody", "42"), (await reader.ExpectMsgAsync<DeadLetter>()).Message);
        Assert.Equal(new SendToAll("/user/nobody", "43"), (await reader.ExpectMsgAsync<DeadLetter>()).Message);
    }

    [Fact]
    public async Task A_path_that_was_removed_reaches_nobody()
    {
        var (probe, path) = Registered();
        var reader = DeadLetters();
        Mediator.Tell(new Remove(path), TestActor);
        Mediator.Tell(new SendToAll(path, "42"), TestActor);

        await reader.ExpectMsgAsync<DeadLetter>();
        await probe.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_path_of_an_actor_that_has_ended_reaches_nobody_until_another_one_is_registered_there()
    {
        var ended = Sys.ActorOf(Props.Create(() => new Echo()), "echo");
        Mediator.Tell(new Put(ended), TestActor);
        Watch(ended);
        Sys.Stop(ended);
        await ExpectTerminatedAsync(ended);

        var reader = DeadLetters();
        await AwaitAssertAsync(async () =>
        {
            Mediator.Tell(new SendToAll("/user/echo", "42"), TestActor);
            Assert.IsType<SendToAll>((await reader.ExpectMsgAsync<DeadLetter>()).Message);
        });

        Mediator.Tell(new Put(Sys.ActorOf(Props.Create(() => new Echo()), "echo")), TestActor);
        Mediator.Tell(new Send("/user/echo", "43"), TestActor);
        await ExpectMsgAsync("43");
    }

    private (TestProbe Probe, string Path) Registered()
    {
        var probe = CreateTestProbe();
        Mediator.Tell(new Put(probe), TestActor);
        return (probe, probe.Ref.Path.ToStringWithoutAddress());
    }

    private sealed class Echo : ReceiveActor
    {
        public Echo() => ReceiveAny(message => Sender.Tell(message));
    }
}
