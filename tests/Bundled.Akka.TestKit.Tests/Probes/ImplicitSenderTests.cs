using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.TestActors;

namespace Entropy.Bundled.Tests.TestKit.Probes;

public class ImplicitSenderTests : TestKitSpec
{
    [Fact]
    public void The_test_actor_is_the_sender_of_what_a_test_tells()
    {
        TestActor.Tell("hello");

        ExpectMsgFrom(TestActor, "hello");
    }

    [Fact]
    public async Task The_test_actor_stays_the_sender_after_an_await()
    {
        var echo = ActorOf(SimpleEchoActor.Props());
        echo.Tell("before");
        await ExpectMsgAsync("before");

        await Task.Delay(10);
        echo.Tell("after a delay");
        await ExpectMsgAsync("after a delay");

        await Task.Run(() => { });
        echo.Tell("after another thread");
        await ExpectMsgAsync("after another thread");
    }

    [Fact]
    public async Task The_test_actor_stays_the_sender_inside_of_blocks_and_assertions()
    {
        await WithinAsync(TimeSpan.FromSeconds(20), async () =>
        {
            await Task.Delay(10);
            TestActor.Tell("within");
        });
        ExpectMsgFrom(TestActor, "within");

        var tries = 0;
        await AwaitAssertAsync(() =>
        {
            Assert.Equal(2, ++tries);
            TestActor.Tell("assertion");
        });
        ExpectMsgFrom(TestActor, "assertion");
    }

    [Fact]
    public void Probes_and_further_test_actors_do_not_become_the_sender()
    {
        CreateTestProbe();
        CreateTestActor("second");

        TestActor.Tell("hello");

        ExpectMsgFrom(TestActor, "hello");
    }

    [Fact]
    public async Task An_actor_that_awaits_answers_while_a_test_waits()
    {
        var probe = CreateTestProbe();
        ActorOf(() => new Slow()).Tell("hello", probe);

        Assert.Equal("hello1", await probe.ExpectMsgAsync<string>());
        Assert.Equal("hello2", probe.ExpectMsg<string>());
    }

    private sealed class Slow : ReceiveActor
    {
        public Slow() => ReceiveAsync<string>(async text =>
        {
            await Task.Delay(50);
            Sender.Tell(text + "1");
            Sender.Tell(text + "2");
        });
    }
}

public class NoImplicitSenderTests : TestKitSpec, INoImplicitSender
{
    [Fact]
    public async Task What_a_test_without_implicit_sender_tells_has_none()
    {
        TestActor.Tell("hello");
        Assert.True(TryReceiveOne(out var envelope));
        Assert.True(envelope.Sender.IsNobody() || envelope.Sender.Equals(Sys.DeadLetters), $"It is {envelope.Sender}");

        await Task.Delay(10);
        TestActor.Tell("hello again");
        Assert.True(TryReceiveOne(out var later));
        Assert.True(later.Sender.IsNobody() || later.Sender.Equals(Sys.DeadLetters), $"It is {later.Sender}");
    }
}
