using Akka.Streams.Materializing;

namespace Akka.Streams.Stage;

/// <summary>The running half of a stage and the value that it yields.</summary>
public interface ILogicAndMaterializedValue<out TMaterialized>
{
    /// <summary>Belongs to one run only.</summary>
    GraphStageLogic Logic { get; }

    /// <summary>Handed to whoever runs the graph; the logic may have started by then.</summary>
    TMaterialized MaterializedValue { get; }
}

/// <inheritdoc cref="ILogicAndMaterializedValue{T}"/>
public struct LogicAndMaterializedValue<TMaterialized> : ILogicAndMaterializedValue<TMaterialized>
{
    /// <summary>Nothing is checked.</summary>
    public LogicAndMaterializedValue(GraphStageLogic logic, TMaterialized materializedValue)
    {
        Logic = logic;
        MaterializedValue = materializedValue;
    }

    /// <inheritdoc/>
    public GraphStageLogic Logic { get; }

    /// <inheritdoc/>
    public TMaterialized MaterializedValue { get; }
}

/// <summary>A stage that yields a value.</summary>
public interface IGraphStageWithMaterializedValue<out TShape, out TMaterialized> : IGraph<TShape, TMaterialized>
    where TShape : Shape
{
    /// <summary>Called once for each run, on the thread that materializes: make a new logic each time.</summary>
    ILogicAndMaterializedValue<TMaterialized> CreateLogicAndMaterializedValue(Attributes attributes);
}

/// <summary>A custom stage: its shape, and how to make the logic of one run.</summary>
public abstract class GraphStageWithMaterializedValue<TShape, TMaterialized>
    : IGraphStageWithMaterializedValue<TShape, TMaterialized> where TShape : Shape
{
    private readonly Lazy<Blueprint> _blueprint;

    /// <summary>The shape and the attributes are not read before the stage is used.</summary>
    protected GraphStageWithMaterializedValue() =>
        _blueprint = new Lazy<Blueprint>(() => new StageBlueprint<TShape, TMaterialized>(this, InitialAttributes));

    /// <summary>The ports; each call must return the same ones.</summary>
    public abstract TShape Shape { get; }

    /// <summary>The attributes that the stage has by itself, such as its name.</summary>
    protected virtual Attributes InitialAttributes => Attributes.None;

    Blueprint IGraph<TShape>.Blueprint => _blueprint.Value;

    /// <inheritdoc/>
    public abstract ILogicAndMaterializedValue<TMaterialized> CreateLogicAndMaterializedValue(Attributes inheritedAttributes);

    /// <summary>For stages whose value is an actor, which has to exist when the value is handed out.</summary>
    internal virtual ILogicAndMaterializedValue<TMaterialized> Make(Attributes attributes, StreamMaterializer materializer) =>
        CreateLogicAndMaterializedValue(attributes);

    /// <inheritdoc/>
    public IGraph<TShape, TMaterialized> WithAttributes(Attributes attributes) =>
        new PlainGraph<TShape, TMaterialized>(Shape, _blueprint.Value.With(attributes));

    /// <inheritdoc/>
    public IGraph<TShape, TMaterialized> AddAttributes(Attributes attributes) =>
        WithAttributes(_blueprint.Value.Own.And(attributes));

    /// <inheritdoc/>
    public IGraph<TShape, TMaterialized> Named(string name) => AddAttributes(Attributes.CreateName(name));

    /// <inheritdoc/>
    public IGraph<TShape, TMaterialized> Async() => AddAttributes(Attributes.CreateAsyncBoundary());
}

/// <summary>A custom stage without a value of its own.</summary>
public abstract class GraphStage<TShape> : GraphStageWithMaterializedValue<TShape, NotUsed> where TShape : Shape
{
    /// <summary>For stages that keep no state of a run in themselves.</summary>
    protected GraphStage()
    {
    }

    /// <summary>Called once for each run, on the thread that materializes: make a new logic each time.</summary>
    protected abstract GraphStageLogic CreateLogic(Attributes inheritedAttributes);

    /// <inheritdoc/>
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
