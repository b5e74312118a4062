namespace Akka.Actor;

/// <summary>Where actors are created and looked up: an actor system or the context of an actor.</summary>
public interface IActorRefFactory
{
    /// <summary>
    /// Creates an actor and gives its handle before the actor has started; null lets the runtime choose the name.
    /// </summary>
    /// <exception cref="InvalidActorNameException">The name is taken, or not a valid one.</exception>
    /// <exception cref="Akka.Configuration.ConfigurationException">
    /// Dispatcher or mailbox are not configured.
    /// </exception>
    /// <exception cref="InvalidOperationException">The actor that asks is stopping.</exception>
    IActorRef ActorOf(Props props, string name = null!);

    /// <summary>Selects by an absolute path. The actors are looked up each time something is told.</summary>
    ActorSelection ActorSelection(ActorPath actorPath);

    /// <summary>
    /// Selects by a path: absolute, with an address, or relative to the actor that asks, with <c>..</c> and wildcards.
    /// </summary>
    ActorSelection ActorSelection(string actorPath);
}
