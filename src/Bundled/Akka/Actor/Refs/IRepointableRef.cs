namespace Akka.Actor;

/// <summary>A reference that exists before its actor; none here does, and a test kit asks.</summary>
public interface IRepointableRef : IActorRefScope
{
    bool IsStarted { get; }
}
