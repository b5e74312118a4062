using Akka.Streams.Stage;
using Akka.Streams.Supervision;

namespace Akka.Streams.Stages;

/// <summary>A stage with one inlet and one outlet.</summary>
internal abstract class FlowStage<TIn, TOut> : GraphStage<FlowShape<TIn, TOut>>
{
    private readonly string _name;

    protected FlowStage(string name)
    {
        _name = name;
        Shape = new FlowShape<TIn, TOut>(new Inlet<TIn>($"{name}.in"), new Outlet<TOut>($"{name}.out"));
    }

    public override FlowShape<TIn, TOut> Shape { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(_name);
}

/// <summary>A stage with one inlet.</summary>
internal abstract class SinkStage<TIn, TMat> : GraphStageWithMaterializedValue<SinkShape<TIn>, TMat>
{
    private readonly string _name;

    protected SinkStage(string name)
    {
        _name = name;
        Shape = new SinkShape<TIn>(new Inlet<TIn>($"{name}.in"));
    }

    public override SinkShape<TIn> Shape { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(_name);

    protected static LogicAndMaterializedValue<TMat> Made(GraphStageLogic logic, TMat value) => new(logic, value);
}

/// <summary>A stage with one outlet.</summary>
internal abstract class SourceStage<TOut, TMat> : GraphStageWithMaterializedValue<SourceShape<TOut>, TMat>
{
    private readonly string _name;

    protected SourceStage(string name)
    {
        _name = name;
        Shape = new SourceShape<TOut>(new Outlet<TOut>($"{name}.out"));
    }

    public override SourceShape<TOut> Shape { get; }

    protected override Attributes InitialAttributes => Attributes.CreateName(_name);

    protected static LogicAndMaterializedValue<TMat> Made(GraphStageLogic logic, TMat value) => new(logic, value);
}

/// <summary>The logic of a <see cref="FlowStage{TIn,TOut}"/>: demand goes straight up unless told otherwise.</summary>
internal abstract class FlowLogic<TIn, TOut> : InAndOutGraphStageLogic
{
    protected readonly Inlet<TIn> In;
    protected readonly Outlet<TOut> Out;

    protected FlowLogic(FlowShape<TIn, TOut> shape) : base(1, 1)
    {
        In = shape.Inlet;
        Out = shape.Outlet;
        SetHandlers(In, Out, this);
    }

    public override void OnPull() => Pull(In);

    /// <summary>What the stage has gathered is lost by a restart.</summary>
    protected virtual void Restart()
    {
    }

    /// <summary>Asks the decider; false when the stage has failed.</summary>
    protected bool Survives(Exception cause)
    {
        switch (this.Decide(cause))
        {
            case Directive.Stop:
                FailStage(cause);
                return false;
            case Directive.Restart:
                Restart();
                return true;
            default:
                return true;
        }
    }

    /// <summary>The element at hand is dropped and the next one wanted, if the decider allows it.</summary>
    protected void DropOrFail(Exception cause)
    {
        if (Survives(cause) && !IsClosed(In) && !HasBeenPulled(In))
            Pull(In);
    }
}

/// <summary>A flow logic with timers.</summary>
internal abstract class TimedFlowLogic<TIn, TOut> : TimerGraphStageLogic, IInHandler, IOutHandler
{
    protected static readonly object TheTimer = new();

    protected readonly Inlet<TIn> In;
    protected readonly Outlet<TOut> Out;

    protected TimedFlowLogic(FlowShape<TIn, TOut> shape) : base(shape)
    {
        In = shape.Inlet;
        Out = shape.Outlet;
        SetHandler(In, (IInHandler)this);
        SetHandler(Out, (IOutHandler)this);
    }

    public abstract void OnPush();

    public virtual void OnUpstreamFinish() => CompleteStage();

    public virtual void OnUpstreamFailure(Exception e) => FailStage(e);

    public virtual void OnPull() => Pull(In);

    public virtual void OnDownstreamFinish(Exception cause) => InternalOnDownstreamFinish(cause);
}

internal static class StageDecisions
{
    public static Directive Decide(this GraphStageLogic logic, Exception cause) =>
        logic.Attributes.GetAttribute<ActorAttributes.SupervisionStrategy>()?.Decider(cause) ?? Directive.Stop;
}
