using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Coordination;

/// <summary>The leases of a system, each made when it is first asked for.</summary>
public class LeaseProvider : IExtension
{
    private readonly ExtendedActorSystem _system;
    private readonly ILoggingAdapter _log;
    private readonly ConcurrentDictionary<(string Lease, string Path, string Owner), Lazy<Lease>> _leases = new();

    /// <summary>Makes the extension of a system; <see cref="Get"/> does.</summary>
    public LeaseProvider(ExtendedActorSystem system)
    {
        _system = system;
        _log = Logging.GetLogger(system, "LeaseProvider");
        system.Settings.InjectTopLevelFallback(DefaultConfig());
    }

    /// <summary>The leases of a system.</summary>
    public static LeaseProvider Get(ActorSystem system) => system.WithExtension<LeaseProvider, LeaseProviderExtensionProvider>();

    /// <summary>What a lease's own section is laid over.</summary>
    public static Config DefaultConfig() => ConfigurationFactory.FromResource<LeaseProvider>("Akka.Coordination.coordination.conf");

    /// <summary>The lease of a name for an owner, of the type that its section of the configuration names.</summary>
    /// <exception cref="ArgumentException">The section names no type.</exception>
    public Lease GetLease(string leaseName, string configPath, string ownerName) =>
        _leases.GetOrAdd((leaseName, configPath, ownerName), key => new Lazy<Lease>(() => Make(key.Lease, key.Path, key.Owner),
            LazyThreadSafetyMode.PublicationOnly)).Value;

    private Lease Make(string name, string path, string owner)
    {
        var all = _system.Settings.Config;
        var settings = LeaseSettings.Create(all.GetConfig(path).SafeWithFallback(all.GetConfig("akka.coordination.lease")), name, owner);
        var typeName = settings.LeaseConfig.GetString("lease-class", "");
        if (string.IsNullOrEmpty(typeName))
            throw new ArgumentException($"lease-class must not be empty: name the type of the lease in [{path}].", nameof(path));

        var type = Type.GetType(typeName, throwOnError: true)!;
        try
        {
            return Made(type, settings, _system) ?? Made(type, settings) ?? throw new MissingMethodException(
                $"[{type}] must derive from Akka.Coordination.Lease and have a constructor with LeaseSettings, and the " +
                "ActorSystem if it wants it.");
        }
        catch (Exception e)
        {
            _log.Error(e, "Failed to instantiate lease class [{0}] for leaseName [{1}], configPath [{2}].", type, name, path);
            throw;
        }
    }

    private static Lease? Made(Type type, params object[] arguments)
    {
        var fits = type.GetConstructors().Any(c => c.GetParameters() is var parameters && parameters.Length == arguments.Length &&
            parameters.Zip(arguments).All(pair => pair.First.ParameterType.IsInstanceOfType(pair.Second)));
        if (!fits)
            return null;
        try
        {
            return Activator.CreateInstance(type, arguments) as Lease;
        }
        catch (TargetInvocationException e) when (e.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }
}
