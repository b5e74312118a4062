using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Supervision;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>What each operator does about an element on which its function throws: 3 of 1 to 6.</summary>
public class SupervisionSpec(ITestOutputHelper output) : StreamSpec(output)
{
    private static readonly Dictionary<string, Flow<int, string, NotUsed>> Operators = new()
    {
        ["select"] = Ints().Select(x => $"{Bad(x)}"),
        ["where"] = Ints().Where(x => Bad(x) > 0).Select(x => $"{x}"),
        ["where not"] = Ints().WhereNot(x => Bad(x) < 0).Select(x => $"{x}"),
        ["collect"] = Ints().Collect(x => x != 5, x => $"{Bad(x)}"),
        ["collect, condition"] = Ints().Collect(x => Bad(x) != 5, x => $"{x}"),
        ["select many"] = Ints().SelectMany(x => (string[])[$"{Bad(x)}", $"{x}"]),
        ["stateful select many"] = Ints().StatefulSelectMany<int, int, string, NotUsed>(() =>
        {
            var sum = 0;
            return x => [$"{sum += Bad(x)}"];
        }),
        ["select async, thrown"] = Ints().SelectAsync(4, x => Task.FromResult($"{Bad(x)}")),
        ["select async, failed at once"] = Ints().SelectAsync(4, x => x == 3 ? Task.FromException<string>(Boom) : Task.FromResult($"{x}")),
        ["select async, failed later"] = Ints().SelectAsync(4, Later),
        ["select async unordered, thrown"] = Ints().SelectAsyncUnordered(1, x => Task.FromResult($"{Bad(x)}")),
        ["select async unordered, failed later"] = Ints().SelectAsyncUnordered(1, Later),
        ["scan"] = Ints().Scan("", (all, x) => all + Bad(x)),
        ["scan async, thrown"] = Ints().ScanAsync("0", (all, x) => Task.FromResult(all + Bad(x))),
        ["scan async, failed later"] = Ints().ScanAsync("0", async (all, x) => all + await Later(x)),
        ["aggregate"] = Ints().Aggregate("", (all, x) => all + Bad(x)),
        ["aggregate async"] = Ints().AggregateAsync("", async (all, x) => all + await Later(x)),
        ["sum"] = Ints().Sum((sum, x) => sum + Bad(x)).Select(x => $"{x}"),
        ["take while"] = Ints().TakeWhile(x => Bad(x) < 5).Select(x => $"{x}"),
        ["skip while"] = Ints().SkipWhile(x => Bad(x) < 5).Select(x => $"{x}"),
        ["limit weighted"] = Ints().LimitWeighted(100, x => Bad(x)).Select(x => $"{x}"),
        ["batch"] = Ints().Batch(1, x => $"{Bad(x)}", (all, x) => all + x)
    };

    public static TheoryData<string, string, string> Expected() => new()
    {
        { "select", "1 2 4 5 6", "1 2 4 5 6" },
        { "where", "1 2 4 5 6", "1 2 4 5 6" },
        { "where not", "1 2 4 5 6", "1 2 4 5 6" },
        { "collect", "1 2 4 6", "1 2 4 6" },
        { "collect, condition", "1 2 4 6", "1 2 4 6" },
        { "select many", "1 1 2 2 4 4 5 5 6 6", "1 1 2 2 4 4 5 5 6 6" },
        { "stateful select many", "1 3 7 12 18", "1 3 4 9 15" },
        { "select async, thrown", "1 2 4 5 6", "1 2 4 5 6" },
        { "select async, failed at once", "1 2 4 5 6", "1 2 4 5 6" },
        { "select async, failed later", "1 2 4 5 6", "1 2 4 5 6" },
        { "select async unordered, thrown", "1 2 4 5 6", "1 2 4 5 6" },
        { "select async unordered, failed later", "1 2 4 5 6", "1 2 4 5 6" },
        { "scan", " 1 12 124 1245 12456", " 1 12  4 45 456" },
        { "scan async, thrown", "0 01 012 0124 01245 012456", "0 01 012 04 045 0456" },
        { "scan async, failed later", "0 01 012 0124 01245 012456", "0 01 012 04 045 0456" },
        { "aggregate", "12456", "456" },
        { "aggregate async", "12456", "456" },
        { "sum", "18", "15" },
        { "take while", "1 2 4", "1 2 4" },
        { "skip while", "5 6", "5 6" },
        { "limit weighted", "1 2 4 5 6", "1 2 4 5 6" },
        { "batch", "1 2 4 5 6", "1 2 4 5 6" }
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public async Task It_resumes_without_the_element_restarts_with_a_clean_slate_or_stops(string name, string resumed, string restarted)
    {
        Assert.Equal(resumed, await Run(name, Deciders.ResumingDecider));
        Assert.Equal(restarted, await Run(name, Deciders.RestartingDecider));
        await FailsWith<InvalidOperationException>(() => Run(name, Deciders.StoppingDecider));
    }

    [Fact]
    public async Task The_decider_sees_what_was_thrown()
    {
        Exception? seen = null;
        Decider decider = cause =>
        {
            seen = cause;
            return Directive.Resume;
        };
        Assert.Equal([1, 2], await AllOf(Numbers(3).Select(Bad).WithAttributes(ActorAttributes.CreateSupervisionStrategy(decider))));
        Assert.Same(Boom, seen);
    }

    [Fact]
    public async Task The_decider_of_the_materializer_counts_where_a_stage_has_none()
    {
        var resuming = Sys.Materializer(ActorMaterializerSettings.Create(Sys).WithSupervisionStrategy(Deciders.ResumingDecider));
        Assert.Equal([1, 2, 4], await Numbers(4).Select(Bad).RunWith(Sink.Seq<int>(), resuming).WaitAsync(Patience));
        var stopping = Numbers(4).Select(Bad).WithAttributes(ActorAttributes.CreateSupervisionStrategy(Deciders.StoppingDecider));
        await FailsWith<InvalidOperationException>(() => stopping.RunWith(Sink.Seq<int>(), resuming).WaitAsync(Patience));
    }

    [Theory]
    [InlineData(Directive.Resume, "124")]
    [InlineData(Directive.Restart, "4")]
    public async Task A_conflation_keeps_or_forgets_what_it_has_gathered(Directive directive, string expected)
    {
        var (source, sink) = ByHand(Ints().ConflateWithSeed(x => $"{Bad(x)}", (all, x) => all + Bad(x))
            .WithAttributes(ActorAttributes.CreateSupervisionStrategy(_ => directive)));
        await source.PushAll(3, 1, 2, 3, 4);
        await source.Demand();
        Assert.Equal(expected, await sink.Pull());
        await source.Complete();
        await sink.Ended;
    }

    [Fact]
    public async Task Sinks_ask_the_decider_too()
    {
        var resuming = ActorAttributes.CreateSupervisionStrategy(Deciders.ResumingDecider);
        var seen = new List<int>();
        await Numbers(4).RunWith(Sink.ForEach<int>(x => seen.Add(Bad(x))).WithAttributes(resuming), Materializer).WaitAsync(Patience);
        Assert.Equal([1, 2, 4], seen);
        Assert.Equal(7, await Numbers(4).RunWith(Sink.Aggregate<int, int>(0, (sum, x) => sum + Bad(x)).WithAttributes(resuming), Materializer)
            .WaitAsync(Patience));
        var done = 0;
        await Numbers(4).RunWith(Sink.ForEachAsync<int>(1, async x =>
        {
            await Later(x);
            Interlocked.Increment(ref done);
        }).WithAttributes(resuming), Materializer).WaitAsync(Patience);
        Assert.Equal(3, done);
    }

    // One element after the other, so that no operator gathers more than one.
    private async Task<string> Run(string name, Decider decider)
    {
        var flow = Operators[name].WithAttributes(ActorAttributes.CreateSupervisionStrategy(decider));
        var got = await AllOf(Numbers(6).Via(flow));
        return string.Join(' ', got);
    }

    private static Flow<int, int, NotUsed> Ints() => Flow.Create<int>();

    private static int Bad(int element) => element == 3 ? throw Boom : element;

    private static async Task<string> Later(int element)
    {
        await Task.Yield();
        return $"{Bad(element)}";
    }
}
