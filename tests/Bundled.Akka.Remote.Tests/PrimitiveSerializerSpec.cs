using Akka.Actor;
using Akka.Configuration;
using Akka.Remote.Serialization;
using Akka.Serialization;
using Xunit.Abstractions;

namespace Akka.RemoteSpecs;

public class PrimitiveSerializerSpec(ITestOutputHelper output) : RemoteSpec(output)
{
    public static TheoryData<object, string, byte[]> Values => new()
    {
        { "Ä€😀", "System.String, System.Private.CoreLib", [0xC3, 0x84, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80] },
        { "", "System.String, System.Private.CoreLib", [] },
        { -2, "System.Int32, System.Private.CoreLib", [0xFE, 0xFF, 0xFF, 0xFF] },
        { 0x0102030405060708L, "System.Int64, System.Private.CoreLib", [8, 7, 6, 5, 4, 3, 2, 1] },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Texts_and_whole_numbers_have_the_serializer_17(object value, string manifest, byte[] bytes)
    {
        var serializer = Assert.IsType<PrimitiveSerializers>(Sys.Serialization.FindSerializerFor(value));
        Assert.Equal(17, serializer.Identifier);
        Assert.Equal(manifest, serializer.Manifest(value));
        Assert.Equal(bytes, serializer.ToBinary(value));
        Assert.Equal(value, Sys.Serialization.Deserialize(bytes, 17, manifest));
    }

    [Theory]
    [InlineData("S", "System.String, mscorlib", "text")]
    [InlineData("I", "System.Int32, mscorlib", 42)]
    [InlineData("L", "System.Int64, mscorlib", 42L)]
    public void Short_manifests_and_those_of_other_runtimes_are_read_too(string shortOne, string otherOne, object value)
    {
        var bytes = Sys.Serialization.FindSerializerFor(value).ToBinary(value);
        Assert.Equal(value, Sys.Serialization.Deserialize(bytes, 17, shortOne));
        Assert.Equal(value, Sys.Serialization.Deserialize(bytes, 17, otherOne));

        var serializer = new PrimitiveSerializers(System, ConfigurationFactory.ParseString("use-legacy-behavior = off"));
        Assert.Equal(shortOne, serializer.Manifest(value));
    }

    [Fact]
    public void Everything_else_is_refused()
    {
        var serializer = (SerializerWithStringManifest)Sys.Serialization.FindSerializerFor("text");
        Assert.Throws<ArgumentException>(() => serializer.ToBinary(1.5));
        Assert.Throws<ArgumentException>(() => serializer.FromBinary([], "D"));
    }

    [Fact]
    public void Other_numbers_keep_the_default_serializer() => Assert.Equal(1, Sys.Serialization.FindSerializerFor(1.5).Identifier);
}
