using System.Globalization;
using Akka.Actor;
using Akka.Util;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Akka.Serialization;

/// <summary>
/// Writes surrogates in place of what has one, and numbers so that their type comes back: JSON alone would make
/// <see cref="long"/> of an <see cref="int"/>, and <see cref="double"/> of a <see cref="float"/> or <see cref="decimal"/>.
/// </summary>
/// <remarks>An <see cref="int"/> is written as <c>{"$":"I42"}</c>, a float with F, a decimal with M.</remarks>
internal sealed class SurrogateConverter(ExtendedActorSystem system) : JsonConverter
{
    private const string NumberKey = "$";

    public override bool CanConvert(Type objectType) =>
        objectType == typeof(int) || objectType == typeof(float) || objectType == typeof(decimal)
        || objectType == typeof(object) || typeof(ISurrogated).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        Restore(serializer.Deserialize(reader), objectType, system, serializer);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        switch (value)
        {
            case int number:
                WriteNumber(writer, 'I', number);
                break;
            case float number:
                WriteNumber(writer, 'F', number);
                break;
            case decimal number:
                WriteNumber(writer, 'M', number);
                break;
            case ISurrogated surrogated:
                serializer.Serialize(writer, surrogated.ToSurrogate(system));
                break;
            default:
                serializer.Serialize(writer, value);
                break;
        }
    }

    /// <summary>Makes of what was read without a type what had been written.</summary>
    internal static object? Restore(object? value, Type? type, ExtendedActorSystem system, JsonSerializer serializer) =>
        value switch
        {
            ISurrogate surrogate => surrogate.FromSurrogate(system),
            JObject json when TryReadNumber(json) is { } number => number,
            JObject json when type == typeof(object) => RestoreNumbers(json),
            JObject json => json.ToObject(type!, serializer),
            _ => value,
        };

    private static JToken RestoreNumbers(JToken token)
    {
        switch (token)
        {
            case JObject json when TryReadNumber(json) is { } number:
                return new JValue(number);
            case JObject json:
                foreach (var property in json.Properties())
                    property.Value = RestoreNumbers(property.Value);
                return json;
            case JArray array:
                for (var i = 0; i < array.Count; i++)
                    array[i] = RestoreNumbers(array[i]);
                return array;
            default:
                return token;
        }
    }

    private static object? TryReadNumber(JObject json)
    {
        if (json[NumberKey]?.Value<string>() is not { Length: > 0 } text)
            return null;

        var digits = text.AsSpan(1);
        return text[0] switch
        {
            'I' => int.Parse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture),
            'F' => float.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture),
            'M' => decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"The number {text} is not an int (I), a float (F) or a decimal (M)."),
        };
    }

    private static void WriteNumber<T>(JsonWriter writer, char kind, T number) where T : IFormattable
    {
        writer.WriteStartObject();
        writer.WritePropertyName(NumberKey);
        writer.WriteValue(kind + number.ToString(null, CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }
}
