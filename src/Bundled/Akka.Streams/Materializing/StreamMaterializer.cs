using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;
using Akka.Streams.Interpreting;
using Akka.Streams.Stage;

namespace Akka.Streams.Materializing;

/// <summary>The materializer: one supervisor, an actor for each island of each stream.</summary>
internal sealed class StreamMaterializer : ActorMaterializer
{
    private static long _supervisors;

    private readonly Shared _shared;
    private readonly string _namePrefix;
    private readonly Attributes _defaults;

    public StreamMaterializer(IActorRefFactory context, ActorSystem system, ActorMaterializerSettings settings, string namePrefix)
    {
        var dispatcher = settings.Dispatcher.Length == 0 ? Dispatchers.DefaultDispatcherId : settings.Dispatcher;
        var shared = new Shared(system);
        shared.Supervisor = context.ActorOf(Props.Create(() => new StreamSupervisor(shared)).WithDispatcher(dispatcher),
            $"StreamSupervisor-{Interlocked.Increment(ref _supervisors)}");
        _shared = shared;
        Settings = settings;
        Logger = MakeLogger(this);
        _namePrefix = namePrefix;
        _defaults = settings.ToAttributes();
    }

    private StreamMaterializer(StreamMaterializer original, string namePrefix)
    {
        _shared = original._shared;
        Settings = original.Settings;
        Logger = original.Logger;
        _namePrefix = namePrefix;
        _defaults = original._defaults;
    }

    public override ActorMaterializerSettings Settings { get; }

    public override bool IsShutdown => Volatile.Read(ref _shared.IsShutdown);

    public override MessageDispatcher ExecutionContext => System.Dispatchers.Lookup(DispatcherOf(_defaults));

    public override ActorSystem System => _shared.System;

    public override IActorRef Supervisor => _shared.Supervisor;

    public override ILoggingAdapter Logger { get; }

    public override IMaterializer WithNamePrefix(string namePrefix) => new StreamMaterializer(this, namePrefix);

    public override TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable) => Materialize(runnable, Attributes.None);

    public override TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes) =>
        Materialize(runnable, initialAttributes, running: null);

    public override ICancelable ScheduleOnce(TimeSpan delay, Action action)
    {
        var scheduler = System.Scheduler.Advanced;
        var cancelable = new Cancelable(scheduler);
        scheduler.ScheduleOnce(delay, action, cancelable);
        return cancelable;
    }

    public override ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action)
    {
        var scheduler = System.Scheduler.Advanced;
        var cancelable = new Cancelable(scheduler);
        scheduler.ScheduleRepeatedly(initialDelay, interval, action, cancelable);
        return cancelable;
    }

    public override ActorMaterializerSettings EffectiveSettings(Attributes attributes)
    {
        var settings = Settings;
        if (attributes.GetAttribute<Attributes.InputBuffer>() is { } buffer)
            settings = settings.WithInputBuffer(buffer.Initial, buffer.Max);
        if (attributes.GetAttribute<ActorAttributes.Dispatcher>() is { } dispatcher)
            settings = settings.WithDispatcher(dispatcher.Name);
        return attributes.GetAttribute<ActorAttributes.SupervisionStrategy>() is { } strategy
            ? settings.WithSupervisionStrategy(strategy.Decider)
            : settings;
    }

    public override IActorRef ActorOf(MaterializationContext context, Props props) => Attach(props, context.StageName);

    public override ILoggingAdapter MakeLogger(object logSource) => Logging.GetLogger(System, logSource.GetType());

    public override void Shutdown()
    {
        if (!Interlocked.Exchange(ref _shared.IsShutdown, true))
            ((IInternalActorRef)Supervisor).Stop();
    }

    // What is not async runs on the island of the stage that asks, if one asks.
    public TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes, Island? running)
    {
        if (IsShutdown)
            throw new Pattern.IllegalStateException("This materializer was shut down; it cannot start another stream.");
        var attributes = _defaults.And(initialAttributes);
        var draft = new Draft(this, attributes, running);
        var built = runnable.Blueprint.Build(draft, attributes);
        draft.Start();
        return (TMat)built.Value;
    }

    public IActorRef Spawn(Island island) =>
        Attach(Props.Create(() => new IslandActor(island)).WithDispatcher(DispatcherOf(island.Attributes)), "stream");

    private static string DispatcherOf(Attributes attributes) =>
        attributes.GetAttribute<ActorAttributes.Dispatcher>() is { Name.Length: > 0 } dispatcher
            ? dispatcher.Name
            : Dispatchers.DefaultDispatcherId;

    private IActorRef Attach(Props props, string name) =>
        ((LocalActorRef)Supervisor).Cell.AttachChild(props, isSystemService: false,
            $"{_namePrefix}-{Interlocked.Increment(ref _shared.Children)}-{name}");

    private sealed class Shared(ActorSystem system)
    {
        public readonly ActorSystem System = system;
        public IActorRef Supervisor = ActorRefs.Nobody;
        public bool IsShutdown;
        public long Children;
    }

    private sealed class StreamSupervisor(Shared shared) : UntypedActor
    {
        protected override void PostStop() => Volatile.Write(ref shared.IsShutdown, true);

        protected override SupervisorStrategy SupervisorStrategy() => Actor.SupervisorStrategy.StoppingStrategy;

        protected override void OnReceive(object message) => Unhandled(message);
    }
}

/// <summary>What a stage materialises with it runs on the stage's own island, as long as the stage asks itself.</summary>
internal sealed class StageMaterializer(StreamMaterializer materializer, GraphStageLogic logic) : ActorMaterializer
{
    public override ActorMaterializerSettings Settings => materializer.Settings;

    public override bool IsShutdown => materializer.IsShutdown;

    public override MessageDispatcher ExecutionContext => materializer.ExecutionContext;

    public override ActorSystem System => materializer.System;

    public override IActorRef Supervisor => materializer.Supervisor;

    public override ILoggingAdapter Logger => materializer.Logger;

    public override IMaterializer WithNamePrefix(string namePrefix) => materializer.WithNamePrefix(namePrefix);

    public override TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable) => Materialize(runnable, Attributes.None);

    public override TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes) =>
        materializer.Materialize(runnable, logic.Attributes.GetAttribute<Attributes.InputBuffer>() is { } buffer
                ? new Attributes(buffer, logic.Attributes.GetMandatoryAttribute<ActorAttributes.Dispatcher>(),
                    logic.Attributes.GetMandatoryAttribute<ActorAttributes.SupervisionStrategy>()).And(initialAttributes)
                : initialAttributes,
            Island.Current == logic.Island ? logic.Island : null);

    public override ICancelable ScheduleOnce(TimeSpan delay, Action action) => materializer.ScheduleOnce(delay, action);

    public override ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) =>
        materializer.ScheduleRepeatedly(initialDelay, interval, action);

    public override ActorMaterializerSettings EffectiveSettings(Attributes attributes) => materializer.EffectiveSettings(attributes);

    public override IActorRef ActorOf(MaterializationContext context, Props props) => materializer.ActorOf(context, props);

    public override ILoggingAdapter MakeLogger(object logSource) => materializer.MakeLogger(logSource);

    public override void Shutdown() => materializer.Shutdown();
}
