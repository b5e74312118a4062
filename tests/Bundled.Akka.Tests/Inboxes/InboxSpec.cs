using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Inboxes;

/// <remarks>What waits at an inbox is described by functions, which no serializer writes.</remarks>
public sealed class InboxSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private const string Hocon =
        """
        akka.actor {
          serialize-messages = off
          inbox { inbox-size = 10, default-timeout = 200ms }
        }
        """;

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task An_inbox_is_an_actor_that_keeps_its_messages_until_they_are_received()
    {
        using var inbox = Inbox.Create(Sys);

        inbox.Receiver.Tell("first");
        inbox.Receiver.Tell("second");

        Assert.Equal("first", await inbox.ReceiveAsync(Patience));
        Assert.Equal("second", inbox.Receive(Patience));
    }

    [Fact]
    public void An_inbox_may_send_and_is_answered()
    {
        using var inbox = Inbox.Create(Sys);
        var echo = Sys.ActorOf(Puppet.Props);

        inbox.Send(echo, "hello");

        Assert.Equal("hello", inbox.Receive(Patience));
    }

    [Fact]
    public async Task An_inbox_may_watch()
    {
        using var inbox = Inbox.Create(Sys);
        var actor = Sys.ActorOf(Puppet.Props);
        inbox.Watch(actor);

        Sys.Stop(actor);

        Assert.Equal(actor, Assert.IsType<Terminated>(await inbox.ReceiveAsync(Patience)).ActorRef);
    }

    [Fact]
    public void A_message_may_be_picked_before_its_turn()
    {
        using var inbox = Inbox.Create(Sys);
        inbox.Receiver.Tell("hello");
        inbox.Receiver.Tell("world");

        Assert.Equal("world", inbox.ReceiveWhere(m => m is "world", Patience));
        Assert.Equal("hello", inbox.Receive(Patience));
    }

    [Fact]
    public async Task Several_may_wait_for_different_messages()
    {
        using var inbox = Inbox.Create(Sys);
        var world = Task.Run(() => inbox.ReceiveWhere(m => m is "world", Patience));
        var hello = Task.Run(() => inbox.ReceiveWhere(m => m is "hello", Patience));

        inbox.Receiver.Tell("hello");
        inbox.Receiver.Tell("world");

        Assert.Equal("hello", await hello.WaitAsync(Patience));
        Assert.Equal("world", await world.WaitAsync(Patience));
    }

    [Fact]
    public void An_empty_inbox_is_waited_for_as_long_as_told_or_configured()
    {
        using var inbox = Inbox.Create(Sys);

        Assert.Throws<TimeoutException>(() => inbox.Receive(Short));
        Assert.Throws<TimeoutException>(() => inbox.Receive());
        Assert.Throws<TimeoutException>(() => inbox.ReceiveWhere(_ => true, Short));
    }

    [Fact]
    public async Task A_wait_that_is_over_before_it_begins_is_a_failure()
    {
        using var inbox = Inbox.Create(Sys);

        var answer = await inbox.ReceiveAsync(TimeSpan.FromSeconds(-1)).WaitAsync(Patience);

        Assert.IsType<TimeoutException>(Assert.IsType<Status.Failure>(answer).Cause);
    }

    [Fact]
    public async Task A_full_inbox_drops_what_comes_and_says_so_once()
    {
        using var inbox = Inbox.Create(Sys);
        for (var i = 0; i < 10; i++)
            inbox.Receiver.Tell(i);

        await EventFilter.Warning(start: "Dropping message").ExpectOneAsync(() =>
        {
            inbox.Receiver.Tell("too much");
            inbox.Receiver.Tell("too much");
            return Task.CompletedTask;
        });

        for (var i = 0; i < 10; i++)
            Assert.Equal(i, inbox.Receive(Patience));
        Assert.Throws<TimeoutException>(() => inbox.Receive(Short));
    }

    [Fact]
    public async Task A_disposed_inbox_is_stopped()
    {
        var inbox = Inbox.Create(Sys);
        var end = inbox.Receiver.WatchAsync();

        inbox.Dispose();

        Assert.True(await end.WaitAsync(Patience));
    }
}
