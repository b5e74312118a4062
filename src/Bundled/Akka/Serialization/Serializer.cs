using Akka.Actor;

namespace Akka.Serialization;

/// <summary>
/// Turns messages into bytes and back. Its identifier travels with the bytes, so that the reader finds the serializer.
/// </summary>
public abstract class Serializer(ExtendedActorSystem system)
{
    /// <summary>The system that the serializer is of.</summary>
    protected readonly ExtendedActorSystem system = system;

    private int? _identifier;

    /// <summary>The number under <c>akka.actor.serialization-identifiers</c>, unless a serializer has its own.</summary>
    public virtual int Identifier =>
        _identifier ??= SerializerIdentifierHelper.GetSerializerIdentifierFromConfig(GetType(), system);

    /// <summary>Whether the reader must be told the type.</summary>
    public abstract bool IncludeManifest { get; }

    /// <summary>Writes an object. Several threads may call it at once.</summary>
    public abstract byte[] ToBinary(object obj);

    /// <summary>Serialises references to actors with this address in place of a local one.</summary>
    public byte[] ToBinaryWithAddress(Address address, object obj) =>
        Serialization.WithTransport(new Information(address, system), () => ToBinary(obj));

    /// <summary>
    /// Reads an object; the type is null where the writer sent none. Several threads may call it at once.
    /// </summary>
    public abstract object FromBinary(byte[] bytes, Type type);

    /// <summary>Reads an object of a known type.</summary>
    /// <exception cref="InvalidCastException">It is another.</exception>
    public T FromBinary<T>(byte[] bytes) => (T)FromBinary(bytes, typeof(T));
}
