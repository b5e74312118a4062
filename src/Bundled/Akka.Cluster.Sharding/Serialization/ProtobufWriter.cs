using System.Buffers;
using System.Text;

namespace Akka.Cluster.Sharding.Serialization;

/// <summary>
/// Writes the fields of a message in the wire format of Protocol Buffers: each as a key (number and kind) and a value;
/// fields with their default value are left out (https://protobuf.dev/programming-guides/encoding/).
/// </summary>
internal sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public ProtobufWriter Text(int field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Bytes(field, Encoding.UTF8.GetBytes(value));
        return this;
    }

    /// <summary>A repeated field: here empty values are written too.</summary>
    public ProtobufWriter Texts(int field, IEnumerable<string> values)
    {
        foreach (var value in values)
            Delimited(field, Encoding.UTF8.GetBytes(value));
        return this;
    }

    public ProtobufWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
            Delimited(field, value);
        return this;
    }

    public ProtobufWriter Number(int field, long value)
    {
        if (value == 0)
            return this;
        Key(field, Varint);
        WriteVarint((ulong)value);
        return this;
    }

    public ProtobufWriter Message(int field, Action<ProtobufWriter> write)
    {
        var inner = new ProtobufWriter();
        write(inner);
        Delimited(field, inner._bytes.WrittenSpan);
        return this;
    }

    public ProtobufWriter Messages<T>(int field, IEnumerable<T> items, Action<ProtobufWriter, T> write)
    {
        foreach (var item in items)
            Message(field, inner => write(inner, item));
        return this;
    }

    private void Delimited(int field, ReadOnlySpan<byte> value)
    {
        Key(field, LengthDelimited);
        WriteVarint((ulong)value.Length);
        _bytes.Write(value);
    }

    private void Key(int field, int kind) => WriteVarint((ulong)(field << 3 | kind));

    // Seven bits a byte, the lowest first; all but the last have the high bit set.
    private void WriteVarint(ulong value)
    {
        while (value >= 0x80)
        {
            _bytes.Write([(byte)(value | 0x80)]);
            value >>= 7;
        }

        _bytes.Write([(byte)value]);
    }
}
