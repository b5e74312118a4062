namespace Akka.Actor;

/// <summary>A reference that exists before its actor; none here does, and a test kit asks.</summary>
public interface IRepointableRef : IActorRefScope
{
    /// <summary>True once the actor is there; until then messages wait in the reference.</summary>
    bool IsStarted { get; }
}
