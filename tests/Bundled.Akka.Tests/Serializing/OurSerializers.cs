using System.Text;
using Akka.Actor;
using Akka.Configuration;
using Akka.Serialization;

namespace Akka.Specs.Serializing;

/// <summary>What the serializers of these specs are bound to.</summary>
public interface IOurs
{
    string Text { get; }
}

/// <summary>Bound by its interface.</summary>
public sealed record First(string Text) : IOurs;

/// <summary>Bound by its interface too.</summary>
public sealed record Second(string Text) : IOurs;

/// <summary>Bound by itself, although its interface is bound too.</summary>
public sealed record Special(string Text) : IOurs;

/// <summary>A class whose derived classes are bound with it.</summary>
public record Base(string Text);

/// <summary>Bound by its base class.</summary>
public sealed record Derived(string Text) : Base(Text);

/// <summary>Writes what is ours as text, with a manifest of our own.</summary>
public sealed class ManifestSerializer(ExtendedActorSystem system) : SerializerWithStringManifest(system)
{
    private static int _written;

    public override int Identifier => 4711;

    /// <summary>How often anything was written.</summary>
    public static int Written => Volatile.Read(ref _written);

    public override byte[] ToBinary(object obj)
    {
        Interlocked.Increment(ref _written);
        return Encoding.UTF8.GetBytes(((IOurs)obj).Text);
    }

    public override string Manifest(object o) => o switch
    {
        First => "first.v1",
        Second => "second.v1",
        _ => throw new ArgumentException($"no manifest for {o.GetType()}", nameof(o)),
    };

    public override object FromBinary(byte[] bytes, string manifest) => manifest switch
    {
        "first.v1" => new First(Encoding.UTF8.GetString(bytes)),
        "second.v1" => new Second(Encoding.UTF8.GetString(bytes)),
        _ => throw new ArgumentException($"unknown manifest {manifest}", nameof(manifest)),
    };
}

/// <summary>Writes with the type as manifest, and takes its identifier and a setting from the configuration.</summary>
public sealed class TypeSerializer : Serializer
{
    private readonly string _mark;

    public TypeSerializer(ExtendedActorSystem system) : this(system, Config.Empty)
    {
    }

    public TypeSerializer(ExtendedActorSystem system, Config config) : base(system) =>
        _mark = config.GetString("mark", "none");

    public override bool IncludeManifest => true;

    public override byte[] ToBinary(object obj) => Encoding.UTF8.GetBytes($"{_mark}:{Text(obj)}");

    public override object FromBinary(byte[] bytes, Type type)
    {
        var text = Encoding.UTF8.GetString(bytes)[(_mark.Length + 1)..];
        return Activator.CreateInstance(type, text)!;
    }

    private static string Text(object obj) => obj switch
    {
        IOurs ours => ours.Text,
        Base other => other.Text,
        _ => throw new ArgumentException($"cannot write {obj.GetType()}", nameof(obj)),
    };
}
