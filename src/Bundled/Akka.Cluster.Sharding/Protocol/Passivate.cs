namespace Akka.Cluster.Sharding;

/// <summary>
/// Told by an entity to its parent: it wants to stop. It gets the stop message back after all that was on its way; what
/// comes later is kept and starts it again.
/// </summary>
public sealed class Passivate(object stopMessage) : IShardRegionCommand
{
    /// <summary>What the entity gets and has to stop at, as <see cref="Actor.PoisonPill"/>.</summary>
    public object StopMessage { get; } = stopMessage;
}
