using System.Collections.Concurrent;
using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Util;
using Akka.Util.Reflection;

namespace Akka.Serialization;

/// <summary>
/// The serializers of an actor system. Which one a message gets is decided by the most specific type that a serializer is
/// bound to: its class, a base class, an interface, and last <see cref="object"/>.
/// </summary>
public partial class Serialization
{
    private readonly NullSerializer _nullSerializer;
    private readonly ConcurrentDictionary<int, Serializer> _serializersById = new();
    private readonly ConcurrentDictionary<string, Serializer> _serializersByName = new();
    private readonly ConcurrentDictionary<Type, Serializer> _bindings = new();
    private readonly ConcurrentDictionary<string, string> _configured = new();
    private readonly SerializerDetails[] _inCode;

    // What the bindings lead to, for each type that was asked for. Null: only the binding of object fits.
    private volatile ConcurrentDictionary<Type, Serializer?> _found = new();

    /// <summary>Loads the serializers of a system from its configuration and from its setup.</summary>
    public Serialization(ExtendedActorSystem system)
    {
        System = system;
        _nullSerializer = new NullSerializer(system);
        AddSerializer("null", _nullSerializer);

        var setup = system.Settings.Setup.Get<SerializationSetup>();
        _inCode = setup.HasValue ? [.. setup.Value.CreateSerializers(system)] : [];
        Load();

        // An extension that starts later may bring serializers and bindings in its reference configuration.
        system.Settings.ConfigChanged += Load;
    }

    /// <summary>The system whose messages are serialised.</summary>
    public ExtendedActorSystem System { get; }

    /// <summary>What a reader must be told besides the identifier of the serializer.</summary>
    public static string ManifestFor(Serializer s, object msg) => s switch
    {
        SerializerWithStringManifest withManifest => withManifest.Manifest(msg),
        { IncludeManifest: true } => msg.GetType().TypeQualifiedName(),
        _ => "",
    };

    /// <summary>Writes an object by the serializer of its type.</summary>
    /// <exception cref="SerializationException">Nothing is bound to its type.</exception>
    public byte[] Serialize(object? o) =>
        WithTransport(CurrentTransportInformation ?? System.Provider.SerializationInformation,
            () => FindSerializerFor(o).ToBinary(o!));

    /// <summary>
    /// Reads an object of a known type by the serializer with this identifier; the type is null where none was sent.
    /// </summary>
    /// <exception cref="SerializationException">There is no serializer with this identifier.</exception>
    public object Deserialize(byte[] bytes, int serializerId, Type? type)
    {
        var serializer = GetSerializerById(serializerId, "class", type?.Name);
        return WithTransport(CurrentTransportInformation ?? System.Provider.SerializationInformation,
            () => serializer.FromBinary(bytes, type!));
    }

    /// <summary>
    /// Reads an object by the serializer with this identifier; the manifest is what <see cref="ManifestFor"/> gave for
    /// it.
    /// </summary>
    /// <exception cref="SerializationException">There is no serializer with this identifier, or no such type.</exception>
    public object Deserialize(byte[] bytes, int serializerId, string? manifest)
    {
        var serializer = GetSerializerById(serializerId, "manifest", manifest);
        return WithTransport(CurrentTransportInformation ?? System.Provider.SerializationInformation, () =>
            serializer is SerializerWithStringManifest withManifest
                ? withManifest.FromBinary(bytes, manifest!)
                : serializer.FromBinary(bytes, TypeOf(manifest, serializerId)!));
    }

    /// <summary>
    /// The reference that a text means, as <see cref="IActorRefProvider.ResolveActorRef(string)"/> finds it.
    /// </summary>
    public IActorRef DeserializeActorRef(string path) => System.Provider.ResolveActorRef(path);

    /// <summary>The serializer of an object's type; null has one of its own.</summary>
    /// <exception cref="SerializationException">Nothing is bound to its type.</exception>
    public Serializer FindSerializerFor(object? obj, string? defaultSerializerName = null) =>
        obj is null ? _nullSerializer : FindSerializerForType(obj.GetType(), defaultSerializerName);

    /// <summary>The serializer of a type: that of the most specific type that one is bound to.</summary>
    /// <param name="objectType">The type of a message.</param>
    /// <param name="defaultSerializerName">The serializer to take where only the binding of <see cref="object"/> fits.
    /// </param>
    /// <exception cref="SerializationException">Nothing is bound to this type.</exception>
    public Serializer FindSerializerForType(Type objectType, string? defaultSerializerName = null)
    {
        var found = _found;
        if (!found.TryGetValue(objectType, out var serializer))
            found[objectType] = serializer = FindMostSpecific(objectType);
        return serializer ?? DefaultSerializer(objectType, defaultSerializerName);
    }

    /// <summary>
    /// Adds a serializer by name and identifier, in place of an earlier one with either; that is worth a warning.
    /// </summary>
    public void AddSerializer(string name, Serializer serializer)
    {
        var id = serializer.Identifier;
        WarnOfOverride(_serializersById.GetValueOrDefault(id), serializer, $"Serializer with identifier [{id}]");
        WarnOfOverride(_serializersByName.GetValueOrDefault(name), serializer, $"Serializer with name [{name}]");
        _serializersById[id] = serializer;
        _serializersByName[name] = serializer;
    }

    /// <summary>Binds a serializer to a type and the types below it.</summary>
    public void AddSerializationMap(Type type, Serializer serializer)
    {
        WarnOfOverride(_bindings.GetValueOrDefault(type), serializer, $"Serializer for type [{type}]");
        _bindings[type] = serializer;
        _found = new ConcurrentDictionary<Type, Serializer?>();
    }

    internal Serializer GetSerializerById(int serializerId) => _serializersById[serializerId];

    private static Type? TypeOf(string? manifest, int serializerId)
    {
        if (string.IsNullOrEmpty(manifest))
            return null;

        try
        {
            return TypeCache.GetType(manifest);
        }
        catch (Exception e)
        {
            throw new SerializationException(
                $"Cannot find manifest class [{manifest}] for serializer with id [{serializerId}].", e);
        }
    }

    private Serializer GetSerializerById(int id, string kind, string? what) =>
        _serializersById.TryGetValue(id, out var serializer)
            ? serializer
            : throw new SerializationException(
                $"Cannot find serializer with id [{id}] ({kind} [{what}]). The most probable reason is that the " +
                "configuration entry 'akka.actor.serializers' is not in sync between the two systems. Add the serializer " +
                "there and its identifier under 'akka.actor.serialization-identifiers', or start the extension that " +
                "brings it.");

    private Serializer DefaultSerializer(Type type, string? name)
    {
        if (name is not null && _serializersByName.TryGetValue(name, out var named))
            return named;
        return _bindings.TryGetValue(typeof(object), out var serializer)
            ? serializer
            : throw new SerializationException($"Serializer not found for type {type.Name}");
    }

    private Serializer? FindMostSpecific(Type type)
    {
        Type? best = null;
        foreach (var bound in _bindings.Keys)
        {
            if (bound == type)
                return _bindings[bound];
            if (bound != typeof(object) && bound.IsAssignableFrom(type) && (best is null || IsMoreSpecific(bound, best)))
                best = bound;
        }

        return best is null ? null : _bindings[best];
    }

    // A class says more about a message than an interface; of two interfaces that say nothing about each other, the
    // order of names decides, so that it is the same in every process.
    private static bool IsMoreSpecific(Type type, Type than)
    {
        if (than.IsAssignableFrom(type))
            return true;
        if (type.IsAssignableFrom(than))
            return false;
        return type.IsInterface == than.IsInterface
            ? string.CompareOrdinal(type.FullName, than.FullName) < 0
            : than.IsInterface;
    }

    private void Load()
    {
        var actor = System.Settings.Config.GetConfig("akka.actor");
        var settings = actor.GetConfig("serialization-settings");
        foreach (var (name, value) in actor.GetConfig("serializers").AsEnumerable())
            LoadSerializer(name, value.GetString(), settings);
        foreach (var details in _inCode)
            AddSerializer(details.Alias, details.Serializer);

        foreach (var (typeName, value) in actor.GetConfig("serialization-bindings").AsEnumerable())
            LoadBinding(typeName, value.GetString());
        foreach (var details in _inCode)
        {
            foreach (var type in details.UseFor)
                AddSerializationMap(type, details.Serializer);
        }
    }

    private void LoadSerializer(string name, string typeName, Config? settings)
    {
        if (!IsNews("serializer " + name, typeName))
            return;

        if (Type.GetType(typeName) is not { } type)
        {
            System.Log.Warning("The type name for serializer '{0}' did not resolve to an actual Type: '{1}'", name, typeName);
            return;
        }

        var own = settings?.GetConfig(name);
        AddSerializer(name, (Serializer)(own is null || own.IsEmpty
            ? Activator.CreateInstance(type, System)
            : Activator.CreateInstance(type, System, own))!);
    }

    private void LoadBinding(string typeName, string serializerName)
    {
        if (!IsNews("binding " + typeName, serializerName))
            return;

        if (Type.GetType(typeName) is not { } type)
        {
            System.Log.Warning(
                "The type name for message/serializer binding '{0}' did not resolve to an actual Type: '{1}'",
                serializerName, typeName);
        }
        else if (_serializersByName.TryGetValue(serializerName, out var serializer))
        {
            AddSerializationMap(type, serializer);
        }
        else
        {
            System.Log.Warning("Serialization binding to non existing serializer: '{0}'", serializerName);
        }
    }

    private bool IsNews(string key, string value)
    {
        var isNews = _configured.GetValueOrDefault(key) != value;
        _configured[key] = value;
        return isNews;
    }

    private void WarnOfOverride(Serializer? before, Serializer now, string what)
    {
        if (before is null || before.GetType() == now.GetType() || !System.Settings.LogSerializerOverrideOnStart)
            return;

        // The loggers do not run yet when an actor system loads its serializers.
        System.Settings.StdoutLogger.Tell(new Warning(nameof(Serialization), typeof(Serialization),
            $"{what} are being overriden  from [{before.GetType()}] to [{now.GetType()}]. Did you mean to do this?"),
            ActorRefs.NoSender);
    }
}
