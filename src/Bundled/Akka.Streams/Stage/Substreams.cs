using Akka.Streams.Interpreting;

namespace Akka.Streams.Stage;

/// <summary>The other end of a substream, which may not run yet: what it is told before waits for it.</summary>
internal sealed class RemoteEnd
{
    private readonly Lock _lock = new();
    private List<Action<GraphStageLogic>>? _early;
    private GraphStageLogic? _logic;
    private Action<Action<GraphStageLogic>>? _send;

    public void Send(Action<GraphStageLogic> command)
    {
        lock (_lock)
        {
            if (_send is null)
            {
                (_early ??= []).Add(command);
                return;
            }
        }
        _send(command);
    }

    public void Attach(GraphStageLogic logic)
    {
        List<Action<GraphStageLogic>>? early;
        lock (_lock)
        {
            if (_logic is not null)
                throw new InvalidOperationException($"Substream {logic} cannot be materialized more than once");
            _logic = logic;
            _send = command => logic.Island.Post(new AsyncInput<Action<GraphStageLogic>>(logic, c => c(logic), command));
            early = _early;
            _early = null;
        }
        if (early is null)
            return;
        foreach (var command in early)
            _send(command);
    }
}

/// <summary>The sink of a <see cref="GraphStageLogic.SubSinkInlet{T}"/>.</summary>
internal sealed class SubSink<T>(string name, GraphStageLogic.SubSinkInlet<T> inlet) : GraphStage<SinkShape<T>>
{
    private readonly Inlet<T> _in = new($"{name}.in");
    private SinkShape<T>? _shape;

    public RemoteEnd Remote { get; } = new();

    public override SinkShape<T> Shape => _shape ??= new SinkShape<T>(_in);

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, inlet);

    internal sealed class Logic : InGraphStageLogic
    {
        private readonly SubSink<T> _stage;
        private readonly GraphStageLogic.SubSinkInlet<T> _inlet;
        private bool _told;

        public Logic(SubSink<T> stage, GraphStageLogic.SubSinkInlet<T> inlet) : base(stage.Shape)
        {
            _stage = stage;
            _inlet = inlet;
            SetHandler(stage._in, this);
        }

        public override void PreStart() => _stage.Remote.Attach(this);

        public void Request() => TryPull(_stage._in);

        public override void OnPush() => _inlet.OnNext(Grab(_stage._in));

        public override void OnUpstreamFinish()
        {
            _told = true;
            _inlet.OnEnd(null);
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            _told = true;
            _inlet.OnEnd(e);
            FailStage(e);
        }

        public override void PostStop()
        {
            // Harmless after a cancellation, which closed the inlet before.
            if (!_told)
                _inlet.OnEnd(new AbruptStageTerminationException(this));
        }
    }
}

/// <summary>The source of a <see cref="GraphStageLogic.SubSourceOutlet{T}"/>.</summary>
internal sealed class SubSource<T>(string name, GraphStageLogic.SubSourceOutlet<T> outlet) : GraphStage<SourceShape<T>>
{
    private readonly Outlet<T> _out = new($"{name}.out");
    private SourceShape<T>? _shape;

    public RemoteEnd Remote { get; } = new();

    public override SourceShape<T> Shape => _shape ??= new SourceShape<T>(_out);

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(this, outlet);

    internal sealed class Logic : OutGraphStageLogic
    {
        private readonly SubSource<T> _stage;
        private readonly GraphStageLogic.SubSourceOutlet<T> _outlet;
        private bool _told;

        public Logic(SubSource<T> stage, GraphStageLogic.SubSourceOutlet<T> outlet) : base(stage.Shape)
        {
            _stage = stage;
            _outlet = outlet;
            SetHandler(stage._out, this);
        }

        public override void PreStart() => _stage.Remote.Attach(this);

        public void Give(T element)
        {
            if (!IsClosed(_stage._out))
                Push(_stage._out, element);
        }

        public override void OnPull() => _outlet.OnPull();

        public override void OnDownstreamFinish(Exception cause)
        {
            _told = true;
            _outlet.OnCancel(cause);
            CompleteStage();
        }

        public override void PostStop()
        {
            // Harmless after completion or failure, which closed the outlet before.
            if (!_told)
                _outlet.OnCancel(new AbruptStageTerminationException(this));
        }
    }
}
