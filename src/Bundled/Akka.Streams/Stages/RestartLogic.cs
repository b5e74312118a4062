using System.Diagnostics;
using Akka.Event;
using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

/// <summary>
/// Runs a graph inside of a stage and starts it anew, after a time that doubles with each restart, when it ends or fails.
/// An instance that ran for the least back-off without ending counts as healthy.
/// </summary>
internal abstract class RestartLogic(Shape shape, RestartSettings settings, bool onlyOnFailures) : TimerGraphStageLogic(shape)
{
    private int _restarts;
    private long _startedAt;
    private bool _finishing;

    public override void PreStart() => Launch();

    protected abstract void StartGraph();

    /// <summary>Inlet for what the graph gives.</summary>
    protected SubSinkInlet<T> Inward<T>(Outlet<T> outlet)
    {
        var inlet = CreateSubSinkInlet<T>("RestartWithBackoff.subIn");
        inlet.SetHandler(new LambdaInHandler(
            () => Push(outlet, inlet.Grab()),
            () =>
            {
                if (_finishing || OutOfRestarts() || onlyOnFailures)
                    Complete(outlet);
                else
                    RestartLater();
            },
            cause =>
            {
                if (_finishing || OutOfRestarts())
                    Fail(outlet, cause);
                else
                {
                    Log.Warning(cause, "Restarting graph due to failure.");
                    RestartLater();
                }
            }));
        SetHandler(outlet, new LambdaOutHandler(
            () =>
            {
                if (!inlet.IsClosed && !inlet.HasBeenPulled)
                    inlet.Pull();
            },
            cause =>
            {
                _finishing = true;
                inlet.Cancel(cause);
                CompleteStage();
            }));
        if (IsAvailable(outlet))
            inlet.Pull();
        return inlet;
    }

    /// <summary>Outlet for what the graph takes. An element that was grabbed for an instance that died is lost with it.</summary>
    protected SubSourceOutlet<T> Outward<T>(Inlet<T> inlet, bool sink)
    {
        var outlet = new SubSourceOutlet<T>(this, "RestartWithBackoff.subOut");
        outlet.SetHandler(new LambdaOutHandler(
            () =>
            {
                if (IsAvailable(inlet))
                    outlet.Push(Grab(inlet));
                else if (!IsClosed(inlet) && !HasBeenPulled(inlet))
                    Pull(inlet);
            },
            cause =>
            {
                if (_finishing || OutOfRestarts() || onlyOnFailures && cause is SubscriptionWithCancelException.NonFailureCancellation)
                    Cancel(inlet, cause);
                else if (sink || cause is SubscriptionWithCancelException.NonFailureCancellation)
                    RestartLater();
            }));
        SetHandler(inlet, new LambdaInHandler(
            () =>
            {
                if (outlet.IsAvailable)
                    outlet.Push(Grab(inlet));
            },
            () =>
            {
                _finishing = true;
                outlet.Complete();
                if (sink)
                    CompleteStage();
            },
            cause =>
            {
                _finishing = true;
                outlet.Fail(cause);
                if (sink)
                    FailStage(cause);
            }));
        return outlet;
    }

    protected internal override void OnTimer(object timerKey) => Launch();

    private void Launch()
    {
        _startedAt = Stopwatch.GetTimestamp();
        StartGraph();
    }

    private bool OutOfRestarts()
    {
        if (Stopwatch.GetElapsedTime(_startedAt) > settings.MaxRestartsWithin)
            _restarts = 0;
        return _restarts >= settings.MaxRestarts;
    }

    private void RestartLater()
    {
        if (IsTimerActive("restart"))
            return;
        var factor = Math.Pow(2, Math.Min(_restarts++, 30)) * (1 + Random.Shared.NextDouble() * settings.RandomFactor);
        ScheduleOnce("restart", TimeSpan.FromTicks((long)Math.Min(settings.MaxBackoff.Ticks, settings.MinBackoff.Ticks * factor)));
    }
}

internal sealed class RestartSourceStage<T, TMat>(Func<Dsl.Source<T, TMat>> factory, RestartSettings settings, bool onlyOnFailures)
    : SourceStage<T, NotUsed>("restartSource")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, factory, settings, onlyOnFailures), NotUsed.Instance);

    private sealed class Logic : RestartLogic
    {
        private readonly Outlet<T> _out;
        private readonly Func<Dsl.Source<T, TMat>> _factory;

        public Logic(SourceShape<T> shape, Func<Dsl.Source<T, TMat>> factory, RestartSettings settings, bool onlyOnFailures)
            : base(shape, settings, onlyOnFailures)
        {
            _out = shape.Outlet;
            _factory = factory;
            SetHandler(_out, EagerTerminateOutput);
        }

        protected override void StartGraph() => Materializer.Materialize(_factory().To(Inward(_out).Sink));
    }
}

internal sealed class RestartSinkStage<T, TMat>(Func<Dsl.Sink<T, TMat>> factory, RestartSettings settings)
    : SinkStage<T, NotUsed>("restartSink")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, factory, settings), NotUsed.Instance);

    private sealed class Logic : RestartLogic
    {
        private readonly Inlet<T> _in;
        private readonly Func<Dsl.Sink<T, TMat>> _factory;

        public Logic(SinkShape<T> shape, Func<Dsl.Sink<T, TMat>> factory, RestartSettings settings)
            : base(shape, settings, onlyOnFailures: false)
        {
            _in = shape.Inlet;
            _factory = factory;
            SetHandler(_in, EagerTerminateInput);
        }

        protected override void StartGraph() =>
            Materializer.Materialize(Dsl.Source.FromGraph(Outward(_in, sink: true).Source).To(_factory()));
    }
}

internal sealed class RestartFlowStage<TIn, TOut, TMat>(Func<Dsl.Flow<TIn, TOut, TMat>> factory, RestartSettings settings,
    bool onlyOnFailures) : FlowStage<TIn, TOut>("restartFlow")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) =>
        new Logic(Shape, factory, settings, onlyOnFailures);

    private sealed class Logic : RestartLogic
    {
        private readonly FlowShape<TIn, TOut> _shape;
        private readonly Func<Dsl.Flow<TIn, TOut, TMat>> _factory;
        private SubSourceOutlet<TIn>? _outward;

        public Logic(FlowShape<TIn, TOut> shape, Func<Dsl.Flow<TIn, TOut, TMat>> factory, RestartSettings settings, bool onlyOnFailures)
            : base(shape, settings, onlyOnFailures)
        {
            _shape = shape;
            _factory = factory;
            SetHandler(shape.Inlet, EagerTerminateInput);
            SetHandler(shape.Outlet, EagerTerminateOutput);
        }

        protected override void StartGraph()
        {
            var outward = Outward(_shape.Inlet, sink: false);
            var inward = Inward(_shape.Outlet);
            _outward = outward;
            Materializer.Materialize(Dsl.Source.FromGraph(outward.Source).Via(_factory()).To(inward.Sink));
        }

        public override void PostStop() => _outward?.Complete();
    }
}
