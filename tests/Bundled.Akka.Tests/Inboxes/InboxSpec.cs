using Akka.Actor;
using Akka.TestKit.TestActors;
using Xunit.Abstractions;

namespace Akka.Specs.Inboxes;

public class InboxSpec : ActorSpec
{
    private readonly Inbox _inbox;

    public InboxSpec(ITestOutputHelper output)
        : base(output, """
            akka.actor {
              inbox { inbox-size = 5, default-timeout = 200ms }
              serialize-messages = off // the published inbox sends itself predicates, which no serializer takes
            }
            """) => _inbox = Inbox.Create(Sys);

    [Fact]
    public void Messages_are_received_in_the_order_they_came_in()
    {
        _inbox.Receiver.Tell("one", ActorRefs.NoSender);
        _inbox.Receiver.Tell("two", ActorRefs.NoSender);
        Assert.Equal("one", _inbox.Receive());
        Assert.Equal("two", _inbox.Receive(Patience));
    }

    [Fact]
    public async Task What_is_sent_through_an_inbox_has_its_address()
    {
        _inbox.Send(TestActor, "hello");
        await ExpectMsgAsync("hello");
        Assert.Equal(_inbox.Receiver, LastSender);
        LastSender.Tell("world", TestActor);
        Assert.Equal("world", await _inbox.ReceiveAsync(Patience));
    }

    [Fact]
    public void A_message_can_be_picked_out_of_the_middle()
    {
        _inbox.Receiver.Tell("one", ActorRefs.NoSender);
        _inbox.Receiver.Tell(2, ActorRefs.NoSender);
        Assert.Equal(2, _inbox.ReceiveWhere(m => m is int, Patience));
        Assert.Equal("one", _inbox.Receive());
    }

    [Fact]
    public async Task Several_can_wait_for_what_suits_them()
    {
        var number = Task.Run(() => _inbox.ReceiveWhere(m => m is int, Patience));
        var any = _inbox.ReceiveAsync(Patience);
        _inbox.Receiver.Tell("one", ActorRefs.NoSender);
        _inbox.Receiver.Tell(2, ActorRefs.NoSender);
        Assert.Equal("one", await any);
        Assert.Equal(2, await number);
    }

    [Fact]
    public void Who_waits_in_vain_gets_a_time_out()
    {
        Assert.Throws<TimeoutException>(() => _inbox.Receive());
        Assert.Throws<TimeoutException>(() => _inbox.ReceiveWhere(_ => false));
    }

    [Fact]
    public async Task Who_waits_in_vain_without_blocking_gets_the_time_out_as_a_message()
    {
        var failure = Assert.IsType<Status.Failure>(await _inbox.ReceiveAsync(TimeSpan.FromMilliseconds(50)));
        Assert.IsType<TimeoutException>(failure.Cause);
    }

    [Fact]
    public async Task An_inbox_watches()
    {
        var actor = Sys.ActorOf(Props.Create<BlackHoleActor>());
        _inbox.Watch(actor);
        Sys.Stop(actor);
        Assert.Equal(actor, Assert.IsType<Terminated>(await _inbox.ReceiveAsync(Patience)).ActorRef);

        var other = Sys.ActorOf(Props.Create<BlackHoleActor>());
        _inbox.WatchWith(other, "gone");
        Sys.Stop(other);
        Assert.Equal("gone", await _inbox.ReceiveAsync(Patience));
    }

    [Fact]
    public void What_does_not_fit_in_is_dropped_with_a_warning()
    {
        EventFilter.Warning(start: "Dropping message").ExpectOne(() =>
        {
            for (var i = 0; i < 7; i++)
                _inbox.Receiver.Tell(i, ActorRefs.NoSender);
        });
        for (var i = 0; i < 5; i++)
            Assert.Equal(i, _inbox.Receive());
        Assert.Throws<TimeoutException>(() => _inbox.Receive());
    }

    [Fact]
    public async Task A_disposed_inbox_is_gone()
    {
        await WatchAsync(_inbox.Receiver);
        _inbox.Dispose();
        await ExpectTerminatedAsync(_inbox.Receiver);
    }
}
