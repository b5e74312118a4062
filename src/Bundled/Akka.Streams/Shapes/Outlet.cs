using Akka.Streams.Interpreting;
using Akka.Streams.Stage;

namespace Akka.Streams;

/// <summary>A port that elements go out by.</summary>
public abstract class OutPort
{
    /// <summary>Index of the port in its stage.</summary>
    internal int Id = -1;

    protected OutPort()
    {
    }
}

/// <inheritdoc cref="OutPort"/>
public abstract class Outlet : OutPort
{
    public readonly string Name;

    protected Outlet(string name) => Name = name ?? throw new ArgumentException("an outlet needs a name", nameof(name));

    public static Outlet<T> Create<T>(Outlet outlet) => outlet as Outlet<T> ?? new Outlet<T>(outlet.Name) { Id = outlet.Id };

    public abstract Outlet CarbonCopy();

    public sealed override string ToString() => Name;

    /// <summary>A connection whose slot holds an element of this outlet unboxed.</summary>
    internal abstract Connection NewConnection();

    /// <summary>The two halves of an asynchronous boundary that carries elements of this outlet.</summary>
    internal abstract (GraphStageLogic Upstream, GraphStageLogic Downstream) NewBoundary(int capacity);
}

/// <summary>A port that elements of one type go out by.</summary>
public sealed class Outlet<T> : Outlet
{
    public Outlet(string name) : base(name)
    {
    }

    public override Outlet CarbonCopy() => new Outlet<T>(Name);

    internal override Connection NewConnection() => new Connection<T>();

    internal override (GraphStageLogic Upstream, GraphStageLogic Downstream) NewBoundary(int capacity)
    {
        var channel = new BoundaryChannel<T>(capacity);
        return (channel.Upstream, channel.Downstream);
    }
}
