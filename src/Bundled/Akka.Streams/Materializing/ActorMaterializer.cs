using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.Streams.Materializing;

namespace Akka.Streams;

/// <summary>Runs streams in actors, as children of one supervisor. They end with it.</summary>
public abstract class ActorMaterializer : IMaterializer, IMaterializerLoggingProvider, IDisposable
{
    protected ActorMaterializer()
    {
    }

    public abstract ActorMaterializerSettings Settings { get; }

    public abstract bool IsShutdown { get; }

    public abstract MessageDispatcher ExecutionContext { get; }

    public abstract ActorSystem System { get; }

    public abstract ILoggingAdapter Logger { get; }

    public abstract IActorRef Supervisor { get; }

    public static Config DefaultConfig() =>
        ConfigurationFactory.FromResource<ActorMaterializer>("Akka.Streams.reference.conf");

    public static ActorMaterializer Create(IActorRefFactory context, ActorMaterializerSettings settings = null!, string namePrefix = null!)
    {
        var system = context switch
        {
            ActorSystem it => it,
            IActorContext it => it.System,
            _ => throw new ArgumentException($"A materializer needs an ActorSystem or an IActorContext, not {context?.GetType()}", nameof(context))
        };
        system.Settings.InjectTopLevelFallback(DefaultConfig());
        return new StreamMaterializer(context, system, settings ?? ActorMaterializerSettings.Create(system), namePrefix ?? "Flow");
    }

    public abstract IMaterializer WithNamePrefix(string namePrefix);

    public abstract TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable);

    public abstract TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes);

    public abstract ICancelable ScheduleOnce(TimeSpan delay, Action action);

    public abstract ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);

    public abstract ActorMaterializerSettings EffectiveSettings(Attributes attributes);

    public abstract IActorRef ActorOf(MaterializationContext context, Props props);

    public abstract ILoggingAdapter MakeLogger(object logSource);

    /// <summary>Stops all streams that run in this materializer, abruptly.</summary>
    public abstract void Shutdown();

    public void Dispose() => Shutdown();
}

/// <summary>Makes materializers from systems and contexts.</summary>
public static class ActorMaterializerExtensions
{
    public static ActorMaterializer Materializer(this IActorRefFactory context, ActorMaterializerSettings settings = null!,
        string namePrefix = null!) =>
        ActorMaterializer.Create(context, settings, namePrefix);
}
