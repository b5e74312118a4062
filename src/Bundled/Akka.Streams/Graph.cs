using Akka.Streams.Materializing;

namespace Akka.Streams;

/// <summary>A blueprint with open ports that can be connected and, once closed, run any number of times.</summary>
public interface IGraph<out TShape> where TShape : Shape
{
    TShape Shape { get; }

    /// <summary>How to build what the graph describes.</summary>
    internal Blueprint Blueprint { get; }
}

/// <summary>A graph that yields a value each time that it is run.</summary>
public interface IGraph<out TShape, out TMaterialized> : IGraph<TShape> where TShape : Shape
{
    IGraph<TShape, TMaterialized> WithAttributes(Attributes attributes);

    IGraph<TShape, TMaterialized> AddAttributes(Attributes attributes);

    IGraph<TShape, TMaterialized> Named(string name);

    IGraph<TShape, TMaterialized> Async();
}

/// <summary>A graph that is another one under its own type.</summary>
public abstract class GraphDelegate<TShape, TMat> : IGraph<TShape, TMat> where TShape : Shape
{
    protected readonly IGraph<TShape, TMat> Inner;

    protected GraphDelegate(IGraph<TShape, TMat> inner) => Inner = inner;

    public TShape Shape => Inner.Shape;

    Blueprint IGraph<TShape>.Blueprint => Inner.Blueprint;

    public IGraph<TShape, TMat> WithAttributes(Attributes attributes) => Inner.WithAttributes(attributes);

    public IGraph<TShape, TMat> AddAttributes(Attributes attributes) => Inner.AddAttributes(attributes);

    public IGraph<TShape, TMat> Named(string name) => Inner.Named(name);

    public IGraph<TShape, TMat> Async() => Inner.Async();
}
