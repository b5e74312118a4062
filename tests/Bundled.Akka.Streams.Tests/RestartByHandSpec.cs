using System.Threading.Channels;
using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Restarted graphs whose instances are moved by hand.</summary>
public class RestartByHandSpec(ITestOutputHelper output) : StreamSpec(output)
{
    private static readonly RestartSettings Soon =
        RestartSettings.Create(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(20), 0);

    private static readonly RestartSettings Never =
        RestartSettings.Create(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), 0);

    [Fact]
    public async Task A_source_is_cancelled_with_the_stream_and_not_started_again()
    {
        var (instances, sink) = Sourced(Soon);
        var first = await instances.Next();
        await sink.Request();
        await first.Push(1);
        Assert.Equal(1, await sink.Next());
        await sink.Cancel();
        await first.Cancelled;
        await instances.ExpectNone();
    }

    [Fact]
    public async Task A_stream_can_be_cancelled_while_its_source_waits_to_start_again()
    {
        var (instances, sink) = Sourced(Never);
        await (await instances.Next()).Fail(Boom);
        await Task.Delay(50);
        await sink.Cancel();
        await instances.ExpectNone();
    }

    [Fact]
    public async Task Demand_reaches_the_next_instance()
    {
        var (instances, sink) = Sourced(Soon);
        await sink.Request();
        await (await instances.Next()).Complete();
        await (await instances.Next()).Fail(Boom);
        await (await instances.Next()).Push(3);
        Assert.Equal(3, await sink.Next());
    }

    [Fact]
    public async Task An_instance_that_ran_long_enough_is_forgiven()
    {
        var (instances, sink) = Sourced(Soon.WithMaxRestarts(1, TimeSpan.FromMilliseconds(100)));
        for (var i = 0; i < 3; i++)
        {
            var instance = await instances.Next();
            await Task.Delay(250);
            await instance.Fail(Boom);
        }
        await (await instances.Next()).Fail(Boom);
        await FailsWith<InvalidOperationException>(() => sink.Ended);
    }

    [Fact]
    public async Task A_sink_gets_its_elements_in_order_over_restarts()
    {
        var instances = new Instances<ManualSink<int>.Handle>();
        var source = Source.FromGraph(new ManualSource<int>()).To(RestartSink.WithBackoff(
            () => Sink.FromGraph(new ManualSink<int>()).MapMaterializedValue(instances.Add), Soon)).Run(Materializer);
        var first = await instances.Next();
        await first.Request();
        await source.Push(1);
        Assert.Equal(1, await first.Next());
        await first.Cancel();
        var second = await instances.Next();
        await second.Request();
        await source.Push(2);
        Assert.Equal(2, await second.Next());
        await second.Cancel(Boom);
        var third = await instances.Next();
        await third.Request();
        await source.Push(3);
        Assert.Equal(3, await third.Next());
        await source.Complete();
        await third.Ended;
    }

    [Fact]
    public async Task A_sink_that_gives_up_cancels()
    {
        var instances = new Instances<ManualSink<int>.Handle>();
        var source = Source.FromGraph(new ManualSource<int>()).To(RestartSink.WithBackoff(
            () => Sink.FromGraph(new ManualSink<int>()).MapMaterializedValue(instances.Add), Soon.WithMaxRestarts(1, TimeSpan.FromMinutes(1)))).Run(Materializer);
        await (await instances.Next()).Cancel();
        await (await instances.Next()).Cancel();
        await source.Cancelled;
        await instances.ExpectNone();
    }

    [Fact]
    public async Task The_upstream_can_end_while_a_sink_waits_to_start_again()
    {
        var instances = new Instances<ManualSink<int>.Handle>();
        var source = Source.FromGraph(new ManualSource<int>()).To(RestartSink.WithBackoff(
            () => Sink.FromGraph(new ManualSink<int>()).MapMaterializedValue(instances.Add), Never)).Run(Materializer);
        await (await instances.Next()).Cancel();
        await Task.Delay(50);
        await source.Complete();
        await instances.ExpectNone();
    }

    [Fact]
    public async Task A_flow_goes_on_with_both_sides_over_restarts()
    {
        var instances = new Instances<(ManualSink<string>.Handle In, ManualSource<string>.Handle Out)>();
        var (source, sink) = ByHand(RestartFlow.WithBackoff(() => Flow.FromSinkAndSource(
            new ManualSink<string>(), new ManualSource<string>(), (a, b) => instances.Add((a, b))), Soon));
        var first = await instances.Next();
        await first.In.Request();
        await source.Push("a");
        Assert.Equal("a", await first.In.Next());
        await sink.Request();
        await first.Out.Push("b");
        Assert.Equal("b", await sink.Next());

        await first.Out.Fail(Boom);
        var second = await instances.Next();
        await second.In.Request();
        await source.Push("c");
        Assert.Equal("c", await second.In.Next());
        await sink.Request();
        await second.Out.Push("d");
        Assert.Equal("d", await sink.Next());

        await source.Complete();
        await second.In.Ended;
        await sink.Request();
        await second.Out.Push("e");
        Assert.Equal("e", await sink.Next());
        await second.Out.Complete();
        await sink.Ended;
    }

    [Fact]
    public async Task A_flow_that_restarts_on_failures_only_ends_when_it_ends()
    {
        var instances = new Instances<(ManualSink<string>.Handle In, ManualSource<string>.Handle Out)>();
        var (source, sink) = ByHand(RestartFlow.OnFailuresWithBackoff(() => Flow.FromSinkAndSource(
            new ManualSink<string>(), new ManualSource<string>(), (a, b) => instances.Add((a, b))), Soon));
        await (await instances.Next()).Out.Fail(Boom);
        var second = await instances.Next();
        await second.Out.Complete();
        await sink.Ended;
        await second.In.Cancel();
        await source.Cancelled;
        await instances.ExpectNone();
    }

    private (Instances<ManualSource<int>.Handle>, ManualSink<int>.Handle) Sourced(RestartSettings settings)
    {
        var instances = new Instances<ManualSource<int>.Handle>();
        var sink = RestartSource.WithBackoff(() => Source.FromGraph(new ManualSource<int>()).MapMaterializedValue(instances.Add), settings)
            .RunWith(new ManualSink<int>(), Materializer);
        return (instances, sink);
    }

    private sealed class Instances<T>
    {
        private readonly Channel<T> _started = Channel.CreateUnbounded<T>();

        public NotUsed Add(T instance)
        {
            _started.Writer.TryWrite(instance);
            return NotUsed.Instance;
        }

        public Task<T> Next() => _started.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        public async Task ExpectNone()
        {
            await Task.Delay(100);
            Assert.Equal(0, _started.Reader.Count);
        }
    }
}
