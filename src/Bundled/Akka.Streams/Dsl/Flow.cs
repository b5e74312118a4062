using Akka.Streams.Materializing;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>Makes flows.</summary>
public static class Flow
{
    /// <summary>A flow that hands on each element as it is: where most flows begin.</summary>
    public static Flow<T, T, NotUsed> Create<T>() => new(Stages.Identity<T>.Blueprint);

    /// <inheritdoc cref="Create{T}"/>
    public static Flow<T, T, NotUsed> Identity<T>() => Create<T>();

    /// <summary>Emits the result of the function for each element.</summary>
    public static Flow<TIn, TOut, NotUsed> FromFunction<TIn, TOut>(Func<TIn, TOut> function) => Create<TIn>().Select(function);

    /// <summary>The graph as a flow: itself if it is one.</summary>
    public static Flow<TIn, TOut, TMat> FromGraph<TIn, TOut, TMat>(IGraph<FlowShape<TIn, TOut>, TMat> graph) =>
        graph as Flow<TIn, TOut, TMat> ?? new Flow<TIn, TOut, TMat>(graph.Blueprint);

    /// <summary>
    /// What comes in goes to the sink, what goes out is of the source; neither ends the other. Both values are dropped.
    /// </summary>
    public static Flow<TIn, TOut, NotUsed> FromSinkAndSource<TIn, TOut, TMat>(IGraph<SinkShape<TIn>, TMat> sink,
        IGraph<SourceShape<TOut>, TMat> source) =>
        new(new SideBySide(sink.Blueprint, source.Blueprint, (_, _) => NotUsed.Instance));

    /// <summary>What comes in goes to the sink, what goes out is of the source; neither ends the other.</summary>
    public static Flow<TIn, TOut, TMat> FromSinkAndSource<TIn, TOut, TMat1, TMat2, TMat>(IGraph<SinkShape<TIn>, TMat1> sink,
        IGraph<SourceShape<TOut>, TMat2> source, Func<TMat1, TMat2, TMat> combine) =>
        new(new SideBySide(sink.Blueprint, source.Blueprint, Combine.By(combine)));
}
