using System.Runtime.Serialization;
using System.Text;

namespace Akka.Cluster.Sharding.Serialization;

/// <summary>
/// The fields of a message in the wire format of Protocol Buffers, by number. Fields that nobody asks for do no harm, and
/// those that are missing have their default value.
/// </summary>
internal sealed class ProtobufReader
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int LengthDelimited = 2;
    private const int Fixed32 = 5;

    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> _fields = [];

    /// <exception cref="SerializationException">The bytes are no such message.</exception>
    public ProtobufReader(ReadOnlyMemory<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var key = ReadVarint(bytes.Span, ref at);
            var field = (int)(key >> 3);
            switch ((int)(key & 7))
            {
                case Varint:
                    _fields.Add((field, ReadVarint(bytes.Span, ref at), default));
                    break;
                case LengthDelimited:
                    var length = ReadVarint(bytes.Span, ref at);
                    _fields.Add((field, 0, Take(bytes, ref at, length)));
                    break;
                case Fixed64:
                    Take(bytes, ref at, 8);
                    break;
                case Fixed32:
                    Take(bytes, ref at, 4);
                    break;
                case var kind:
                    throw new SerializationException($"Field {field} has the unknown wire type {kind}.");
            }
        }
    }

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field).Span);

    public IEnumerable<string> Texts(int field) => All(field).Select(bytes => Encoding.UTF8.GetString(bytes.Span));

    // The last one counts, as for every field that is not repeated.
    public ReadOnlyMemory<byte> Bytes(int field) => All(field).LastOrDefault();

    public long Number(int field) => (long)_fields.LastOrDefault(found => found.Field == field).Number;

    public ProtobufReader Message(int field) => new(Bytes(field));

    public IEnumerable<ProtobufReader> Messages(int field) => All(field).Select(bytes => new ProtobufReader(bytes));

    private static ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> bytes, ref int at, ulong length)
    {
        if (length > (ulong)(bytes.Length - at))
            throw new SerializationException($"A field of {length} bytes begins {bytes.Length - at} bytes before the end.");
        var taken = bytes.Slice(at, (int)length);
        at += (int)length;
        return taken;
    }

    private static ulong ReadVarint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at == bytes.Length)
                throw new SerializationException("The bytes end within a number.");
            var next = bytes[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }

        throw new SerializationException("A number has more than 64 bits.");
    }

    private IEnumerable<ReadOnlyMemory<byte>> All(int field) =>
        _fields.Where(found => found.Field == field).Select(found => found.Bytes);
}
