namespace Akka.Actor.Setup;

/// <summary>Settings of one concern that are given to an actor system in code.</summary>
public abstract class Setup
{
    /// <summary>Both settings together; of two of a type the other one counts.</summary>
    public ActorSystemSetup And(Setup other) => ActorSystemSetup.Create(this, other);
}
