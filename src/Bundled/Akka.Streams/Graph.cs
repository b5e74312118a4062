using Akka.Streams.Materializing;

namespace Akka.Streams;

/// <summary>A blueprint with open ports that can be connected and, once closed, run any number of times.</summary>
public interface IGraph<out TShape> where TShape : Shape
{
    /// <summary>The ports that are still open.</summary>
    TShape Shape { get; }

    /// <summary>How to build what the graph describes.</summary>
    internal Blueprint Blueprint { get; }
}

/// <summary>A graph that yields a value each time that it is run.</summary>
public interface IGraph<out TShape, out TMaterialized> : IGraph<TShape> where TShape : Shape
{
    /// <summary>The same graph with these attributes in place of its own ones.</summary>
    IGraph<TShape, TMaterialized> WithAttributes(Attributes attributes);

    /// <summary>The same graph with these attributes too; they win over its own ones.</summary>
    IGraph<TShape, TMaterialized> AddAttributes(Attributes attributes);

    /// <summary>The same graph with a name for logs and messages; null or empty changes nothing.</summary>
    IGraph<TShape, TMaterialized> Named(string name);

    /// <summary>The same graph in an actor of its own, with buffers at its ports.</summary>
    IGraph<TShape, TMaterialized> Async();
}

/// <summary>A graph that is another one under its own type.</summary>
public abstract class GraphDelegate<TShape, TMat> : IGraph<TShape, TMat> where TShape : Shape
{
    /// <summary>The graph that does the work.</summary>
    protected readonly IGraph<TShape, TMat> Inner;

    /// <summary>Passes this graph off as the derived type.</summary>
    protected GraphDelegate(IGraph<TShape, TMat> inner) => Inner = inner;

    /// <inheritdoc/>
    public TShape Shape => Inner.Shape;

    Blueprint IGraph<TShape>.Blueprint => Inner.Blueprint;

    /// <inheritdoc/>
    public IGraph<TShape, TMat> WithAttributes(Attributes attributes) => Inner.WithAttributes(attributes);

    /// <inheritdoc/>
    public IGraph<TShape, TMat> AddAttributes(Attributes attributes) => Inner.AddAttributes(attributes);

    /// <inheritdoc/>
    public IGraph<TShape, TMat> Named(string name) => Inner.Named(name);

    /// <inheritdoc/>
    public IGraph<TShape, TMat> Async() => Inner.Async();
}
