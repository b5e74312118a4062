using Akka.Actor;
using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>
/// The published package tells itself, not the actor, that a sink was stopped, and takes elements into a boundary where the
/// source has no room. Not run against it.
/// </summary>
public class ActorEndsHereSpec(ITestOutputHelper output) : StreamSpec(output, "akka.actor.serialize-messages = off")
{
    [Fact]
    public async Task An_actor_sink_whose_stream_is_stopped_tells_a_failure()
    {
        var own = Sys.Materializer(ActorMaterializerSettings.Create(Sys));
        var probe = CreateTestProbe();
        Source.Never<int>().RunWith(Sink.ActorRefWithAck<int>(probe.Ref, "init", "ack", "end", cause => new Status.Failure(cause)), own);
        await probe.ExpectMsgAsync("init");
        own.Shutdown();
        Assert.IsType<AbruptStageTerminationException>((await probe.ExpectMsgAsync<Status.Failure>()).Cause);
    }

    [Fact]
    public async Task An_actor_source_without_room_drops_what_nobody_waits_for()
    {
        var (actor, sink) = Source.ActorRef<int>(0, OverflowStrategy.DropHead).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        await sink.Request();
        await sink.ExpectNothing();
        actor.Tell(1);
        Assert.Equal(1, await sink.Next());
        actor.Tell(2);
        await sink.ExpectNothing();
        await sink.Request();
        await sink.ExpectNothing();
        actor.Tell(3);
        Assert.Equal(3, await sink.Next());
    }
}
