using Akka.Actor;
using Akka.Streams.Materializing;

namespace Akka.Streams.Dsl;

/// <summary>A graph with one open outlet.</summary>
public sealed class Source<TOut, TMat> : IFlow<TOut, TMat>, IGraph<SourceShape<TOut>, TMat>
{
    internal readonly Blueprint Blueprint;

    internal Source(Blueprint blueprint) => Blueprint = blueprint;

    /// <inheritdoc/>
    public SourceShape<TOut> Shape { get; } = new(new Outlet<TOut>("Source.out"));

    Blueprint IGraph<SourceShape<TOut>>.Blueprint => Blueprint;

    /// <inheritdoc cref="IFlow{TOut, TMat}.Via{TOut2, TMat2}"/>
    public Source<TOut2, TMat> Via<TOut2, TMat2>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow) =>
        flow.Blueprint.IsIdentity
            ? (Source<TOut2, TMat>)(object)this
            : new Source<TOut2, TMat>(new Joined(Blueprint, flow.Blueprint, Combine.Left));

    /// <inheritdoc cref="IFlow{TOut, TMat}.ViaMaterialized{TOut2, TMat2, TMat3}"/>
    public Source<TOut2, TMat3> ViaMaterialized<TOut2, TMat2, TMat3>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow,
        Func<TMat, TMat2, TMat3> combine) =>
        new(new Joined(Blueprint, flow.Blueprint, Combine.By(combine)));

    /// <summary>Closes the graph with a sink, whose own materialised value is dropped.</summary>
    public IRunnableGraph<TMat> To<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink) =>
        new RunnableGraph<TMat>(new Joined(Blueprint, sink.Blueprint, Combine.Left));

    /// <summary>Closes the graph with a sink; the function makes one of both materialised values.</summary>
    public IRunnableGraph<TMat3> ToMaterialized<TMat2, TMat3>(IGraph<SinkShape<TOut>, TMat2> sink, Func<TMat, TMat2, TMat3> combine) =>
        new RunnableGraph<TMat3>(new Joined(Blueprint, sink.Blueprint, Combine.By(combine)));

    /// <summary>
    /// Emits the elements of the other source after its own, and makes one of both materialised values.
    /// </summary>
    public Source<TOut, TMat3> ConcatMaterialized<TMat2, TMat3>(IGraph<SourceShape<TOut>, TMat2> that,
        Func<TMat, TMat2, TMat3> materializedFunction) =>
        ViaMaterialized(GraphJunctions.Concat(that), materializedFunction);

    /// <inheritdoc cref="IFlow{TOut, TMat}.MapMaterializedValue{TMat2}"/>
    public Source<TOut, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) =>
        new(new Mapped(Blueprint, value => mapFunc((TMat)value)!));

    /// <summary>Closes the graph with a sink and runs it; yields the materialised value of the sink.</summary>
    public TMat2 RunWith<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink, IMaterializer materializer) =>
        ToMaterialized(sink, Keep.Right).Run(materializer);

    /// <summary>
    /// Closes the graph with a sink and runs it by the materialiser of the system; yields the value of the sink.
    /// </summary>
    public TMat2 RunWith<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink, ActorSystem actorSystem) =>
        ToMaterialized(sink, Keep.Right).Run(actorSystem);

    /// <summary>
    /// Runs the action for each element. The task completes with the stream, or fails with it or with the action.
    /// </summary>
    public Task RunForeach(Action<TOut> action, IMaterializer materializer) => RunWith(Sink.ForEach(action), materializer);

    /// <inheritdoc cref="RunForeach(Action{TOut}, IMaterializer)"/>
    public Task RunForeach(Action<TOut> action, ActorSystem actorSystem) => RunWith(Sink.ForEach(action), actorSystem);

    /// <summary>Folds all elements into one result, which is zero for none. The task fails with the stream.</summary>
    public Task<TOut2> RunAggregate<TOut2>(TOut2 zero, Func<TOut2, TOut, TOut2> aggregate, IMaterializer materializer) =>
        RunWith(Sink.Aggregate(zero, aggregate), materializer);

    /// <inheritdoc cref="RunAggregate{TOut2}(TOut2, Func{TOut2, TOut, TOut2}, IMaterializer)"/>
    public Task<TOut2> RunAggregate<TOut2>(TOut2 zero, Func<TOut2, TOut, TOut2> aggregate, ActorSystem actorSystem) =>
        RunWith(Sink.Aggregate(zero, aggregate), actorSystem);

    /// <summary>
    /// Reduces all elements to one. The task fails with the stream, and with NoSuchElementException for no element.
    /// </summary>
    public Task<TOut> RunSum(Func<TOut, TOut, TOut> reduce, IMaterializer materializer) => RunWith(Sink.Sum(reduce), materializer);

    /// <inheritdoc cref="RunSum(Func{TOut, TOut, TOut}, IMaterializer)"/>
    public Task<TOut> RunSum(Func<TOut, TOut, TOut> reduce, ActorSystem actorSystem) => RunWith(Sink.Sum(reduce), actorSystem);

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.WithAttributes"/>
    public Source<TOut, TMat> WithAttributes(Attributes attributes) => new(Blueprint.With(attributes));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.AddAttributes"/>
    public Source<TOut, TMat> AddAttributes(Attributes attributes) => new(Blueprint.Add(attributes));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.Named"/>
    public Source<TOut, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.Async"/>
    public Source<TOut, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    /// <inheritdoc/>
    public override string ToString() => $"Source({Shape})";

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.WithAttributes(Attributes attributes) => WithAttributes(attributes);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.AddAttributes(Attributes attributes) => AddAttributes(attributes);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.Named(string name) => Named(name);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.Async() => Async();

    IFlow<TOut2, TMat> IFlow<TOut, TMat>.Via<TOut2, TMat2>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow) => Via(flow);

    IFlow<TOut2, TMat3> IFlow<TOut, TMat>.ViaMaterialized<TOut2, TMat2, TMat3>(IGraph<FlowShape<TOut, TOut2>, TMat2> flow,
        Func<TMat, TMat2, TMat3> combine) => ViaMaterialized(flow, combine);

    IFlow<TOut, TMat2> IFlow<TOut, TMat>.MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) => MapMaterializedValue(mapFunc);
}
