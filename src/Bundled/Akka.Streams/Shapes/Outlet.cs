using Akka.Streams.Interpreting;
using Akka.Streams.Stage;

namespace Akka.Streams;

/// <summary>A port that elements go out by.</summary>
public abstract class OutPort
{
    /// <summary>Index of the port in its stage.</summary>
    internal int Id = -1;

    /// <summary>For derived ports.</summary>
    protected OutPort()
    {
    }
}

/// <inheritdoc cref="OutPort"/>
public abstract class Outlet : OutPort
{
    /// <summary>What errors and shapes call the port; never null, not necessarily unique.</summary>
    public readonly string Name;

    /// <summary>Names the port.</summary>
    /// <exception cref="ArgumentException">The name is null.</exception>
    protected Outlet(string name) => Name = name ?? throw new ArgumentException("an outlet needs a name", nameof(name));

    /// <summary>The outlet itself if it is one of this type; otherwise a new one with its name.</summary>
    public static Outlet<T> Create<T>(Outlet outlet) => outlet as Outlet<T> ?? new Outlet<T>(outlet.Name) { Id = outlet.Id };

    /// <summary>A new port with the same name and type.</summary>
    public abstract Outlet CarbonCopy();

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;

    /// <summary>A connection whose slot holds an element of this outlet unboxed.</summary>
    internal abstract Connection NewConnection();

    /// <summary>The two halves of an asynchronous boundary that carries elements of this outlet.</summary>
    internal abstract (GraphStageLogic Upstream, GraphStageLogic Downstream) NewBoundary(int capacity);
}

/// <summary>A port that elements of one type go out by.</summary>
public sealed class Outlet<T> : Outlet
{
    /// <summary>Names the port.</summary>
    /// <exception cref="ArgumentException">The name is null.</exception>
    public Outlet(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    public override Outlet CarbonCopy() => new Outlet<T>(Name);

    internal override Connection NewConnection() => new Connection<T>();

    internal override (GraphStageLogic Upstream, GraphStageLogic Downstream) NewBoundary(int capacity)
    {
        var channel = new BoundaryChannel<T>(capacity);
        return (channel.Upstream, channel.Downstream);
    }
}
