using Akka.Actor;
using Akka.Event;
using Akka.Streams.Materializing;
using Akka.Streams.Stage;

namespace Akka.Streams.Interpreting;

/// <summary>
/// The stages that run fused in one actor. A push or a pull is not an actor message but an event on a connection: the
/// last one of each kind is chased, that is handled next without a queue, so that an element travels down a chain of
/// stages, and demand back up, in one loop.
/// </summary>
internal sealed partial class Island(StreamMaterializer materializer, Attributes attributes)
{
    // So many events are chased before what waits in the queue gets its turn.
    private const int ChaseLimit = 16;

    [ThreadStatic]
    private static Island? _current;

    private readonly List<GraphStageLogic> _stages = [];
    private readonly List<GraphStageLogic> _enlisted = [];
    private readonly Queue<IslandEvent> _local = new();
    private readonly List<IFlushable> _unflushed = [];
    private readonly int _eventLimit = Math.Max(64, 16 * materializer.Settings.MaxInputBufferSize);
    private Connection[] _queue = new Connection[16];
    private int _head;
    private int _count;
    private Connection? _chasedPush;
    private Connection? _chasedPull;
    private GraphStageLogic? _active;
    private List<IslandEvent>? _early;
    private IActorRef? _self;
    private bool _started;

    public static Island? Current => _current;

    public Attributes Attributes => attributes;

    public StreamMaterializer Materializer => materializer;

    public IActorRef Self => _self!;

    public GraphStageLogic Active => _active ?? throw new InvalidOperationException("No stage is running.");

    /// <summary>Whether all stages have finished, so that the actor can stop.</summary>
    public bool IsDone => _started && _stages.Count == 0 && _enlisted.Count == 0;

    public void Enlist(GraphStageLogic logic) => _enlisted.Add(logic);

    /// <summary>The island has its actor, and begins.</summary>
    public void Start(IActorRef self)
    {
        lock (_stages)
        {
            foreach (var @event in _early ?? [])
                self.Tell(@event, ActorRefs.NoSender);
            _early = null;
            Volatile.Write(ref _self, self);
        }
        self.Tell(StartIsland.Instance, ActorRefs.NoSender);
    }

    /// <summary>Stages that were materialised by a running one begin at once.</summary>
    public void StartEnlisted()
    {
        var active = _active;
        var starting = _enlisted.ToArray();
        _enlisted.Clear();
        foreach (var logic in starting)
        {
            logic.PlaceInIsland = _stages.Count;
            _stages.Add(logic);
        }
        foreach (var logic in starting)
            Begin(logic);
        _active = active;
    }

    /// <summary>An event for this island from anywhere.</summary>
    public void Post(IslandEvent @event)
    {
        if (_current == this)
            _local.Enqueue(@event);
        else if (Volatile.Read(ref _self) is { } self)
            self.Tell(@event, ActorRefs.NoSender);
        else
            PostEarly(@event);
    }

    // A handle that a graph yields may be used while the rest of the graph is still being built.
    private void PostEarly(IslandEvent @event)
    {
        lock (_stages)
        {
            if (_self is null)
            {
                (_early ??= []).Add(@event);
                return;
            }
        }
        _self.Tell(@event, ActorRefs.NoSender);
    }

    /// <summary>Handles an event and what follows from it.</summary>
    public void Handle(IslandEvent @event)
    {
        var outer = _current;
        _current = this;
        try
        {
            if (!_started)
            {
                _started = true;
                StartEnlisted();
            }
            @event.Run(this);
            RunUntilIdle();
        }
        finally
        {
            _current = outer;
        }
    }

    public void RunInStage<T>(GraphStageLogic logic, Action<T> handler, T value)
    {
        _active = logic;
        try
        {
            handler(value);
        }
        catch (Exception cause)
        {
            Report(cause);
        }
        AfterStage(logic);
    }

    /// <summary>The actor stopped: every stage that still runs fails.</summary>
    public void Abort(Exception cause)
    {
        var outer = _current;
        _current = this;
        try
        {
            if (!_started)
            {
                _started = true;
                StartEnlisted();
            }
            foreach (var logic in _stages.ToArray())
            {
                if (logic.IsFinished)
                    continue;
                _active = logic;
                logic.FailStage(cause);
            }
            _chasedPush = _chasedPull = null;
            _count = 0;
            foreach (var logic in _stages.ToArray())
                Finish(logic);
            Flush();
        }
        finally
        {
            _current = outer;
        }
    }

    public void FlushLater(IFlushable boundary) => _unflushed.Add(boundary);

    private void Flush()
    {
        foreach (var boundary in _unflushed)
            boundary.Flush();
        _unflushed.Clear();
    }

    private void Begin(GraphStageLogic logic)
    {
        _active = logic;
        try
        {
            logic.CheckHandlers();
            logic.Begin();
        }
        catch (Exception cause)
        {
            Report(cause);
        }
        AfterStage(logic);
    }

    private void AfterStage(GraphStageLogic logic)
    {
        if (logic.OpenPorts == 0)
            Finish(logic);
    }

    private void Finish(GraphStageLogic logic)
    {
        if (logic.IsFinished)
            return;
        logic.IsFinished = true;
        var last = _stages[^1];
        _stages[logic.PlaceInIsland] = last;
        last.PlaceInIsland = logic.PlaceInIsland;
        _stages.RemoveAt(_stages.Count - 1);
        try
        {
            _active = logic;
            logic.End();
        }
        catch (Exception cause)
        {
            materializer.Logger.Error(cause, "Error during PostStop in [{0}]", logic);
        }
    }

    private void Report(Exception cause)
    {
        if (_active is not { } stage)
            throw new InvalidOperationException("An event failed outside of any stage.", cause);
        materializer.Logger.Error(cause, "Error in stage [{0}]: {1}", stage, cause.Message);
        stage.FailStage(cause);
        Unchase();
    }

    internal interface IFlushable
    {
        void Flush();
    }
}
