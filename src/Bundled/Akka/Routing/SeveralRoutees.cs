using Akka.Actor;

namespace Akka.Routing;

/// <summary>Several who all get what is sent.</summary>
public class SeveralRoutees : Routee
{
    private readonly Routee[] _routees;

    /// <summary>Takes them together.</summary>
    public SeveralRoutees(Routee[] routees) => _routees = routees;

    /// <inheritdoc/>
    public override void Send(object message, IActorRef sender)
    {
        foreach (var routee in _routees)
            routee.Send(message, sender);
    }
}
