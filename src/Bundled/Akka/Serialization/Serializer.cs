using Akka.Actor;

namespace Akka.Serialization;

/// <summary>
/// Turns messages into bytes and back. Its identifier travels with the bytes, so that the reader finds the serializer.
/// </summary>
public abstract class Serializer(ExtendedActorSystem system)
{
    protected readonly ExtendedActorSystem system = system;

    private int? _identifier;

    /// <summary>The number under <c>akka.actor.serialization-identifiers</c>, unless a serializer has its own.</summary>
    public virtual int Identifier =>
        _identifier ??= SerializerIdentifierHelper.GetSerializerIdentifierFromConfig(GetType(), system);

    /// <summary>Whether the reader must be told the type.</summary>
    public abstract bool IncludeManifest { get; }

    public abstract byte[] ToBinary(object obj);

    /// <summary>Serialises references to actors with this address in place of a local one.</summary>
    public byte[] ToBinaryWithAddress(Address address, object obj) =>
        Serialization.WithTransport(new Information(address, system), () => ToBinary(obj));

    public abstract object FromBinary(byte[] bytes, Type type);

    public T FromBinary<T>(byte[] bytes) => (T)FromBinary(bytes, typeof(T));
}
