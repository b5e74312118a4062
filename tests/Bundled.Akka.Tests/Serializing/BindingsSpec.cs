using System.Collections.Immutable;
using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Serialization;
using Akka.Util;
using Xunit.Abstractions;

namespace Akka.Specs.Serializing;

public sealed class BindingsSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private static readonly string Telegrams = typeof(TelegramSerializer).TypeQualifiedName();
    private static readonly string Forms = typeof(FormSerializer).TypeQualifiedName();

    private static readonly string Hocon =
        $$"""
        akka.actor {
          serializers {
            telegrams = "{{Telegrams}}"
            forms = "{{Forms}}"
          }
          serialization-bindings {
            "{{typeof(ITelegram).TypeQualifiedName()}}" = telegrams
            "{{typeof(Circular).TypeQualifiedName()}}" = forms
          }
          serialization-identifiers {
            "{{Forms}}" = 4712
          }
          serialization-settings.forms.paper = "A4"
        }
        """;

    private Akka.Serialization.Serialization Serialization => Sys.Serialization;

    [Fact]
    public void A_message_gets_the_serializer_that_its_own_type_is_bound_to() =>
        Assert.IsType<FormSerializer>(Serialization.FindSerializerFor(new Circular("to all")));

    [Fact]
    public void A_message_gets_the_serializer_that_a_type_above_its_own_is_bound_to()
    {
        Assert.IsType<TelegramSerializer>(Serialization.FindSerializerFor(new Dispatch("to one")));
        Assert.IsType<TelegramSerializer>(Serialization.FindSerializerForType(typeof(UrgentDispatch)));
    }

    [Fact]
    public void Everything_else_gets_the_serializer_of_objects() =>
        Assert.IsType<NewtonSoftJsonSerializer>(Serialization.FindSerializerFor(new object()));

    [Fact]
    public void Bytes_and_null_have_serializers_of_their_own()
    {
        Assert.IsType<ByteArraySerializer>(Serialization.FindSerializerFor(new byte[] { 1 }));
        var none = Serialization.FindSerializerFor(null!);
        Assert.IsType<NullSerializer>(none);
        Assert.Null(none.FromBinary(none.ToBinary(null!), null!));
    }

    [Fact]
    public void A_default_comes_before_the_serializer_of_objects_and_behind_the_bindings()
    {
        Assert.IsType<FormSerializer>(Serialization.FindSerializerForType(typeof(BindingsSpec), "forms"));
        Assert.IsType<TelegramSerializer>(Serialization.FindSerializerForType(typeof(Dispatch), "forms"));
    }

    [Fact]
    public void Identifier_and_settings_of_a_serializer_come_from_the_configuration()
    {
        var forms = (FormSerializer)Serialization.FindSerializerFor(new Circular("to all"));
        Assert.Equal(4712, forms.Identifier);
        Assert.Equal("A4", forms.Paper);
    }

    [Theory]
    [InlineData("urgent.v1", true)]
    [InlineData("dispatch.v1", false)]
    public void A_message_comes_back_by_identifier_and_manifest(string manifest, bool urgent)
    {
        ITelegram sent = urgent ? new UrgentDispatch("now") : new Dispatch("later");
        var serializer = Serialization.FindSerializerFor(sent);
        Assert.Equal(manifest, Akka.Serialization.Serialization.ManifestFor(serializer, sent));
        Assert.Equal(sent, Serialization.Deserialize(Serialization.Serialize(sent), serializer.Identifier, manifest));
    }

    [Fact]
    public void A_serializer_without_manifests_of_its_own_is_told_the_type()
    {
        var sent = new Circular("to all");
        var manifest = Akka.Serialization.Serialization.ManifestFor(Serialization.FindSerializerFor(sent), sent);
        Assert.Equal(typeof(Circular).TypeQualifiedName(), manifest);
        Assert.Equal(sent, Serialization.Deserialize(Serialization.Serialize(sent), 4712, manifest));
        Assert.Equal(sent, Serialization.Deserialize(Serialization.Serialize(sent), 4712, typeof(Circular)));
    }

    [Fact]
    public void An_unknown_identifier_is_an_error_that_names_the_setting()
    {
        var error = Assert.Throws<SerializationException>(() => Serialization.Deserialize([], 815, "dispatch.v1"));
        Assert.Contains("[815]", error.Message, StringComparison.Ordinal);
        Assert.Contains("akka.actor.serializers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_no_type_is_an_error() =>
        Assert.Throws<SerializationException>(() => Serialization.Deserialize([], 4712, "No.Such.Type, Nowhere"));

    [Fact]
    public void Bindings_that_an_extension_brings_later_are_followed()
    {
        Sys.Settings.InjectTopLevelFallback(ConfigurationFactory.ParseString(
            $$"""akka.actor.serialization-bindings { "{{typeof(BindingsSpec).TypeQualifiedName()}}" = forms }"""));
        Assert.IsType<FormSerializer>(Sys.Serialization.FindSerializerForType(typeof(BindingsSpec)));
        Assert.IsType<TelegramSerializer>(Sys.Serialization.FindSerializerForType(typeof(Dispatch)));
    }

    [Fact]
    public async Task A_serializer_that_is_given_in_code_wins()
    {
        var inCode = SerializationSetup.Create(system => ImmutableHashSet.Create(SerializerDetails.Create(
            "in-code", new TelegramSerializer(system), ImmutableHashSet.Create(typeof(Circular)))));
        var system = ActorSystem.Create("in-code", ActorSystemSetup.Create(
            inCode, BootstrapSetup.Create().WithConfig(ConfigurationFactory.ParseString("akka.stdout-loglevel = OFF")
                .WithFallback(Hocon))));
        try
        {
            Assert.IsType<TelegramSerializer>(system.Serialization.FindSerializerFor(new Circular("to all")));
        }
        finally
        {
            await system.Terminate();
        }
    }
}
