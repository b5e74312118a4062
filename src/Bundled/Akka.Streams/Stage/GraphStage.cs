using Akka.Streams.Materializing;

namespace Akka.Streams.Stage;

/// <summary>The running half of a stage and the value that it yields.</summary>
public interface ILogicAndMaterializedValue<out TMaterialized>
{
    GraphStageLogic Logic { get; }

    TMaterialized MaterializedValue { get; }
}

/// <inheritdoc cref="ILogicAndMaterializedValue{T}"/>
public struct LogicAndMaterializedValue<TMaterialized> : ILogicAndMaterializedValue<TMaterialized>
{
    public LogicAndMaterializedValue(GraphStageLogic logic, TMaterialized materializedValue)
    {
        Logic = logic;
        MaterializedValue = materializedValue;
    }

    public GraphStageLogic Logic { get; }

    public TMaterialized MaterializedValue { get; }
}

/// <summary>A stage that yields a value.</summary>
public interface IGraphStageWithMaterializedValue<out TShape, out TMaterialized> : IGraph<TShape, TMaterialized>
    where TShape : Shape
{
    ILogicAndMaterializedValue<TMaterialized> CreateLogicAndMaterializedValue(Attributes attributes);
}

/// <summary>A custom stage: its shape, and how to make the logic of one run.</summary>
public abstract class GraphStageWithMaterializedValue<TShape, TMaterialized>
    : IGraphStageWithMaterializedValue<TShape, TMaterialized> where TShape : Shape
{
    private readonly Lazy<Blueprint> _blueprint;

    protected GraphStageWithMaterializedValue() =>
        _blueprint = new Lazy<Blueprint>(() => new StageBlueprint<TShape, TMaterialized>(this, InitialAttributes));

    public abstract TShape Shape { get; }

    protected virtual Attributes InitialAttributes => Attributes.None;

    Blueprint IGraph<TShape>.Blueprint => _blueprint.Value;

    public abstract ILogicAndMaterializedValue<TMaterialized> CreateLogicAndMaterializedValue(Attributes attributes);

    /// <summary>For stages whose value is an actor, which has to exist when the value is handed out.</summary>
    internal virtual ILogicAndMaterializedValue<TMaterialized> Make(Attributes attributes, StreamMaterializer materializer) =>
        CreateLogicAndMaterializedValue(attributes);

    public IGraph<TShape, TMaterialized> WithAttributes(Attributes attributes) =>
        new PlainGraph<TShape, TMaterialized>(Shape, _blueprint.Value.With(attributes));

    public IGraph<TShape, TMaterialized> AddAttributes(Attributes attributes) =>
        WithAttributes(_blueprint.Value.Own.And(attributes));

    public IGraph<TShape, TMaterialized> Named(string name) => AddAttributes(Attributes.CreateName(name));

    public IGraph<TShape, TMaterialized> Async() => AddAttributes(Attributes.CreateAsyncBoundary());
}

/// <summary>A custom stage without a value of its own.</summary>
public abstract class GraphStage<TShape> : GraphStageWithMaterializedValue<TShape, NotUsed> where TShape : Shape
{
    protected GraphStage()
    {
    }

    protected abstract GraphStageLogic CreateLogic(Attributes inheritedAttributes);

    public sealed override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes inheritedAttributes) =>
        new LogicAndMaterializedValue<NotUsed>(CreateLogic(inheritedAttributes), NotUsed.Instance);
}

/// <summary>Builds one stage.</summary>
internal sealed class StageBlueprint<TShape, TMat>(GraphStageWithMaterializedValue<TShape, TMat> stage, Attributes own)
    : Blueprint where TShape : Shape
{
    public override Attributes Own => own;

    public override Blueprint With(Attributes attributes) => new Attributed(new StageBlueprint<TShape, TMat>(stage, Attributes.None), attributes);

    public override Built Build(Draft draft, Attributes inherited)
    {
        var shape = stage.Shape;
        var inlets = shape.Inlets;
        var outlets = shape.Outlets;
        for (var i = 0; i < inlets.Length; i++)
            inlets[i].Id = i;
        for (var i = 0; i < outlets.Length; i++)
            outlets[i].Id = i;

        var attributes = inherited.And(own);
        var made = stage.Make(attributes, draft.Materializer);
        var logic = made.Logic;
        draft.Add(logic, attributes);
        var ins = new InPortRef[inlets.Length];
        for (var i = 0; i < ins.Length; i++)
            ins[i] = new InPortRef(logic, i, attributes);
        var outs = new OutPortRef[outlets.Length];
        for (var i = 0; i < outs.Length; i++)
            outs[i] = new OutPortRef(logic, i, outlets[i]);
        return new Built(ins, outs, made.MaterializedValue!);
    }
}
