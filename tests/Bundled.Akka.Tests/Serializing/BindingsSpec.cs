using System.Runtime.Serialization;
using System.Text;
using Akka.Actor;
using Akka.Serialization;
using Xunit.Abstractions;

namespace Akka.Specs.Serializing;

public sealed class BindingsSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private static readonly string Hocon =
        $$"""
        akka.actor {
          serializers {
            manifest = "{{typeof(ManifestSerializer).AssemblyQualifiedName}}"
            typed = "{{typeof(TypeSerializer).AssemblyQualifiedName}}"
          }
          serialization-bindings {
            "{{typeof(IOurs).AssemblyQualifiedName}}" = manifest
            "{{typeof(Special).AssemblyQualifiedName}}" = typed
            "{{typeof(Base).AssemblyQualifiedName}}" = typed
          }
          serialization-identifiers {
            "{{typeof(TypeSerializer).AssemblyQualifiedName}}" = 815
          }
          serialization-settings.typed.mark = marked
        }
        """;

    private Serialization.Serialization Serialization => Sys.Serialization;

    [Fact]
    public void An_interface_or_base_class_binds_what_is_below_it()
    {
        Assert.IsType<ManifestSerializer>(Serialization.FindSerializerFor(new First("a")));
        Assert.IsType<ManifestSerializer>(Serialization.FindSerializerForType(typeof(Second)));
        Assert.IsType<TypeSerializer>(Serialization.FindSerializerFor(new Base("a")));
        Assert.IsType<TypeSerializer>(Serialization.FindSerializerFor(new Derived("a")));
    }

    [Fact]
    public void A_binding_of_the_type_itself_wins_over_that_of_its_interface()
    {
        Assert.IsType<TypeSerializer>(Serialization.FindSerializerFor(new Special("a")));
    }

    [Fact]
    public void Bytes_and_everything_else_have_serializers_of_the_reference()
    {
        Assert.Equal(4, Serialization.FindSerializerFor(new byte[] { 1 }).Identifier);
        Assert.Equal(1, Serialization.FindSerializerFor("text").Identifier);
        Assert.Equal(1, Serialization.FindSerializerFor(new Uri("http://host")).Identifier);
        Assert.Equal(0, Serialization.FindSerializerFor(null!).Identifier);
    }

    [Fact]
    public void A_serializer_is_found_by_its_own_identifier_or_that_of_the_configuration()
    {
        Assert.Equal(4711, Serialization.FindSerializerFor(new First("a")).Identifier);
        Assert.Equal(815, Serialization.FindSerializerFor(new Base("a")).Identifier);
    }

    [Fact]
    public void Each_serializer_is_made_once()
    {
        Assert.Same(Serialization.FindSerializerFor(new First("a")), Serialization.FindSerializerFor(new Second("b")));
        Assert.Same(Serialization.FindSerializerFor(new Base("a")), Serialization.FindSerializerFor(new Special("b")));
    }

    public static TheoryData<object, int, string> Messages => new()
    {
        { new First("text"), 4711, "first.v1" },
        { new Second("text"), 4711, "second.v1" },
        { new Base("text"), 815, "" },
        { new Derived("text"), 815, "" },
        { new Special("text"), 815, "" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_is_written_with_identifier_and_manifest_can_be_read(object message, int id, string manifest)
    {
        var serializer = Serialization.FindSerializerFor(message);
        var found = Akka.Serialization.Serialization.ManifestFor(serializer, message);

        var read = Serialization.Deserialize(Serialization.Serialize(message), id, found);

        Assert.Equal(message, read);
        Assert.Equal(id, serializer.Identifier);
        if (manifest.Length > 0)
            Assert.Equal(manifest, found);
        else
            Assert.Equal(message.GetType(), Type.GetType(found));
    }

    [Fact]
    public void What_was_written_can_be_read_by_its_type()
    {
        var bytes = Serialization.Serialize(new Base("text"));

        Assert.Equal(new Base("text"), Serialization.Deserialize(bytes, 815, typeof(Base)));
        Assert.Equal(new Base("text"), Serialization.FindSerializerForType(typeof(Base)).FromBinary<Base>(bytes));
    }

    [Fact]
    public void A_serializer_gets_its_settings()
    {
        Assert.Equal("marked:text", Encoding.UTF8.GetString(Serialization.Serialize(new Base("text"))));
    }

    [Fact]
    public void Bytes_stay_what_they_are()
    {
        var bytes = new byte[] { 0, 1, 255 };

        Assert.Equal(bytes, Serialization.Serialize(bytes));
        Assert.Equal(bytes, Serialization.Deserialize(bytes, 4, typeof(byte[])));
    }

    [Theory]
    [InlineData(18)]
    [InlineData(101)]
    [InlineData(-1)]
    public void An_unknown_identifier_is_refused_with_a_hint(int id)
    {
        var failure = Assert.Throws<SerializationException>(() => Serialization.Deserialize([], id, "manifest"));

        Assert.Contains($"[{id}]", failure.Message, StringComparison.Ordinal);
        Assert.Contains("akka.actor.serializers", failure.Message, StringComparison.Ordinal);
        Assert.Throws<SerializationException>(() => Serialization.Deserialize([], id, typeof(string)));
    }

    [Fact]
    public void An_unknown_manifest_is_the_serializers_own_business()
    {
        var failure = Assert.Throws<ArgumentException>(() => Serialization.Deserialize([], 4711, "third.v1"));

        Assert.Contains("third.v1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_gone_is_refused()
    {
        Assert.Throws<SerializationException>(() => Serialization.Deserialize([], 815, "No.Such.Type, Nowhere"));
    }

    [Fact]
    public void A_serializer_may_be_set_up_by_the_program()
    {
        var setup = SerializationSetup.Create(system =>
            [SerializerDetails.Create("ours", new ManifestSerializer(system), [typeof(IOurs)])]);
        var system = ActorSystem.Create("by-program", Actor.Setup.ActorSystemSetup.Create(
            setup, BootstrapSetup.Create().WithConfig("akka { stdout-loglevel = OFF, loglevel = OFF }")));
        try
        {
            Assert.IsType<ManifestSerializer>(system.Serialization.FindSerializerFor(new First("a")));
            Assert.Equal(
                new First("a"),
                system.Serialization.Deserialize(system.Serialization.Serialize(new First("a")), 4711, "first.v1"));
        }
        finally
        {
            Shutdown(system);
        }
    }
}
