namespace Akka.Actor;

/// <summary>Something of which an actor system has one.</summary>
public interface IExtension;

/// <summary>Identifies an extension and creates it.</summary>
public interface IExtensionId
{
    /// <summary>The class of the extension; there is one in each system.</summary>
    Type ExtensionType { get; }

    /// <summary>Registers the extension if it is not there yet, and gives it.</summary>
    object Apply(ActorSystem system);

    /// <summary>The registered extension; null if there is none.</summary>
    object Get(ActorSystem system);

    /// <summary>Makes the extension. Called once for each system, by the thread that registers it.</summary>
    object CreateExtension(ExtendedActorSystem system);
}

/// <summary>Identifies an extension of a known type and creates it.</summary>
public interface IExtensionId<out T> : IExtensionId where T : IExtension
{
    /// <summary>Registers the extension if it is not there yet, and gives it.</summary>
    new T Apply(ActorSystem system);

    /// <summary>The registered extension; null if there is none.</summary>
    new T Get(ActorSystem system);

    /// <summary>Makes the extension. Called once for each system, by the thread that registers it.</summary>
    new T CreateExtension(ExtendedActorSystem system);
}
