namespace Akka.Actor;

/// <summary>The path that all paths of one actor system start from.</summary>
public sealed class RootActorPath : ActorPath
{
    private readonly Address _address;

    /// <summary>Makes the root of a system at an address; a name is for roots that stand for something else.</summary>
    public RootActorPath(Address address, string name = "")
        : base(null, name, UndefinedUid) =>
        _address = address;

    internal Address OwnAddress => _address;
}
