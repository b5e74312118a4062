namespace Akka.Actor.Setup;

/// <summary>Settings of one concern that are given to an actor system in code.</summary>
public abstract class Setup
{
    public ActorSystemSetup And(Setup other) => ActorSystemSetup.Create(this, other);
}
