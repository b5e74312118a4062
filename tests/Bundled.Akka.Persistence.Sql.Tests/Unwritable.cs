using Akka.Actor;
using Akka.Serialization;

namespace Akka.Specs.Sql;

/// <summary>An event that cannot be turned into bytes.</summary>
public sealed record Unwritable;

public sealed class NoSerializer(ExtendedActorSystem system) : Serializer(system)
{
    public override int Identifier => 4244;

    public override bool IncludeManifest => false;

    public override byte[] ToBinary(object obj) => throw new NotSupportedException("This event has no bytes.");

    public override object FromBinary(byte[] bytes, Type type) => new Unwritable();
}
