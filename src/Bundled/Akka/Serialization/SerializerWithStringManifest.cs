using Akka.Actor;
using Akka.Util;

namespace Akka.Serialization;

/// <summary>A serializer that tells types apart by a text of its own, which outlives the name of the type.</summary>
public abstract class SerializerWithStringManifest(ExtendedActorSystem system) : Serializer(system)
{
    /// <inheritdoc/>
    public sealed override bool IncludeManifest => true;

    /// <inheritdoc/>
    public sealed override object FromBinary(byte[] bytes, Type type) => FromBinary(bytes, type.TypeQualifiedName());

    /// <summary>
    /// Reads an object by the manifest that <see cref="Manifest"/> gave for it. Several threads may call it at once.
    /// </summary>
    public abstract object FromBinary(byte[] bytes, string manifest);

    /// <summary>
    /// The text that tells the reader what the object is; it must stay the same through all versions.
    /// </summary>
    public abstract string Manifest(object o);
}
