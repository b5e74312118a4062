using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Akka.Actor;
using Akka.Serialization;

namespace Akka.Specs.Sql;

/// <summary>Counts how many of its events were read from the database.</summary>
internal sealed class Counted : IDisposable
{
    public const string Serializer =
        """
        akka.actor {
          serializers.counted = "Akka.Specs.Sql.CountedSerializer, Bundled.Akka.Persistence.Sql.Tests"
          serialization-bindings { "Akka.Specs.Sql.CountedEvent, Bundled.Akka.Persistence.Sql.Tests" = counted }
        }
        """;

    private static readonly ConcurrentDictionary<string, Counted> All = new();

    private readonly string _name = Guid.NewGuid().ToString("N");
    private int _read;

    public Counted() => All[_name] = this;

    public int Read => Volatile.Read(ref _read);

    public CountedEvent Event(int number) => new(_name, number);

    public static void Count(string name) => Interlocked.Increment(ref All[name]._read);

    public void Dispose() => All.TryRemove(_name, out _);
}

/// <summary>An event of which it is counted how often it is read.</summary>
public sealed record CountedEvent(string By, int Number);

public sealed class CountedSerializer(ExtendedActorSystem system) : SerializerWithStringManifest(system)
{
    public override int Identifier => 4243;

    public override string Manifest(object o) => ((CountedEvent)o).By;

    public override byte[] ToBinary(object obj) =>
        Encoding.UTF8.GetBytes(((CountedEvent)obj).Number.ToString(CultureInfo.InvariantCulture));

    public override object FromBinary(byte[] bytes, string manifest)
    {
        Counted.Count(manifest);
        return new CountedEvent(manifest, int.Parse(Encoding.UTF8.GetString(bytes), CultureInfo.InvariantCulture));
    }
}
