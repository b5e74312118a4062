using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.ShardingSpecs.Moving;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Interleavings;

/// <summary>Whatever several senders do at once: no entity lives twice, and messages keep their order.</summary>
public sealed class InterleavingSpec(ITestOutputHelper output) : ShardingSpec(output,
    """
    akka.cluster.sharding {
      rebalance-interval = 20ms
      entity-restart-backoff = 20ms
      distributed-data.durable.store-actor-class = "Akka.ShardingSpecs.Unit, Bundled.Akka.Cluster.Sharding.Tests"
    }
    """)
{
    private const int Senders = 3;
    private static readonly string[] Units = ["battery-b1", "battery-b2", "inverter-pv1", "inverter-pv2"];
    private static readonly FsCheck.Config Runs = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(12);

    private int _types;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Passivation_loses_nothing_and_keeps_the_order(bool remember) =>
        Prop.ForAll(Steps(3), steps => RunAsync(steps, remember, losesNothing: true).GetAwaiter().GetResult()).Check(Runs);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ends_failures_and_moves_never_make_two_of_one_entity(bool remember) =>
        Prop.ForAll(Steps(7), steps => RunAsync(steps, remember, losesNothing: false).GetAwaiter().GetResult()).Check(Runs);

    private static Arbitrary<int[]> Steps(int kinds) =>
        Gen.OneOf(Gen.Constant(0), Gen.Constant(0), Gen.Constant(0), Gen.Choose(0, kinds - 1)).ArrayOf().Resize(120).ToArbitrary();

    private async Task RunAsync(int[] steps, bool remember, bool losesNothing)
    {
        var register = new Register();
        var strategy = new MovingStrategy();
        var settings = Sharding.Settings.WithRememberEntities(remember);
        var region = await Sharding.StartAsync($"unit{++_types}", id => Props.Create(() => new Tenant(id, register)), settings, FiveShards,
            strategy, Halt.Now);

        var sent = await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() => Send(region, strategy, steps, sender))));

        var expected = sent.Sum(units => units.Values.Sum());
        if (losesNothing)
            await AwaitConditionAsync(() => Task.FromResult(register.Received >= expected), Patience);
        foreach (var unit in Units)
            await SettleAsync(region, unit);
        await StopAsync(region);

        Assert.Equal(0, register.Twice);
        foreach (var unit in Units)
            for (var sender = 0; sender < Senders; sender++)
            {
                var got = register.Of(unit, sender);
                if (losesNothing)
                    Assert.Equal(Enumerable.Range(0, sent[sender][unit]), got);
                else
                    Assert.Equal(got.Order().Distinct(), got);
            }
    }

    private static Dictionary<string, int> Send(IActorRef region, MovingStrategy strategy, int[] steps, int sender)
    {
        var sent = Units.ToDictionary(unit => unit, _ => 0);
        for (var i = 0; i < steps.Length; i++)
        {
            var unit = Units[(i + sender) % Units.Length];
            switch (steps[(i + sender * 31) % steps.Length])
            {
                case 1:
                    region.Tell(new Letter(unit, new Rest(Halt.Now)), ActorRefs.NoSender);
                    break;
                case 2:
                    region.Tell(new ShardRegion.StartEntity(unit), ActorRefs.NoSender);
                    break;
                case 3:
                    region.Tell(new Letter(unit, new Leave()), ActorRefs.NoSender);
                    break;
                case 4:
                    region.Tell(new Letter(unit, new Break("on purpose")), ActorRefs.NoSender);
                    break;
                case 5:
                    strategy.Move(FiveShards.ShardId(unit));
                    break;
                case 6:
                    region.Tell(new Letter(unit, PoisonPill.Instance), ActorRefs.NoSender);
                    break;
                default:
                    region.Tell(new Letter(unit, new Numbered(sender, sent[unit]++)), ActorRefs.NoSender);
                    break;
            }
        }

        return sent;
    }

    // An answer: the unit's shard is at home, and all that was sent to it has been taken.
    private static async Task SettleAsync(IActorRef region, string unit)
    {
        for (var deadline = DateTime.UtcNow + Patience; DateTime.UtcNow < deadline;)
        {
            try
            {
                await region.Ask<Answer>(new Letter(unit, new Question(1)), TimeSpan.FromSeconds(1));
                return;
            }
            catch (AskTimeoutException)
            {
                // Lost with an end or a move.
            }
        }

        Assert.Fail($"{unit} does not answer.");
    }

    private static async Task StopAsync(IActorRef region)
    {
        var gone = region.WatchAsync();
        region.Tell(PoisonPill.Instance, ActorRefs.NoSender);
        await gone.WaitAsync(Patience);
    }
}
