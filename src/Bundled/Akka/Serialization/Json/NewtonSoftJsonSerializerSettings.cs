using Akka.Configuration;
using Newtonsoft.Json;

namespace Akka.Serialization;

/// <summary>What the configuration says about the JSON serializer.</summary>
public sealed class NewtonSoftJsonSerializerSettings
{
    /// <summary>
    /// Type names and object references are written, buffers of 2048 to 32768 characters kept, no converters.
    /// </summary>
    public static readonly NewtonSoftJsonSerializerSettings Default = new(
        encodeTypeNames: true,
        preserveObjectReferences: true,
        converters: [],
        usePooledStringBuilder: true,
        stringBuilderMinSize: 2048,
        stringBuilderMaxSize: 32768);

    /// <summary>Makes settings.</summary>
    /// <exception cref="ArgumentNullException">The converters are null.</exception>
    public NewtonSoftJsonSerializerSettings(bool encodeTypeNames, bool preserveObjectReferences,
        IEnumerable<Type> converters, bool usePooledStringBuilder, int stringBuilderMinSize, int stringBuilderMaxSize)
    {
        Converters = converters ?? throw new ArgumentNullException(nameof(converters),
            $"{nameof(NewtonSoftJsonSerializerSettings)} requires a sequence of converters.");
        EncodeTypeNames = encodeTypeNames;
        PreserveObjectReferences = preserveObjectReferences;
        UsePooledStringBuilder = usePooledStringBuilder;
        StringBuilderMinSize = stringBuilderMinSize;
        StringBuilderMaxSize = stringBuilderMaxSize;
    }

    /// <summary>
    /// Whether the names of types are written; without them only what the reader asks for can be read.
    /// </summary>
    public bool EncodeTypeNames { get; }

    /// <summary>
    /// Whether an object that occurs twice is written once and referred to, so that it is one again when read.
    /// </summary>
    public bool PreserveObjectReferences { get; }

    /// <summary>The types of converters to make besides those of the serializer itself.</summary>
    public IEnumerable<Type> Converters { get; }

    /// <summary>Whether a thread keeps the buffer of its last message for the next one.</summary>
    public bool UsePooledStringBuilder { get; }

    /// <summary>How many characters a new buffer has room for.</summary>
    public int StringBuilderMinSize { get; }

    /// <summary>Buffers that became larger than this are not kept.</summary>
    public int StringBuilderMaxSize { get; }

    /// <summary>Reads the section of the serializer; what it leaves out is as in <see cref="Default"/>.</summary>
    /// <exception cref="ConfigurationException">The section is missing or empty.</exception>
    public static NewtonSoftJsonSerializerSettings Create(Config config)
    {
        if (config.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<NewtonSoftJsonSerializerSettings>();

        return new NewtonSoftJsonSerializerSettings(
            config.GetBoolean("encode-type-names", true),
            config.GetBoolean("preserve-object-references", true),
            [.. config.GetStringList("converters", []).Select(ConverterType)],
            config.GetBoolean("use-pooled-string-builder", true),
            config.GetInt("pooled-string-builder-minsize", 2048),
            config.GetInt("pooled-string-builder-maxsize", 32768));
    }

    private static Type ConverterType(string name)
    {
        var type = Type.GetType(name, throwOnError: true)!;
        return typeof(JsonConverter).IsAssignableFrom(type)
            ? type
            : throw new ArgumentException($"Type {type} doesn't inherit from a {typeof(JsonConverter)}.", nameof(name));
    }
}
