using Akka.Actor;
using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Failures with exceptions in them, which no serializer has to understand: they never leave the process.</summary>
public class FailureMessageSpec(ITestOutputHelper output) : StreamSpec(output, "akka.actor.serialize-messages = off")
{
    [Fact]
    public async Task An_actor_source_fails_with_a_failure()
    {
        var (actor, result) = Source.ActorRef<int>(10, OverflowStrategy.Fail).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        actor.Tell(new Status.Failure(Boom));
        await FailsWith<InvalidOperationException>(() => result.WaitAsync(Patience));
    }

    [Fact]
    public async Task The_actor_of_a_sink_is_told_of_a_failure()
    {
        var probe = CreateTestProbe();
        Source.Failed<int>(Boom).RunWith(Sink.ActorRef<int>(probe.Ref, "end", cause => new Status.Failure(cause)), Materializer);
        Assert.Same(Boom, (await probe.ExpectMsgAsync<Status.Failure>()).Cause);
    }
}
