using System.Text;
using Akka.Actor;
using Akka.Serialization;

namespace Akka.Specs.Serializing;

/// <summary>A message that has a serializer of its own.</summary>
public interface ITelegram
{
    string Text { get; }
}

public record Dispatch(string Text) : ITelegram;

public sealed record UrgentDispatch(string Text) : Dispatch(Text);

public sealed record Circular(string Text) : ITelegram;

/// <summary>Writes telegrams as text and tells them apart by a manifest that does not name the type.</summary>
public sealed class TelegramSerializer(ExtendedActorSystem system) : SerializerWithStringManifest(system)
{
    public override int Identifier => 4711;

    public override string Manifest(object o) => o switch
    {
        UrgentDispatch => "urgent.v1",
        Dispatch => "dispatch.v1",
        _ => "circular.v1",
    };

    public override byte[] ToBinary(object obj) => Encoding.UTF8.GetBytes(((ITelegram)obj).Text);

    public override object FromBinary(byte[] bytes, string manifest)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return manifest switch
        {
            "urgent.v1" => new UrgentDispatch(text),
            "dispatch.v1" => new Dispatch(text),
            "circular.v1" => new Circular(text),
            _ => throw new ArgumentException($"'{manifest}' is no telegram.", nameof(manifest)),
        };
    }
}

/// <summary>Has its identifier and settings in the configuration and keeps the names of types.</summary>
public sealed class FormSerializer : Serializer
{
    public FormSerializer(ExtendedActorSystem system)
        : base(system)
    {
    }

    public FormSerializer(ExtendedActorSystem system, Configuration.Config settings)
        : base(system) =>
        Paper = settings.GetString("paper", null);

    public string? Paper { get; }

    public override bool IncludeManifest => true;

    public override byte[] ToBinary(object obj) => Encoding.UTF8.GetBytes(((ITelegram)obj).Text);

    public override object FromBinary(byte[] bytes, Type type) =>
        Activator.CreateInstance(type, Encoding.UTF8.GetString(bytes))!;
}
