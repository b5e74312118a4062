using Akka;
using Akka.Actor;

namespace Entropy.Node.Tests.Up;

/// <summary>An extension of Akka that takes its time when the node stops.</summary>
public sealed class SlowStop : ExtensionIdProvider<SlowStop>, IExtension
{
    private static readonly TimeSpan LongerThanAnybodyWaits = TimeSpan.FromMinutes(5);

    public override SlowStop CreateExtension(ExtendedActorSystem system)
    {
        CoordinatedShutdown.Get(system).AddTask(CoordinatedShutdown.PhaseServiceStop, "slow", async () =>
        {
            await Task.Delay(LongerThanAnybodyWaits);
            return Done.Instance;
        });
        return this;
    }
}
