using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Passivation;

/// <summary>Entities that nobody needs for a while.</summary>
public sealed class IdleSpec(ITestOutputHelper output) : ShardingSpec(output)
{
    [Fact]
    public async Task An_idle_entity_gets_the_stop_message()
    {
        var region = await StartUnits(settings: s => s.WithPassivateIdleAfter(TimeSpan.FromSeconds(1)), stopMessage: Halt.Now);
        region.Tell(new Letter("battery-b1", "first"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "first"));

        await ExpectMsgAsync(new Got("battery-b1", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b1"));

        region.Tell(new Letter("battery-b1", "second"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "second"));
    }

    [Fact]
    public async Task An_entity_with_messages_is_not_idle()
    {
        var region = await StartUnits(settings: s => s.WithPassivateIdleAfter(TimeSpan.FromSeconds(2)), stopMessage: Halt.Now);
        region.Tell(new Letter("battery-b2", "once"));
        await ExpectMsgAsync(new Started("battery-b2"));
        await ExpectMsgAsync(new Got("battery-b2", "once"));
        region.Tell(new Letter("battery-b1", "first"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "first"));

        // Until the other one has gone.
        using var heartbeat = new Timer(_ => region.Tell(new Letter("battery-b1", "beat")), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
        var seen = await FishForMessageAsync(message => message is Stopped, Patience);

        Assert.Equal(new Stopped("battery-b2"), seen);
    }

    [Fact]
    public async Task Nothing_is_idle_when_passivation_is_off()
    {
        var region = await StartUnits(settings: s => s.WithPassivateIdleAfter(TimeSpan.Zero), stopMessage: Halt.Now);
        region.Tell(new Letter("battery-b1", "first"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "first"));

        await ExpectNoMsgAsync(TimeSpan.FromSeconds(1));
    }
}
