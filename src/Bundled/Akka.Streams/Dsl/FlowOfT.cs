using Akka.Streams.Materializing;

namespace Akka.Streams.Dsl;

/// <summary>A graph with one open inlet and one open outlet.</summary>
public sealed class Flow<TIn, TOut, TMat> : IFlow<TOut, TMat>, IGraph<FlowShape<TIn, TOut>, TMat>
{
    internal readonly Blueprint Blueprint;

    internal Flow(Blueprint blueprint) => Blueprint = blueprint;

    /// <inheritdoc/>
    public FlowShape<TIn, TOut> Shape { get; } = new(new Inlet<TIn>("Flow.in"), new Outlet<TOut>("Flow.out"));

    Blueprint IGraph<FlowShape<TIn, TOut>>.Blueprint => Blueprint;

    /// <inheritdoc cref="IFlow{TOut, TMat}.Via{TOut2, TMat2}"/>
    public Flow<TIn, TOut2, TMat> Via<TOut2, TMat2>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow) =>
        Blueprint.IsIdentity ? new Flow<TIn, TOut2, TMat>(new Mapped(flow.Blueprint, Combine.ToNotUsed))
        : flow.Blueprint.IsIdentity ? (Flow<TIn, TOut2, TMat>)(object)this
        : new Flow<TIn, TOut2, TMat>(new Joined(Blueprint, flow.Blueprint, Combine.Left));

    /// <inheritdoc cref="IFlow{TOut, TMat}.ViaMaterialized{TOut2, TMat2, TMat3}"/>
    public Flow<TIn, TOut2, TMat3> ViaMaterialized<TOut2, TMat2, TMat3>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow,
        Func<TMat, TMat2, TMat3> combine) =>
        new(new Joined(Blueprint, flow.Blueprint, Combine.By(combine)));

    /// <summary>Closes the end with a sink, whose own materialised value is dropped.</summary>
    public Sink<TIn, TMat> To<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink) =>
        new(new Joined(Blueprint, sink.Blueprint, Combine.Left));

    /// <summary>Closes the end with a sink; the function makes one of both materialised values.</summary>
    public Sink<TIn, TMat3> ToMaterialized<TMat2, TMat3>(IGraph<SinkShape<TOut>, TMat2> sink, Func<TMat, TMat2, TMat3> combine) =>
        new(new Joined(Blueprint, sink.Blueprint, Combine.By(combine)));

    /// <summary>
    /// Emits the elements of the other source after its own, and makes one of both materialised values.
    /// </summary>
    public Flow<TIn, TOut, TMat3> ConcatMaterialized<TMat2, TMat3>(IGraph<SourceShape<TOut>, TMat2> that,
        Func<TMat, TMat2, TMat3> materializedFunction) =>
        ViaMaterialized(GraphJunctions.Concat(that), materializedFunction);

    /// <inheritdoc cref="IFlow{TOut, TMat}.MapMaterializedValue{TMat2}"/>
    public Flow<TIn, TOut, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) =>
        new(new Mapped(Blueprint, value => mapFunc((TMat)value)!));

    /// <summary>Runs the flow between a source and a sink; yields their two materialised values.</summary>
    public (TMat1, TMat2) RunWith<TMat1, TMat2>(IGraph<SourceShape<TIn>, TMat1> source, IGraph<SinkShape<TOut>, TMat2> sink,
        IMaterializer materializer) =>
        Source.FromGraph(source).Via(this).ToMaterialized(sink, Keep.Both).Run(materializer);

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.WithAttributes"/>
    public Flow<TIn, TOut, TMat> WithAttributes(Attributes attributes) => new(Blueprint.With(attributes));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.AddAttributes"/>
    public Flow<TIn, TOut, TMat> AddAttributes(Attributes attributes) => new(Blueprint.Add(attributes));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.Named"/>
    public Flow<TIn, TOut, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.Async"/>
    public Flow<TIn, TOut, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    /// <inheritdoc/>
    public override string ToString() => $"Flow({Shape})";

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.WithAttributes(Attributes attributes) =>
        WithAttributes(attributes);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.AddAttributes(Attributes attributes) =>
        AddAttributes(attributes);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.Named(string name) => Named(name);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.Async() => Async();

    IFlow<TOut2, TMat> IFlow<TOut, TMat>.Via<TOut2, TMat2>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow) => Via(flow);

    IFlow<TOut2, TMat3> IFlow<TOut, TMat>.ViaMaterialized<TOut2, TMat2, TMat3>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow,
        Func<TMat, TMat2, TMat3> combine) => ViaMaterialized(flow, combine);

    IFlow<TOut, TMat2> IFlow<TOut, TMat>.MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) => MapMaterializedValue(mapFunc);
}
