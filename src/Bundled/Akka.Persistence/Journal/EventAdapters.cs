using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Configuration.Hocon;
using Akka.Event;
using Akka.Pattern;

namespace Akka.Persistence.Journal;

/// <summary>The event adapters of a journal; the most specific type that one is bound to decides.</summary>
public class EventAdapters
{
    private readonly ConcurrentDictionary<Type, IEventAdapter> _map;
    private readonly KeyValuePair<Type, IEventAdapter>[] _bindings;

    /// <summary>
    /// The bindings in the order in which they are tried; the map holds what was found so far. The log is not used.
    /// </summary>
    protected EventAdapters(ConcurrentDictionary<Type, IEventAdapter> map,
        IEnumerable<KeyValuePair<Type, IEventAdapter>> bindings, ILoggingAdapter log)
    {
        _map = map;
        _bindings = [.. bindings];
    }

    /// <summary>As event-adapters and event-adapter-bindings of a journal say.</summary>
    /// <exception cref="ArgumentException">A binding names an adapter that is not there, or a type is none.</exception>
    public static EventAdapters Create(ExtendedActorSystem system, Config config)
    {
        var adapters = Section(config, "event-adapters").ToDictionary(
            entry => Unquoted(entry.Key), entry => Instantiate(Unquoted(entry.Value.GetString()), system));
        var bindings = new List<KeyValuePair<Type, IEventAdapter>>();
        foreach (var (key, value) in Section(config, "event-adapter-bindings"))
        {
            var names = value.IsArray() ? value.GetStringList() : [Unquoted(value.GetString())];
            var type = Type.GetType(Unquoted(key)) ?? throw new ArgumentException(
                $"event-adapter-bindings names [{key}], and there is no such type.");
            var bound = names.Select(name => adapters.GetValueOrDefault(name) ?? throw new ArgumentException(
                $"{key} was bound to undefined event-adapter: {name} (known adapters: [{string.Join(", ", adapters.Keys)}])"));
            Insert(bindings, type, Combine([.. bound]));
        }

        return new EventAdapters(new ConcurrentDictionary<Type, IEventAdapter>(bindings), bindings, system.Log);
    }

    /// <summary>The adapter of a type; <see cref="IdentityEventAdapter"/> if none is bound to it.</summary>
    public IEventAdapter Get<T>() => Get(typeof(T));

    /// <summary>
    /// The adapter of a type, from any thread; <see cref="IdentityEventAdapter"/> if none is bound to it.
    /// </summary>
    public virtual IEventAdapter Get(Type type)
    {
        if (_bindings.Length == 0)
            return IdentityEventAdapter.Instance;
        return _map.GetOrAdd(type, static (t, bindings) =>
        {
            foreach (var (bound, adapter) in bindings)
                if (bound.IsAssignableFrom(t))
                    return adapter;
            return IdentityEventAdapter.Instance;
        }, _bindings);
    }

    /// <summary>Before the first binding of a type above this one.</summary>
    private static void Insert(List<KeyValuePair<Type, IEventAdapter>> bindings, Type type, IEventAdapter adapter)
    {
        var index = bindings.FindIndex(binding => binding.Key.IsAssignableFrom(type));
        bindings.Insert(index < 0 ? bindings.Count : index, new KeyValuePair<Type, IEventAdapter>(type, adapter));
    }

    private static IEventAdapter Combine(object[] bound)
    {
        if (bound is [IEventAdapter both])
            return both;
        var writing = bound.Where(adapter => adapter is IWriteEventAdapter and not IReadEventAdapter).ToArray();
        if (writing.Length > 1)
            throw new IllegalStateException("Cannot have multiple write adapters for a single adapter binding");
        return new ComposedEventAdapter(writing.FirstOrDefault() as IWriteEventAdapter,
            [.. bound.OfType<IReadEventAdapter>()]);
    }

    private static object Instantiate(string name, ExtendedActorSystem system)
    {
        var type = Type.GetType(name) ?? throw new ArgumentException($"There is no type [{name}] for an event adapter.");
        if (!typeof(IWriteEventAdapter).IsAssignableFrom(type) && !typeof(IReadEventAdapter).IsAssignableFrom(type))
            throw new ArgumentException($"Configured {name} does not implement any EventAdapter interface!");
        return type.GetConstructor([typeof(ExtendedActorSystem)]) is null
            ? Activator.CreateInstance(type)!
            : Activator.CreateInstance(type, system)!;
    }

    private static IEnumerable<KeyValuePair<string, HoconValue>> Section(Config config, string path) =>
        config.HasPath(path) ? config.GetConfig(path).AsEnumerable() : [];

    private static string Unquoted(string text) => text.Trim('"');
}
