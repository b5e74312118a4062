using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace Akka.Serialization;

/// <summary>Where one message after the other is written, so that only its bytes are allocated.</summary>
internal sealed class JsonBuffer(int capacity)
{
    private readonly MemoryStream _bytes = new(capacity);
    private StreamWriter? _text;

    public int Capacity => _bytes.Capacity;

    public byte[] Write(JsonSerializer json, object message)
    {
        _bytes.SetLength(0);
        _text ??= new StreamWriter(_bytes, JsonChars.Utf8);
        using (var writer = new JsonTextWriter(_text) { CloseOutput = false, ArrayPool = JsonChars.Pool })
            json.Serialize(writer, message);
        _text.Flush();
        return _bytes.ToArray();
    }
}

/// <summary>Lends the readers and writers of Newtonsoft.Json their characters.</summary>
internal sealed class JsonChars : IArrayPool<char>
{
    public static readonly JsonChars Pool = new();

    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null)
            ArrayPool<char>.Shared.Return(array);
    }
}
