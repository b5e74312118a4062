using Akka.Configuration;
using Newtonsoft.Json;

namespace Akka.Serialization;

/// <summary>What the configuration says about the JSON serializer.</summary>
public sealed class NewtonSoftJsonSerializerSettings
{
    public static readonly NewtonSoftJsonSerializerSettings Default = new(
        encodeTypeNames: true,
        preserveObjectReferences: true,
        converters: [],
        usePooledStringBuilder: true,
        stringBuilderMinSize: 2048,
        stringBuilderMaxSize: 32768);

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

    public bool EncodeTypeNames { get; }

    public bool PreserveObjectReferences { get; }

    public IEnumerable<Type> Converters { get; }

    /// <summary>Whether a thread keeps the buffer of its last message for the next one.</summary>
    public bool UsePooledStringBuilder { get; }

    public int StringBuilderMinSize { get; }

    /// <summary>Buffers that became larger than this are not kept.</summary>
    public int StringBuilderMaxSize { get; }

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
