using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Supervision;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>The published package fails where the second element of an enumeration throws. Not run against it.</summary>
public class SupervisedEnumerationSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task An_enumeration_that_throws_halfway_is_given_up_and_the_next_one_begins()
    {
        var flow = Flow.Create<int>().SelectMany(Halfway)
            .WithAttributes(ActorAttributes.CreateSupervisionStrategy(Deciders.ResumingDecider));
        Assert.Equal([1, 1, 2, 3, 3], await AllOf(Numbers(3).Via(flow)));
    }

    private static IEnumerable<int> Halfway(int element)
    {
        yield return element;
        yield return element == 2 ? throw Boom : element;
    }
}
