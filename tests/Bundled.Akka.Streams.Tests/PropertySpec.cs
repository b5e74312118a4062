using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Supervision;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Whatever the stages, their speed and where they run: nothing is lost, nothing comes twice, order is kept.</summary>
public class PropertySpec(ITestOutputHelper output) : StreamSpec(output)
{
    private const int Many = 200;

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(40);

    [Fact]
    public void Pipelines_of_any_stages_lose_nothing_and_keep_the_order() =>
        Prop.ForAll(Steps(), steps =>
        {
            var got = AllOf(steps.Aggregate(Numbers(Many), (source, step) => Slowing(source, step))).GetAwaiter().GetResult();
            Assert.Equal(Enumerable.Range(1, Many), got);
        }).Check(Runs);

    [Fact]
    public void Unordered_tasks_and_merges_lose_nothing() =>
        Prop.ForAll(Steps(), steps =>
        {
            var got = AllOf(steps.Aggregate(Numbers(Many), (source, step) => Slowing(source, step))
                .SelectAsyncUnordered(4, Unevenly).Merge(Source.From(Enumerable.Range(Many + 1, Many)))).GetAwaiter().GetResult();
            Assert.Equal(Enumerable.Range(1, 2 * Many), got.Order());
        }).Check(Runs);

    [Fact]
    public void A_downstream_that_cancels_has_got_a_prefix() =>
        Prop.ForAll(Steps(), Gen.Choose(0, Many).ToArbitrary(), (steps, count) =>
        {
            var got = AllOf(steps.Aggregate(Numbers(Many), (source, step) => Slowing(source, step)).Take(count)).GetAwaiter().GetResult();
            Assert.Equal(Enumerable.Range(1, count), got);
        }).Check(Runs);

    [Fact]
    public void A_stage_that_fails_and_resumes_loses_that_element_alone() =>
        Prop.ForAll(Steps(), Gen.Choose(1, Many).ToArbitrary(), (steps, bad) =>
        {
            var resuming = Numbers(Many).SelectAsync(3, async x =>
            {
                await Unevenly(x);
                return x == bad ? throw Boom : x;
            }).WithAttributes(ActorAttributes.CreateSupervisionStrategy(Deciders.ResumingDecider));
            var got = AllOf(steps.Aggregate(resuming, (source, step) => Slowing(source, step))).GetAwaiter().GetResult();
            Assert.Equal(Enumerable.Range(1, Many).Where(x => x != bad), got);
        }).Check(Runs);

    private static Arbitrary<int[]> Steps() => Gen.Choose(0, 8).ArrayOf().Resize(5).ToArbitrary();

    private static Source<int, NotUsed> Slowing(Source<int, NotUsed> source, int step) => step switch
    {
        0 => source.Async(),
        1 => source.SelectAsync(4, Unevenly),
        2 => source.Buffer(3, OverflowStrategy.Backpressure),
        3 => source.Grouped(7).SelectMany(group => group),
        4 => source.GroupedWithin(5, TimeSpan.FromMilliseconds(2)).SelectMany(group => group),
        5 => source.Batch(10, x => new List<int> { x }, (list, x) => [.. list, x]).SelectMany(list => list),
        6 => source.AlsoTo(Sink.Ignore<int>().MapMaterializedValue(_ => NotUsed.Instance)),
        7 => source.Concat(Source.Empty<int>()).Zip(Numbers(Many)).Select(pair => pair.Item1),
        _ => source.Where(_ => true).Select(x => x)
    };

    private static async Task<int> Unevenly(int element)
    {
        if (element % 7 == 0)
            await Task.Delay(1).ConfigureAwait(false);
        else if (element % 2 == 0)
            await Task.Yield();
        return element;
    }
}
