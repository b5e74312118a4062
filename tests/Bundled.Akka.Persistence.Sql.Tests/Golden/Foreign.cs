using Akka.Actor;
using Akka.Serialization;

namespace Akka.Specs.Sql.Golden;

/// <summary>An event of sharding, left as it lies in the database.</summary>
public sealed record Foreign(int SerializerId, string Manifest, byte[] Bytes);

/// <summary>Stands for the serializer of sharding's own events.</summary>
public sealed class ShardingSerializer(ExtendedActorSystem system) : ForeignSerializer(system, 13);

/// <summary>Stands for the serializer of bare texts and numbers, which comes with remoting.</summary>
public sealed class PrimitiveSerializer(ExtendedActorSystem system) : ForeignSerializer(system, 17);

public abstract class ForeignSerializer(ExtendedActorSystem system, int identifier) : SerializerWithStringManifest(system)
{
    public override int Identifier => identifier;

    public override string Manifest(object o) => ((Foreign)o).Manifest;

    public override byte[] ToBinary(object obj) => ((Foreign)obj).Bytes;

    public override object FromBinary(byte[] bytes, string manifest) => new Foreign(Identifier, manifest, bytes);
}
