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
    /// <summary>For where an action is wanted and nothing is to do.</summary>
    public static readonly Action DoNothing = () => { };

    /// <summary>Handler that takes no elements and ends the stage with its upstream.</summary>
    public static readonly InHandler EagerTerminateInput = Stage.EagerTerminateInput.Instance;

    /// <summary>Handler that takes no elements; the stage outlives the upstream's end, but not its failure.</summary>
    public static readonly InHandler IgnoreTerminateInput = Stage.IgnoreTerminateInput.Instance;

    /// <summary>Handler that takes no elements; the stage outlives its upstream in any case.</summary>
    public static readonly InHandler TotallyIgnorantInput = Stage.TotallyIgnorantInput.Instance;

    /// <summary>Handler that gives no elements and ends the stage with its downstream.</summary>
    public static readonly OutHandler EagerTerminateOutput = Stage.EagerTerminateOutput.Instance;

    /// <summary>Handler that gives no elements; the stage outlives its downstream.</summary>
    public static readonly OutHandler IgnoreTerminateOutput = Stage.IgnoreTerminateOutput.Instance;

    /// <summary>The number of inlets.</summary>
    public readonly int InCount;

    /// <summary>The number of outlets.</summary>
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

    /// <summary>For so many ports; each needs a handler before the stage starts, or it fails.</summary>
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

    /// <summary>For the ports of the shape; each needs a handler before the stage starts, or it fails.</summary>
    protected GraphStageLogic(Shape shape) : this(shape.Inlets.Length, shape.Outlets.Length)
    {
    }

    /// <summary>
    /// True keeps the stage alive without open ports; then it must end itself. Asked once, before the start.
    /// </summary>
    public virtual bool KeepGoingAfterAllPortsClosed => false;

    /// <summary>Made on first use, for <see cref="LogSource"/>. Not before the stage starts.</summary>
    public ILoggingAdapter Log => _log ??= MaterializerOfStage.MakeLogger(LogSource);

    /// <summary>The object whose type stands in the log.</summary>
    protected virtual object LogSource => this;

    /// <summary>
    /// Runs further graphs, on the island of this stage as long as they are not async. Not in the constructor.
    /// </summary>
    protected IMaterializer Materializer => _materializer ??= new StageMaterializer(MaterializerOfStage, this);

    /// <summary>
    /// Called once, before any handler. Ports may be pulled and pushed here; an exception fails the stage.
    /// </summary>
    public virtual void PreStart()
    {
    }

    /// <summary>
    /// Called once, when all is over, however it ended. Ports are closed; what is thrown is only logged.
    /// </summary>
    public virtual void PostStop()
    {
    }

    /// <summary>Called before <see cref="PreStart"/>, for base classes.</summary>
    protected internal virtual void BeforePreStart()
    {
    }

    /// <summary>
    /// Called after <see cref="PostStop"/>, even if that threw. Call the base: it stops the stage's actor.
    /// </summary>
    protected internal virtual void AfterPostStop() => StopStageActor();

    /// <summary>Handler that takes no elements and completes with its upstream if the condition holds then.</summary>
    public static InHandler ConditionalTerminateInput(Func<bool> predicate) => new ConditionalTerminateInput(predicate);

    /// <summary>Handler that gives no elements and ends with its downstream if the condition holds then.</summary>
    public static OutHandler ConditionalTerminateOutput(Func<bool> predicate) => new ConditionalTerminateOutput(predicate);

    /// <summary>
    /// Sets what handles the inlet, in the constructor or any time later; it counts from the next event on.
    /// </summary>
    protected void SetHandler<T>(Inlet<T> inlet, IInHandler handler)
    {
        InHandlers[inlet.Id] = handler;
        if (Ins[inlet.Id] is { } connection)
            connection.InHandler = handler;
    }

    /// <summary>Handles the inlet by functions; null ones complete or fail the stage.</summary>
    protected void SetHandler<T>(Inlet<T> inlet, Action onPush, Action onUpstreamFinish = null!,
        Action<Exception> onUpstreamFailure = null!) =>
        SetHandler(inlet, new LambdaInHandler(onPush, onUpstreamFinish, onUpstreamFailure));

    /// <summary>
    /// Sets what handles the outlet, in the constructor or any time later; it counts from the next event on.
    /// </summary>
    protected void SetHandler<T>(Outlet<T> outlet, IOutHandler handler)
    {
        OutHandlers[outlet.Id] = handler;
        if (Outs[outlet.Id] is { } connection)
            connection.OutHandler = handler;
    }

    /// <summary>Handles the outlet by functions; a null one ends the stage with its downstream.</summary>
    protected void SetHandler<T>(Outlet<T> outlet, Action onPull, Action<Exception> onDownstreamFinish = null!) =>
        SetHandler(outlet, new LambdaOutHandler(onPull, onDownstreamFinish));

    /// <summary>Lets the logic handle both ports itself.</summary>
    protected void SetHandlers<TIn, TOut>(Inlet<TIn> inlet, Outlet<TOut> outlet, InAndOutGraphStageLogic handler)
    {
        SetHandler(inlet, (IInHandler)handler);
        SetHandler(outlet, (IOutHandler)handler);
    }

    /// <summary>The current handler; an own one of the library while <see cref="Read{T}"/> waits.</summary>
    protected IInHandler GetHandler<T>(Inlet<T> inlet) => InHandlers[inlet.Id];

    /// <summary>
    /// The current handler; an own one of the library while <see cref="Emit{T}(Outlet{T}, T)"/> is at work.
    /// </summary>
    protected IOutHandler GetHandler<T>(Outlet<T> outlet) => OutHandlers[outlet.Id];

    /// <summary>
    /// Asks for one element; <see cref="IInHandler.OnPush"/> follows. Drops an element that was not grabbed.
    /// </summary>
    /// <exception cref="ArgumentException">The inlet is closed or pulled already.</exception>
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

    /// <summary>Pulls unless the inlet is closed.</summary>
    /// <exception cref="ArgumentException">It is pulled already.</exception>
    protected internal void TryPull<T>(Inlet<T> inlet)
    {
        if (!IsClosed(inlet))
            Pull(inlet);
    }

    /// <summary>Takes the element that came, once; also after the upstream has completed.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected internal T Grab<T>(Inlet<T> inlet)
    {
        var connection = Ins[inlet.Id];
        if (connection.Full && (connection.State & Connection.InReady) != 0)
            return connection is Connection<T> typed ? typed.Take() : (T)connection.TakeObject();
        throw new ArgumentException($"Cannot get element from already empty input port ({inlet})", nameof(inlet));
    }

    /// <summary>Sends one element, once for each <see cref="IOutHandler.OnPull"/>.</summary>
    /// <exception cref="ArgumentNullException">The element is null.</exception>
    /// <exception cref="ArgumentException">The outlet is closed or nobody asked.</exception>
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

    /// <summary>Whether an element was asked for and has not come yet; false once the inlet is closed.</summary>
    protected bool HasBeenPulled<T>(Inlet<T> inlet) =>
        (Ins[inlet.Id].State & (Connection.InReady | Connection.InClosed)) == 0;

    /// <summary>Whether an element waits to be grabbed.</summary>
    protected bool IsAvailable<T>(Inlet<T> inlet) => Ins[inlet.Id].HasElement;

    /// <summary>Whether <see cref="Push{T}"/> is allowed now.</summary>
    protected bool IsAvailable<T>(Outlet<T> outlet) =>
        (Outs[outlet.Id].State & (Connection.OutReady | Connection.OutClosed)) == Connection.OutReady;

    /// <summary>Whether the upstream's end has arrived, or this stage cancelled.</summary>
    protected bool IsClosed<T>(Inlet<T> inlet) => (Ins[inlet.Id].State & Connection.InClosed) != 0;

    /// <summary>Whether the downstream's end has arrived, or this stage completed or failed the outlet.</summary>
    protected bool IsClosed<T>(Outlet<T> outlet) => (Outs[outlet.Id].State & Connection.OutClosed) != 0;

    /// <summary>
    /// Wants no more; an element that was not grabbed is dropped, the handler is not called any more.
    /// </summary>
    protected void Cancel<T>(Inlet<T> inlet) => Cancel(inlet, SubscriptionWithCancelException.NoMoreElementsNeeded.Instance);

    /// <summary>
    /// Cancels for this reason; unless it is a <see cref="SubscriptionWithCancelException.NonFailureCancellation"/>,
    /// the upstream fails.
    /// </summary>
    protected void Cancel<T>(Inlet<T> inlet, Exception cause) => Island.Cancel(Ins[inlet.Id], cause);

    /// <summary>
    /// Ends the outlet once what is being emitted is out. The stage lives on while other ports are open.
    /// </summary>
    protected void Complete<T>(Outlet<T> outlet) => CompletePort(outlet.Id);

    /// <summary>Fails the outlet at once, without what is still to be emitted.</summary>
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

    /// <summary>
    /// Ends the stage as if its downstream had cancelled; see <see cref="InternalOnDownstreamFinish"/>.
    /// </summary>
    public void CancelStage(Exception cause) => InternalOnDownstreamFinish(cause);

    /// <summary>Cancels all inlets and fails all outlets; what is still to be emitted is lost.</summary>
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

    /// <summary>Lets the stage live without open ports, until it is told otherwise or completes or fails.</summary>
    protected void SetKeepGoing(bool enabled)
    {
        if (enabled == _keepGoing)
            return;
        _keepGoing = enabled;
        OpenPorts += enabled ? 1 : -1;
    }

    /// <summary>
    /// Wraps the handler so that any thread may call it; it then runs within the stage, unless that has ended.
    /// </summary>
    protected Action<T> GetAsyncCallback<T>(Action<T> handler) =>
        value => Island.Post(new AsyncInput<T>(this, handler, value));

    /// <summary>
    /// Wraps the handler so that any thread may call it; it then runs within the stage, unless that has ended.
    /// </summary>
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
}
