using Akka.Actor;
using Akka.Streams.Materializing;

namespace Akka.Streams.Dsl;

/// <summary>A closed graph.</summary>
public interface IRunnableGraph<out TMat> : IGraph<ClosedShape, TMat>
{
    /// <summary>The same graph with another materialised value; the function is called once for each run.</summary>
    IRunnableGraph<TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> func);

    /// <summary>Runs the graph once more and yields the materialised value of this run.</summary>
    TMat Run(IMaterializer materializer);

    /// <summary>Runs the graph once more by the materialiser of the system.</summary>
    TMat Run(ActorSystem actorSystem);

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.AddAttributes"/>
    new IRunnableGraph<TMat> AddAttributes(Attributes attributes);

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.WithAttributes"/>
    new IRunnableGraph<TMat> WithAttributes(Attributes attributes);

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.Named"/>
    new IRunnableGraph<TMat> Named(string name);
}

/// <inheritdoc cref="IRunnableGraph{TMat}"/>
public sealed class RunnableGraph<TMat> : IRunnableGraph<TMat>
{
    private readonly Blueprint _blueprint;

    internal RunnableGraph(Blueprint blueprint) => _blueprint = blueprint;

    /// <inheritdoc/>
    public ClosedShape Shape => ClosedShape.Instance;

    Blueprint IGraph<ClosedShape>.Blueprint => _blueprint;

    /// <inheritdoc/>
    public TMat Run(IMaterializer materializer) => materializer.Materialize(this);

    /// <inheritdoc/>
    public TMat Run(ActorSystem actorSystem) => Run(actorSystem.Materializer());

    /// <inheritdoc/>
    public IRunnableGraph<TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> func) =>
        new RunnableGraph<TMat2>(new Mapped(_blueprint, value => func((TMat)value)!));

    /// <inheritdoc/>
    public IRunnableGraph<TMat> WithAttributes(Attributes attributes) => new RunnableGraph<TMat>(_blueprint.With(attributes));

    /// <inheritdoc/>
    public IRunnableGraph<TMat> AddAttributes(Attributes attributes) => new RunnableGraph<TMat>(_blueprint.Add(attributes));

    /// <inheritdoc/>
    public IRunnableGraph<TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    /// <inheritdoc cref="IGraph{TShape, TMaterialized}.Async"/>
    public IRunnableGraph<TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.WithAttributes(Attributes attributes) => WithAttributes(attributes);

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.AddAttributes(Attributes attributes) => AddAttributes(attributes);

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.Named(string name) => Named(name);

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.Async() => Async();
}

/// <summary>Makes runnable graphs.</summary>
public static class RunnableGraph
{
    /// <summary>The closed graph as one that can run: itself if it can.</summary>
    public static RunnableGraph<TMat> FromGraph<TMat>(IGraph<ClosedShape, TMat> g) =>
        g as RunnableGraph<TMat> ?? new RunnableGraph<TMat>(g.Blueprint);
}
