using Akka.Streams.Materializing;

namespace Akka.Streams.Dsl;

/// <summary>A graph with one open inlet.</summary>
public sealed class Sink<TIn, TMat> : IGraph<SinkShape<TIn>, TMat>
{
    internal readonly Blueprint Blueprint;

    internal Sink(Blueprint blueprint) => Blueprint = blueprint;

    /// <inheritdoc/>
    public SinkShape<TIn> Shape { get; } = new(new Inlet<TIn>("Sink.in"));

    Blueprint IGraph<SinkShape<TIn>>.Blueprint => Blueprint;

    /// <summary>A sink of what the function turns into elements of this one; the materialised value stays.</summary>
    public Sink<TIn2, TMat> ContraMap<TIn2>(Func<TIn2, TIn> function) =>
        Flow.FromFunction(function).ToMaterialized(this, Keep.Right);

    /// <summary>Feeds the sink by a source and runs both; yields the materialised value of the source.</summary>
    public TMat2 RunWith<TMat2>(IGraph<SourceShape<TIn>, TMat2> source, IMaterializer materializer) =>
        Source.FromGraph(source).To(this).Run(materializer);

    /// <summary>The same sink with another materialised value; the function is called once for each run.</summary>
    public Sink<TIn, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> fn) =>
        new(new Mapped(Blueprint, value => fn((TMat)value)!));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.WithAttributes"/>
    public Sink<TIn, TMat> WithAttributes(Attributes attributes) => new(Blueprint.With(attributes));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.AddAttributes"/>
    public Sink<TIn, TMat> AddAttributes(Attributes attributes) => new(Blueprint.Add(attributes));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.Named"/>
    public Sink<TIn, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.Async"/>
    public Sink<TIn, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    /// <inheritdoc/>
    public override string ToString() => $"Sink({Shape})";

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.WithAttributes(Attributes attributes) => WithAttributes(attributes);

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.AddAttributes(Attributes attributes) => AddAttributes(attributes);

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.Named(string name) => Named(name);

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.Async() => Async();
}
