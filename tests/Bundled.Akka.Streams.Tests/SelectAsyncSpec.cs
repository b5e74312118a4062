using System.Collections.Concurrent;
using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Supervision;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class SelectAsyncSpec(ITestOutputHelper output) : StreamSpec(output)
{
    private static readonly Attributes Resuming = ActorAttributes.CreateSupervisionStrategy(Deciders.ResumingDecider);

    [Fact]
    public async Task Unordered_results_leave_as_they_come()
    {
        var tasks = Tasks(3);
        var (source, sink) = ByHand(Flow.Create<int>().SelectAsyncUnordered(3, x => tasks[x].Task));
        await sink.Request();
        await source.PushAll(0, 1, 2);
        await Task.Delay(50);
        Assert.False(source.HasDemand);
        foreach (var i in (int[])[2, 0, 1])
        {
            tasks[i].SetResult(i);
            Assert.Equal(i, await sink.Next());
            await sink.Request();
        }
        await source.Complete();
        await sink.Ended;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_more_tasks_run_than_asked_for(bool ordered)
    {
        var running = 0;
        var most = 0;
        async Task<int> Run(int x)
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Delay(1);
            Interlocked.Decrement(ref running);
            return x;
        }

        var got = await AllOf(ordered ? Numbers(500).SelectAsync(8, Run) : Numbers(500).SelectAsyncUnordered(8, Run));
        Assert.Equal(Enumerable.Range(1, 500), got.Order());
        Assert.InRange(most, 1, 8);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_that_stops_does_not_wait_for_others(bool ordered)
    {
        var tasks = Tasks(2);
        var flow = ordered ? Flow.Create<int>().SelectAsync(4, x => tasks[x].Task) : Flow.Create<int>().SelectAsyncUnordered(4, x => tasks[x].Task);
        var (source, sink) = ByHand(flow);
        await sink.Request();
        await source.PushAll(0, 1);
        tasks[1].SetException(Boom);
        await FailsWith<InvalidOperationException>(() => sink.Ended);
        await source.Cancelled;
        tasks[0].SetResult(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_null_result_is_a_failure(bool ordered)
    {
        static Task<string> Null(int x) => Task.FromResult(x == 2 ? null! : $"{x}");

        await FailsWith<ArgumentNullException>(() =>
            AllOf(ordered ? Numbers(3).SelectAsync(2, Null) : Numbers(3).SelectAsyncUnordered(2, Null)));
        Assert.Equal(["1", "3"], await AllOf((ordered ? Numbers(3).SelectAsync(2, Null) : Numbers(3).SelectAsyncUnordered(2, Null))
            .WithAttributes(Resuming)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_last_task_that_fails_lets_the_stream_complete_if_it_resumes(bool ordered)
    {
        async Task<int> LastFails(int x)
        {
            await Task.Delay(10);
            return x == 3 ? throw Boom : x;
        }

        Assert.Equal([1, 2], (await AllOf((ordered ? Numbers(3).SelectAsync(4, LastFails) : Numbers(3).SelectAsyncUnordered(4, LastFails))
            .WithAttributes(Resuming))).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task Every_mixture_of_done_late_and_failing_tasks_keeps_each_result_once_and_in_order(int parallelism)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var kinds = Enumerable.Range(0, 300).Select(_ => random.Next(6)).ToArray();
            async Task<int> Late(int x, int kind)
            {
                await Task.Yield();
                if (kind > 1)
                    await Task.Yield();
                return kind == 3 ? throw Boom : x;
            }

            Task<int> Mixed(int x) => kinds[x] switch
            {
                0 => Task.FromResult(x),
                4 => Task.FromException<int>(Boom),
                5 => throw Boom,
                var kind => Late(x, kind)
            };

            var expected = Enumerable.Range(0, 300).Where(x => kinds[x] < 3);
            var numbers = Source.From(Enumerable.Range(0, 300));
            Assert.Equal(expected, await AllOf(numbers.SelectAsync(parallelism, Mixed).WithAttributes(Resuming)));
            Assert.Equal(expected, (await AllOf(numbers.SelectAsyncUnordered(parallelism, Mixed).WithAttributes(Resuming))).Order());
        }
    }

    [Fact]
    public async Task A_task_that_completes_while_its_stage_runs_is_not_lost()
    {
        // The task of an element is completed by the function for the next one, in the middle of the stage.
        var open = new ConcurrentQueue<TaskCompletionSource<int>>();
        Task<int> Chained(int x)
        {
            while (open.TryDequeue(out var before))
                before.SetResult(x - 1);
            if (x % 2 == 0 || x == 1_000)
                return Task.FromResult(x);
            var source = new TaskCompletionSource<int>();
            open.Enqueue(source);
            return source.Task;
        }

        Assert.Equal(Enumerable.Range(1, 1_000), await AllOf(Numbers(1_000).SelectAsync(2, Chained)));
        Assert.Equal(Enumerable.Range(1, 1_000), (await AllOf(Numbers(1_000).SelectAsyncUnordered(2, Chained))).Order());
    }

    private static TaskCompletionSource<int>[] Tasks(int count) =>
        Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
            Interlocked.CompareExchange(ref target, value, seen);
    }
}
