namespace Akka.Routing;

/// <summary>One after another gets a message.</summary>
public sealed class RoundRobinRoutingLogic : RoutingLogic
{
    private int _last;

    /// <summary>Begins with the first.</summary>
    public RoundRobinRoutingLogic()
        : this(-1)
    {
    }

    /// <summary>Begins behind the one with this index.</summary>
    public RoundRobinRoutingLogic(int next) => _last = next;

    /// <inheritdoc/>
    public override Routee Select(object message, Routee[] routees) => routees.Length == 0
        ? Routee.NoRoutee
        : routees[(Interlocked.Increment(ref _last) & int.MaxValue) % routees.Length];
}
