using Akka.Util;

namespace Akka.Routing;

/// <summary>Anyone gets a message, by chance.</summary>
public sealed class RandomLogic : RoutingLogic
{
    /// <inheritdoc/>
    public override Routee Select(object message, Routee[] routees) =>
        routees.Length == 0 ? Routee.NoRoutee : routees[ThreadLocalRandom.Current.Next(routees.Length)];
}
