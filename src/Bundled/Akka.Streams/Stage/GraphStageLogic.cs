using System.Runtime.CompilerServices;
using Akka.Event;
using Akka.Streams.Interpreting;
using Akka.Streams.Materializing;

namespace Akka.Streams.Stage;

/// <summary>
/// The running half of a stage: handlers for its ports, and state that only they touch. Everything that happens to it
/// happens one after another, on the island that it runs on.
/// </summary>
public abstract partial class GraphStageLogic : IStageLogging
{
    public static readonly Action DoNothing = () => { };
    public static readonly InHandler EagerTerminateInput = Stage.EagerTerminateInput.Instance;
    public static readonly InHandler IgnoreTerminateInput = Stage.IgnoreTerminateInput.Instance;
    public static readonly InHandler TotallyIgnorantInput = Stage.TotallyIgnorantInput.Instance;
    public static readonly OutHandler EagerTerminateOutput = Stage.EagerTerminateOutput.Instance;
    public static readonly OutHandler IgnoreTerminateOutput = Stage.IgnoreTerminateOutput.Instance;

    public readonly int InCount;
    public readonly int OutCount;

    internal readonly Connection[] Ins;
    internal readonly Connection[] Outs;
    internal readonly IInHandler[] InHandlers;
    internal readonly IOutHandler[] OutHandlers;
    internal Island Island = null!;
    internal Attributes Attributes = Attributes.None;
    internal StreamMaterializer MaterializerOfStage = null!;
    internal int PlaceInIsland;

    /// <summary>Ports that are open, and one more while the stage wants to live without any.</summary>
    internal int OpenPorts;

    internal bool IsFinished;
    private bool _keepGoing;
    private StageMaterializer? _materializer;
    private ILoggingAdapter? _log;

    protected GraphStageLogic(int inCount, int outCount)
    {
        InCount = inCount;
        OutCount = outCount;
        Ins = new Connection[inCount];
        Outs = new Connection[outCount];
        InHandlers = new IInHandler[inCount];
        OutHandlers = new IOutHandler[outCount];
        OpenPorts = inCount + outCount;
    }

    protected GraphStageLogic(Shape shape) : this(shape.Inlets.Length, shape.Outlets.Length)
    {
    }

    public virtual bool KeepGoingAfterAllPortsClosed => false;

    public ILoggingAdapter Log => _log ??= MaterializerOfStage.MakeLogger(LogSource);

    protected virtual object LogSource => this;

    protected IMaterializer Materializer => _materializer ??= new StageMaterializer(MaterializerOfStage, this);

    public virtual void PreStart()
    {
    }

    public virtual void PostStop()
    {
    }

    protected internal virtual void BeforePreStart()
    {
    }

    protected internal virtual void AfterPostStop() => StopStageActor();

    public static InHandler ConditionalTerminateInput(Func<bool> predicate) => new ConditionalTerminateInput(predicate);

    public static OutHandler ConditionalTerminateOutput(Func<bool> predicate) => new ConditionalTerminateOutput(predicate);

    protected void SetHandler<T>(Inlet<T> inlet, IInHandler handler)
    {
        InHandlers[inlet.Id] = handler;
        if (Ins[inlet.Id] is { } connection)
            connection.InHandler = handler;
    }

    protected void SetHandler<T>(Inlet<T> inlet, Action onPush, Action onUpstreamFinish = null!,
        Action<Exception> onUpstreamFailure = null!) =>
        SetHandler(inlet, new LambdaInHandler(onPush, onUpstreamFinish, onUpstreamFailure));

    protected void SetHandler<T>(Outlet<T> outlet, IOutHandler handler)
    {
        OutHandlers[outlet.Id] = handler;
        if (Outs[outlet.Id] is { } connection)
            connection.OutHandler = handler;
    }

    protected void SetHandler<T>(Outlet<T> outlet, Action onPull, Action<Exception> onDownstreamFinish = null!) =>
        SetHandler(outlet, new LambdaOutHandler(onPull, onDownstreamFinish));

    protected void SetHandlers<TIn, TOut>(Inlet<TIn> inlet, Outlet<TOut> outlet, InAndOutGraphStageLogic handler)
    {
        SetHandler(inlet, (IInHandler)handler);
        SetHandler(outlet, (IOutHandler)handler);
    }

    protected IInHandler GetHandler<T>(Inlet<T> inlet) => InHandlers[inlet.Id];

    protected IOutHandler GetHandler<T>(Outlet<T> outlet) => OutHandlers[outlet.Id];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected internal void Pull<T>(Inlet<T> inlet)
    {
        var connection = Ins[inlet.Id];
        if ((connection.State & (Connection.InReady | Connection.InClosed | Connection.OutClosed)) == Connection.InReady)
        {
            connection.State ^= Connection.PullStart;
            Island.ChasePull(connection);
        }
        else
            PullSlowly(connection, inlet);
    }

    protected internal void TryPull<T>(Inlet<T> inlet)
    {
        if (!IsClosed(inlet))
            Pull(inlet);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected internal T Grab<T>(Inlet<T> inlet)
    {
        var connection = Ins[inlet.Id];
        if (connection.Full && (connection.State & Connection.InReady) != 0)
            return connection is Connection<T> typed ? typed.Take() : (T)connection.TakeObject();
        throw new ArgumentException($"Cannot get element from already empty input port ({inlet})", nameof(inlet));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected internal void Push<T>(Outlet<T> outlet, T element)
    {
        var connection = Outs[outlet.Id];
        if ((connection.State & (Connection.OutReady | Connection.InClosed | Connection.OutClosed)) == Connection.OutReady
            && element is not null)
        {
            connection.State ^= Connection.PushStart;
            if (connection is Connection<T> typed)
                typed.Put(element);
            else
                connection.PutObject(element);
            Island.ChasePush(connection);
        }
        else
            PushSlowly(connection, outlet, element);
    }

    protected bool HasBeenPulled<T>(Inlet<T> inlet) =>
        (Ins[inlet.Id].State & (Connection.InReady | Connection.InClosed)) == 0;

    protected bool IsAvailable<T>(Inlet<T> inlet) => Ins[inlet.Id].HasElement;

    protected bool IsAvailable<T>(Outlet<T> outlet) =>
        (Outs[outlet.Id].State & (Connection.OutReady | Connection.OutClosed)) == Connection.OutReady;

    protected bool IsClosed<T>(Inlet<T> inlet) => (Ins[inlet.Id].State & Connection.InClosed) != 0;

    protected bool IsClosed<T>(Outlet<T> outlet) => (Outs[outlet.Id].State & Connection.OutClosed) != 0;

    protected void Cancel<T>(Inlet<T> inlet) => Cancel(inlet, SubscriptionWithCancelException.NoMoreElementsNeeded.Instance);

    protected void Cancel<T>(Inlet<T> inlet, Exception cause) => Island.Cancel(Ins[inlet.Id], cause);

    protected void Complete<T>(Outlet<T> outlet) => CompletePort(outlet.Id);

    protected void Fail<T>(Outlet<T> outlet, Exception cause) => Island.Fail(Outs[outlet.Id], cause);

    /// <summary>Cancels all inlets, completes all outlets. What is being emitted still goes out.</summary>
    public void CompleteStage()
    {
        foreach (var connection in Ins)
            Island.Cancel(connection, SubscriptionWithCancelException.StageWasCompleted.Instance);
        for (var i = 0; i < Outs.Length; i++)
            CompletePort(i);
        SetKeepGoing(false);
    }

    public void CancelStage(Exception cause) => InternalOnDownstreamFinish(cause);

    public void FailStage(Exception reason)
    {
        foreach (var connection in Ins)
            Island.Cancel(connection, reason);
        foreach (var connection in Outs)
            Island.Fail(connection, reason);
        SetKeepGoing(false);
    }

    /// <summary>A downstream that does without completes the stage, one that failed fails it.</summary>
    public void InternalOnDownstreamFinish(Exception cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        if (cause is SubscriptionWithCancelException.NonFailureCancellation)
            CompleteStage();
        else
            FailStage(cause);
    }

    protected void SetKeepGoing(bool enabled)
    {
        if (enabled == _keepGoing)
            return;
        _keepGoing = enabled;
        OpenPorts += enabled ? 1 : -1;
    }

    protected Action<T> GetAsyncCallback<T>(Action<T> handler) =>
        value => Island.Post(new AsyncInput<T>(this, handler, value));

    protected Action GetAsyncCallback(Action handler)
    {
        Action<NotUsed> call = _ => handler();
        return () => Island.Post(new AsyncInput<NotUsed>(this, call, NotUsed.Instance));
    }

    internal void Begin()
    {
        if (KeepGoingAfterAllPortsClosed)
            SetKeepGoing(true);
        BeforePreStart();
        PreStart();
    }

    internal void End()
    {
        try
        {
            PostStop();
        }
        finally
        {
            AfterPostStop();
        }
    }

    internal void CheckHandlers()
    {
        if (Array.IndexOf(InHandlers, null!) >= 0 || Array.IndexOf(OutHandlers, null!) >= 0)
            throw new InvalidOperationException($"No handler defined in stage [{this}] for one of its ports.");
    }

    private void CompletePort(int port)
    {
        if (OutHandlers[port] is Emitting emitting)
            emitting.CompleteAfterwards();
        else
            Island.Complete(Outs[port]);
    }

    private static void PullSlowly(Connection connection, Inlet inlet)
    {
        if ((connection.State & Connection.InClosed) != 0)
            throw new ArgumentException($"Cannot pull closed port ({inlet})", nameof(inlet));
        if ((connection.State & Connection.InReady) == 0)
            throw new ArgumentException($"Cannot pull port ({inlet}) twice", nameof(inlet));
        // The other side has closed and the news is on its way: nothing will come.
        connection.State ^= Connection.PullStart;
    }

    private static void PushSlowly<T>(Connection connection, Outlet outlet, T element)
    {
        if (element is null)
            throw new ArgumentNullException(nameof(element), "Element must not be null");
        if ((connection.State & Connection.OutClosed) != 0)
            throw new ArgumentException($"Cannot push closed port ({outlet})", nameof(outlet));
        if ((connection.State & Connection.OutReady) == 0)
            throw new ArgumentException($"Cannot push port ({outlet}) twice, or before it being pulled", nameof(outlet));
        // The other side has cancelled and the news is on its way: nobody wants it.
        connection.State ^= Connection.PushStart;
    }

    /// <summary>A handler made of functions.</summary>
    public sealed class LambdaInHandler : InHandler
    {
        private readonly Action _onPush;
        private readonly Action? _onUpstreamFinish;
        private readonly Action<Exception>? _onUpstreamFailure;

        public LambdaInHandler(Action onPush, Action onUpstreamFinish = null!, Action<Exception> onUpstreamFailure = null!)
        {
            _onPush = onPush;
            _onUpstreamFinish = onUpstreamFinish;
            _onUpstreamFailure = onUpstreamFailure;
        }

        public override void OnPush() => _onPush();

        public override void OnUpstreamFinish()
        {
            if (_onUpstreamFinish is { } handler)
                handler();
            else
                base.OnUpstreamFinish();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            if (_onUpstreamFailure is { } handler)
                handler(e);
            else
                base.OnUpstreamFailure(e);
        }
    }

    /// <summary>A handler made of functions.</summary>
    public sealed class LambdaOutHandler : OutHandler
    {
        private readonly Action _onPull;
        private readonly Action<Exception>? _onDownstreamFinish;

        public LambdaOutHandler(Action onPull, Action<Exception> onDownstreamFinish = null!)
        {
            _onPull = onPull;
            _onDownstreamFinish = onDownstreamFinish;
        }

        public override void OnPull() => _onPull();

        public override void OnDownstreamFinish(Exception cause)
        {
            if (_onDownstreamFinish is { } handler)
                handler(cause);
            else
                base.OnDownstreamFinish(cause);
        }
    }
}
