using Akka.Actor;

namespace Akka.Serialization;

/// <summary>Finds the identifiers of serializers in the configuration.</summary>
public static class SerializerIdentifierHelper
{
    private const string Identifiers = "akka.actor.serialization-identifiers";

    /// <summary>The number under <c>akka.actor.serialization-identifiers</c> for a class of serializers.</summary>
    /// <exception cref="ArgumentException">The configuration has no identifier for this type.</exception>
    public static int GetSerializerIdentifierFromConfig(Type type, ExtendedActorSystem system)
    {
        foreach (var (name, identifier) in system.Settings.Config.GetConfig(Identifiers).AsEnumerable())
        {
            if (Type.GetType(name) == type)
                return identifier.GetInt();
        }

        throw new ArgumentException($"Couldn't find serializer id for [{type}] under [{Identifiers}] HOCON path",
            nameof(type));
    }
}
