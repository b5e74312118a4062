using System.Collections.Immutable;
using Akka.Configuration;
using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>What every specification of streams starts from: a system in which messages are serialised, and a materializer.</summary>
public abstract class StreamSpec : TestKit.Xunit2.TestKit
{
    /// <summary>More time than anything here needs: reached only by a failing test.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Config Quiet = ConfigurationFactory.ParseString(
        """
        akka {
          stdout-loglevel = OFF
          loglevel = OFF
          actor.serialize-messages = on
          coordinated-shutdown.run-by-clr-shutdown-hook = off
          test.single-expect-default = 30s
          test.default-timeout = 30s
        }
        """);

    protected StreamSpec(ITestOutputHelper output, string hocon = "")
        : base(ConfigurationFactory.ParseString(hocon).WithFallback(Quiet), null!, output) =>
        Materializer = Sys.Materializer();

    protected ActorMaterializer Materializer { get; }

    protected static readonly Exception Boom = new InvalidOperationException("boom");

    protected static Source<int, NotUsed> Numbers(int count) => Source.From(Enumerable.Range(1, count));

    protected Task<IImmutableList<T>> AllOf<T, TMat>(Source<T, TMat> source) =>
        source.RunWith(Sink.Seq<T>(), Materializer).WaitAsync(Patience);

    /// <summary>A source and a sink that the test moves by hand, with the flow between them.</summary>
    protected (ManualSource<TIn>.Handle Source, ManualSink<TOut>.Handle Sink) ByHand<TIn, TOut, TMat>(Flow<TIn, TOut, TMat> flow) =>
        flow.RunWith(new ManualSource<TIn>(), new ManualSink<TOut>(), Materializer);

    protected static async Task FailsWith<TException>(Func<Task> action) where TException : Exception
    {
        var cause = await Assert.ThrowsAnyAsync<Exception>(action);
        while (cause is AggregateException { InnerException: { } inner })
            cause = inner;
        Assert.IsType<TException>(cause, exactMatch: false);
    }
}
