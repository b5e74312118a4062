using Akka.Streams.Stage;

namespace Akka.Streams.Materializing;

/// <summary>A port of a stage that has been built, waiting to be connected.</summary>
internal readonly record struct OutPortRef(GraphStageLogic Logic, int Port, Outlet Outlet);

/// <inheritdoc cref="OutPortRef"/>
internal readonly record struct InPortRef(GraphStageLogic Logic, int Port, Attributes Attributes);

/// <summary>What building a blueprint yields: open ports in the order of its shape, and the value.</summary>
internal readonly record struct Built(InPortRef[] Ins, OutPortRef[] Outs, object Value);

/// <summary>Knows how to build a graph. Blueprints are immutable and shared.</summary>
internal abstract class Blueprint
{
    /// <summary>The attributes of the outermost level.</summary>
    public virtual Attributes Own => Attributes.None;

    /// <summary>A flow that hands on what it gets: joining it to something costs nothing.</summary>
    public virtual bool IsIdentity => false;

    public abstract Built Build(Draft draft, Attributes inherited);

    public virtual Blueprint With(Attributes attributes) => new Attributed(this, attributes);

    public Blueprint Add(Attributes attributes) => With(Own.And(attributes));
}

/// <summary>Attributes around a blueprint; an asynchronous boundary among them gives its content an actor of its own.</summary>
internal sealed class Attributed(Blueprint inner, Attributes own) : Blueprint
{
    public override Attributes Own => own;

    public override Blueprint With(Attributes attributes) => new Attributed(inner, attributes);

    public override Built Build(Draft draft, Attributes inherited)
    {
        var attributes = inherited.And(own);
        if (own.GetAttribute<Attributes.AsyncBoundary>() is null)
            return inner.Build(draft, attributes);
        using (draft.OwnIsland(attributes))
            return inner.Build(draft, attributes);
    }
}

/// <summary>The first outlet of one blueprint feeds the first inlet of another.</summary>
internal sealed class Joined(Blueprint left, Blueprint right, Func<object, object, object> combine) : Blueprint
{
    public override Built Build(Draft draft, Attributes inherited)
    {
        var first = left.Build(draft, inherited);
        var second = right.Build(draft, inherited);
        draft.Connect(first.Outs[0], second.Ins[0]);
        return new Built(first.Ins, second.Outs, combine(first.Value, second.Value));
    }
}

/// <summary>A blueprint whose value is changed.</summary>
internal sealed class Mapped(Blueprint inner, Func<object, object> map) : Blueprint
{
    public override Built Build(Draft draft, Attributes inherited)
    {
        var built = inner.Build(draft, inherited);
        return built with { Value = map(built.Value) };
    }
}

/// <summary>Two blueprints side by side: a sink that takes what comes and a source of what goes.</summary>
internal sealed class SideBySide(Blueprint sink, Blueprint source, Func<object, object, object> combine) : Blueprint
{
    public override Built Build(Draft draft, Attributes inherited)
    {
        var first = sink.Build(draft, inherited);
        var second = source.Build(draft, inherited);
        return new Built(first.Ins, second.Outs, combine(first.Value, second.Value));
    }
}

/// <summary>A graph that is no more than a shape and a blueprint.</summary>
internal sealed class PlainGraph<TShape, TMat>(TShape shape, Blueprint blueprint) : IGraph<TShape, TMat> where TShape : Shape
{
    public TShape Shape => shape;

    Blueprint IGraph<TShape>.Blueprint => blueprint;

    public IGraph<TShape, TMat> WithAttributes(Attributes attributes) =>
        new PlainGraph<TShape, TMat>(shape, blueprint.With(attributes));

    public IGraph<TShape, TMat> AddAttributes(Attributes attributes) =>
        new PlainGraph<TShape, TMat>(shape, blueprint.Add(attributes));

    public IGraph<TShape, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    public IGraph<TShape, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());
}
