using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.Streams.Materializing;

namespace Akka.Streams;

/// <summary>Runs streams in actors, as children of one supervisor. They end with it.</summary>
public abstract class ActorMaterializer : IMaterializer, IMaterializerLoggingProvider, IDisposable
{
    /// <summary>For materializers of the library.</summary>
    protected ActorMaterializer()
    {
    }

    /// <summary>How streams run that do not say otherwise.</summary>
    public abstract ActorMaterializerSettings Settings { get; }

    /// <summary>True from the first <see cref="Shutdown"/> on; nothing can be materialized any more.</summary>
    public abstract bool IsShutdown { get; }

    /// <inheritdoc/>
    public abstract MessageDispatcher ExecutionContext { get; }

    /// <summary>The system whose actors run the streams.</summary>
    public abstract ActorSystem System { get; }

    /// <summary>The log of the materializer itself and of errors in stages.</summary>
    public abstract ILoggingAdapter Logger { get; }

    /// <summary>The parent of all actors that run streams; they stop with it.</summary>
    public abstract IActorRef Supervisor { get; }

    /// <summary>
    /// The defaults of <c>akka.stream</c>; every materializer puts them under the system's configuration.
    /// </summary>
    public static Config DefaultConfig() =>
        ConfigurationFactory.FromResource<ActorMaterializer>("Akka.Streams.reference.conf");

    /// <summary>
    /// Makes one whose streams end with the system or the actor whose context it is. Null settings come from the
    /// configuration; a null prefix is "Flow". A system has one that it shares, for those that ask without settings of their
    /// own.
    /// </summary>
    /// <exception cref="ArgumentException">It is neither a system nor an actor context.</exception>
    public static ActorMaterializer Create(IActorRefFactory context, ActorMaterializerSettings settings = null!, string namePrefix = null!)
    {
        var system = context switch
        {
            ActorSystem it => it,
            IActorContext it => it.System,
            _ => throw new ArgumentException($"A materializer needs an ActorSystem or an IActorContext, not {context?.GetType()}", nameof(context))
        };
        var shared = SharedMaterializer.Of(system);
        if (settings is null && ReferenceEquals(context, system))
            return namePrefix is null ? shared : (ActorMaterializer)shared.WithNamePrefix(namePrefix);
        return new StreamMaterializer(context, system, settings ?? shared.Settings, namePrefix ?? "Flow");
    }

    /// <inheritdoc/>
    public abstract IMaterializer WithNamePrefix(string namePrefix);

    /// <inheritdoc/>
    public abstract TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable);

    /// <inheritdoc/>
    public abstract TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes);

    /// <inheritdoc/>
    public abstract ICancelable ScheduleOnce(TimeSpan delay, Action action);

    /// <inheritdoc/>
    public abstract ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);

    /// <summary>The settings with what the attributes say otherwise.</summary>
    public abstract ActorMaterializerSettings EffectiveSettings(Attributes attributes);

    /// <summary>
    /// Starts an actor for a stage as a child of <see cref="Supervisor"/>; its name contains that of the stage.
    /// </summary>
    public abstract IActorRef ActorOf(MaterializationContext context, Props props);

    /// <inheritdoc/>
    public abstract ILoggingAdapter MakeLogger(object logSource);

    /// <summary>Stops all streams that run in this materializer, abruptly.</summary>
    public abstract void Shutdown();

    /// <summary>The same as <see cref="Shutdown"/>.</summary>
    public void Dispose() => Shutdown();
}

/// <summary>Makes materializers from systems and contexts.</summary>
public static class ActorMaterializerExtensions
{
    /// <summary>
    /// Makes a materializer that ends with the system or actor; see <see cref="ActorMaterializer.Create"/>.
    /// </summary>
    public static ActorMaterializer Materializer(this IActorRefFactory context, ActorMaterializerSettings settings = null!,
        string namePrefix = null!) =>
        ActorMaterializer.Create(context, settings, namePrefix);
}
