using System.Buffers.Binary;
using System.Text;
using Akka.Actor;
using Akka.Configuration;
using Akka.Serialization;
using Akka.Util;

namespace Akka.Remote.Serialization;

/// <summary>Writes text as UTF-8, and whole numbers of 32 and 64 bits in little-endian bytes.</summary>
public sealed class PrimitiveSerializers : SerializerWithStringManifest
{
    private readonly bool _manifestsAreTypeNames;

    /// <summary>Makes the serializer; <c>use-legacy-behavior</c> has it write type names as manifests.</summary>
    public PrimitiveSerializers(ExtendedActorSystem system, Config config) : base(system) =>
        _manifestsAreTypeNames = (config ?? throw new ConfigurationException("configuration is null")).GetBoolean("use-legacy-behavior");

    /// <inheritdoc/>
    public override byte[] ToBinary(object obj)
    {
        switch (obj)
        {
            case string text:
                return Encoding.UTF8.GetBytes(text);
            case int number:
                var four = new byte[sizeof(int)];
                BinaryPrimitives.WriteInt32LittleEndian(four, number);
                return four;
            case long number:
                var eight = new byte[sizeof(long)];
                BinaryPrimitives.WriteInt64LittleEndian(eight, number);
                return eight;
            default:
                throw new ArgumentException($"Cannot serialize object of type [{obj.GetType()}]", nameof(obj));
        }
    }

    /// <inheritdoc/>
    public override object FromBinary(byte[] bytes, string manifest) => manifest switch
    {
        "S" or "System.String, System.Private.CoreLib" or "System.String, mscorlib" => Encoding.UTF8.GetString(bytes),
        "I" or "System.Int32, System.Private.CoreLib" or "System.Int32, mscorlib" => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        "L" or "System.Int64, System.Private.CoreLib" or "System.Int64, mscorlib" => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        _ => throw new ArgumentException($"Unimplemented deserialization of message with manifest [{manifest}] in [{GetType()}]"),
    };

    /// <inheritdoc/>
    public override string Manifest(object obj) => obj switch
    {
        string or int or long when _manifestsAreTypeNames => obj.GetType().TypeQualifiedName(),
        string => "S",
        int => "I",
        long => "L",
        _ => throw new ArgumentException($"Cannot serialize object of type [{obj.GetType()}] in [{GetType()}]", nameof(obj)),
    };
}
