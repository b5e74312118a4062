using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence.Recovering;

/// <summary>Only so many actors recover at a time.</summary>
public sealed class PermitSpec(ITestOutputHelper output)
    : PersistenceSpec(output, "akka.persistence.max-concurrent-recoveries = 1")
{
    [Fact]
    public async Task An_actor_recovers_only_when_another_has()
    {
        var first = await FirstInLine("stuck");
        var second = Open("b");

        await ExpectNoMsgAsync(Silence);
        Sys.Stop(first);

        await ExpectMsgAsync("completed at 0");
        Assert.False(second.IsNobody());
    }

    [Fact]
    public async Task An_actor_that_stops_while_it_waits_takes_no_place()
    {
        var stuck = await FirstInLine("stuck");
        var waiting = Open("b");
        await Close(waiting);
        await Close(stuck);

        Open("c");

        await ExpectMsgAsync("completed at 0");
    }

    [Fact]
    public async Task All_actors_get_their_turn()
    {
        foreach (var i in Enumerable.Range(1, 20))
            Open($"{i}");

        foreach (var _ in Enumerable.Range(1, 20))
            await ExpectMsgAsync("completed at 0");
    }

    [Fact]
    public async Task An_actor_whose_recovery_fails_gives_its_place_back()
    {
        Open("unreadable");
        await ExpectMsgAsync("not recovered: DeliberateException");

        Open("b");

        await ExpectMsgAsync("completed at 0");
    }

    // An actor asks for its turn before it handles anything: when it has answered, nobody can come before it any more.
    private async Task<IActorRef> FirstInLine(string id)
    {
        var actor = Open(id);
        await actor.Ask<ActorIdentity>(new Identify(id), RemainingOrDefault);
        return actor;
    }
}
