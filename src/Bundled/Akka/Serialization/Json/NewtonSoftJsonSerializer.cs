using Akka.Actor;
using Akka.Configuration;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Akka.Serialization;

/// <summary>The serializer of everything that is bound to no other one: JSON with the names of types in it.</summary>
public class NewtonSoftJsonSerializer : Serializer
{
    [ThreadStatic]
    private static JsonBuffer? _spareBuffer;

    private readonly NewtonSoftJsonSerializerSettings _settings;

    /// <summary>Makes the serializer with the settings that the configuration has by default.</summary>
    public NewtonSoftJsonSerializer(ExtendedActorSystem system)
        : this(system, NewtonSoftJsonSerializerSettings.Default)
    {
    }

    /// <summary>Makes the serializer with the settings of its section.</summary>
    /// <exception cref="ConfigurationException">The section is empty.</exception>
    public NewtonSoftJsonSerializer(ExtendedActorSystem system, Config config)
        : this(system, NewtonSoftJsonSerializerSettings.Create(config))
    {
    }

    /// <summary>Makes the serializer; converters get the system if their constructor takes one, else nothing.</summary>
    public NewtonSoftJsonSerializer(ExtendedActorSystem system, NewtonSoftJsonSerializerSettings settings)
        : base(system)
    {
        _settings = settings;
        Settings = new JsonSerializerSettings
        {
            PreserveReferencesHandling = settings.PreserveObjectReferences
                ? PreserveReferencesHandling.Objects
                : PreserveReferencesHandling.None,
            NullValueHandling = NullValueHandling.Ignore,
            DefaultValueHandling = DefaultValueHandling.Ignore,
            MissingMemberHandling = MissingMemberHandling.Ignore,
            ConstructorHandling = ConstructorHandling.AllowNonPublicDefaultConstructor,
            TypeNameHandling = settings.EncodeTypeNames ? TypeNameHandling.All : TypeNameHandling.None,
        };
        system?.Settings.Setup.Get<NewtonSoftJsonSerializerSetup>().OnSuccess(setup => setup.ApplySettings(Settings));

        foreach (var type in settings.Converters)
            Settings.Converters.Add(CreateConverter(type, system!));
        Settings.Converters.Add(new SurrogateConverter(system!));
        Settings.Converters.Add(new DiscriminatedUnionConverter());

        // Not Reuse: it would write into the shared instances that properties have as defaults.
        Settings.ObjectCreationHandling = ObjectCreationHandling.Replace;
        Settings.ContractResolver = PrivateSetterContractResolver.Instance;
        Serializer = JsonSerializer.Create(Settings);
    }

    /// <summary>What Newtonsoft.Json is told. Not to be changed once the serializer is in use.</summary>
    public JsonSerializerSettings Settings { get; }

    /// <summary>The serializer of Newtonsoft.Json behind this one.</summary>
    public object Serializer { get; }

    /// <inheritdoc/>
    public override bool IncludeManifest => false;

    /// <inheritdoc/>
    public override byte[] ToBinary(object obj)
    {
        // Taken, not shared: a converter may serialise something else on the way. Lost when writing fails halfway.
        var buffer = _spareBuffer ?? new JsonBuffer(_settings.StringBuilderMinSize);
        _spareBuffer = null;
        var bytes = buffer.Write(NewJsonSerializer(), obj);
        if (_settings.UsePooledStringBuilder && buffer.Capacity <= _settings.StringBuilderMaxSize)
            _spareBuffer = buffer;
        return bytes;
    }

    /// <inheritdoc/>
    public override object FromBinary(byte[] bytes, Type type)
    {
        var json = NewJsonSerializer();
        using var reader = new JsonTextReader(new StringReader(JsonChars.Utf8.GetString(bytes)))
        {
            ArrayPool = JsonChars.Pool,
        };
        return SurrogateConverter.Restore(json.Deserialize(reader), type, system, json)!;
    }

    // One for each message: it remembers the objects that it has numbered, for as long as it lives.
    private JsonSerializer NewJsonSerializer() => JsonSerializer.CreateDefault(Settings);

    private static JsonConverter CreateConverter(Type type, ExtendedActorSystem system)
    {
        var takesSystem = type.GetConstructor([typeof(ExtendedActorSystem)]) is not null;
        return (JsonConverter)(takesSystem ? Activator.CreateInstance(type, system) : Activator.CreateInstance(type))!;
    }
}
