using Akka.Actor;
using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Streams that begin or end with actors.</summary>
public class ActorEndsSpec(ITestOutputHelper output) : StreamSpec(output, "akka.actor.serialize-messages = off")
{
    [Theory]
    [InlineData(OverflowStrategy.DropHead, new[] { 3, 4, 5 })]
    [InlineData(OverflowStrategy.DropTail, new[] { 1, 2, 5 })]
    [InlineData(OverflowStrategy.DropBuffer, new[] { 4, 5 })]
    [InlineData(OverflowStrategy.DropNew, new[] { 1, 2, 3 })]
    public async Task A_full_actor_source_keeps_what_its_strategy_says_and_gives_it_before_it_completes(
        OverflowStrategy strategy, int[] left)
    {
        var (actor, sink) = Source.ActorRef<int>(3, strategy).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        for (var i = 1; i <= 5; i++)
            actor.Tell(i);
        actor.Tell(new Status.Success(null!));
        // An actor answers in the order in which it was asked.
        await actor.Ask<ActorIdentity>(new Identify(1), Patience);
        foreach (var element in left)
            Assert.Equal(element, await sink.Pull());
        await sink.Ended;
        await TerminatedAsync(actor);
    }

    [Fact]
    public async Task A_full_actor_source_that_must_not_be_fails()
    {
        var (actor, sink) = Source.ActorRef<int>(1, OverflowStrategy.Fail).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        for (var i = 1; i <= 3; i++)
            actor.Tell(i);
        await FailsWith<BufferOverflowException>(() => sink.Ended);
    }

    [Fact]
    public void An_actor_source_cannot_hold_its_senders_back() =>
        Assert.ThrowsAny<Exception>(() => Source.ActorRef<int>(1, OverflowStrategy.Backpressure));

    [Fact]
    public async Task What_an_actor_source_gets_after_success_is_dropped()
    {
        var (actor, sink) = Source.ActorRef<int>(3, OverflowStrategy.DropHead).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        actor.Tell(1);
        actor.Tell(new Status.Success(null!));
        actor.Tell(2);
        Assert.Equal(1, await sink.Pull());
        await sink.Ended;
    }

    [Fact]
    public async Task An_actor_source_stops_with_its_stream_and_the_other_way_round()
    {
        var (actor, sink) = Source.ActorRef<int>(3, OverflowStrategy.DropHead).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        Watch(actor);
        await sink.Cancel();
        await ExpectTerminatedAsync(actor);

        var (poisoned, end) = Source.ActorRef<int>(3, OverflowStrategy.DropHead).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        poisoned.Tell(PoisonPill.Instance);
        await end.Ended;
    }

    [Fact]
    public async Task An_actor_sink_tells_elements_and_end()
    {
        var probe = CreateTestProbe();
        Numbers(3).RunWith(Sink.ActorRef<int>(probe.Ref, "end", cause => new Status.Failure(cause)), Materializer);
        for (var i = 1; i <= 3; i++)
            await probe.ExpectMsgAsync(i);
        await probe.ExpectMsgAsync("end");
    }

    [Fact]
    public async Task An_acknowledging_sink_buffers_as_it_is_told_and_loses_nothing_at_the_end()
    {
        var probe = CreateTestProbe();
        var sink = Sink.ActorRefWithAck<int>(probe.Ref, "init", "ack", "end", cause => new Status.Failure(cause))
            .WithAttributes(Attributes.CreateInputBuffer(2, 2));
        var source = Source.FromGraph(new ManualSource<int>()).To(sink).Run(Materializer);
        await probe.ExpectMsgAsync("init");
        var stage = probe.Sender;
        await source.PushAll(1, 2);
        await Task.Delay(50);
        Assert.False(source.HasDemand);
        stage.Tell("ack", probe.Ref);
        await probe.ExpectMsgAsync(1);
        await source.Push(3);
        await source.Complete();
        foreach (var element in (int[])[2, 3])
        {
            stage.Tell("ack", probe.Ref);
            await probe.ExpectMsgAsync(element);
        }
        await probe.ExpectMsgAsync("end");
    }

    [Fact]
    public async Task Any_message_of_its_type_is_an_acknowledgement()
    {
        var probe = CreateTestProbe();
        var source = Source.FromGraph(new ManualSource<int>()).To(Sink.ActorRefWithAck<int>(probe.Ref, "init", new Ack(), "end")).Run(Materializer);
        await probe.ExpectMsgAsync("init");
        var stage = probe.Sender;
        stage.Tell(new Ack(), probe.Ref);
        await source.PushAll(1, 2);
        await probe.ExpectMsgAsync(1);
        stage.Tell("anything else", probe.Ref);
        await probe.ExpectNoMsgAsync(TimeSpan.FromMilliseconds(50));
        stage.Tell(new Ack(), probe.Ref);
        await probe.ExpectMsgAsync(2);
        await source.Complete();
        await probe.ExpectMsgAsync("end");
    }

    [Fact]
    public async Task A_failure_reaches_an_acknowledging_actor_at_once()
    {
        var probe = CreateTestProbe();
        var source = Source.FromGraph(new ManualSource<int>())
            .To(Sink.ActorRefWithAck<int>(probe.Ref, "init", "ack", "end", cause => new Status.Failure(cause))).Run(Materializer);
        await probe.ExpectMsgAsync("init");
        await source.PushAll(1, 2);
        await source.Fail(Boom);
        Assert.Same(Boom, (await probe.ExpectMsgAsync<Status.Failure>()).Cause);
    }

    [Fact]
    public async Task An_actor_acknowledges_a_thousand_elements_in_order()
    {
        var seen = new List<int>();
        var done = new TaskCompletionSource<int[]>();
        var actor = Sys.ActorOf(Props.Create(() => new Acknowledging(seen, done)));
        Numbers(1_000).RunWith(Sink.ActorRefWithAck<int>(actor, "init", "ack", "end"), Materializer);
        Assert.Equal(Enumerable.Range(1, 1_000), await done.Task.WaitAsync(Patience));
    }

    private async Task TerminatedAsync(IActorRef actor)
    {
        Watch(actor);
        await ExpectTerminatedAsync(actor);
    }

    private sealed class Ack;

    private sealed class Acknowledging(List<int> seen, TaskCompletionSource<int[]> done) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is int element)
                seen.Add(element);
            if (message is "end")
                done.SetResult([.. seen]);
            else
                Sender.Tell("ack");
        }
    }
}
