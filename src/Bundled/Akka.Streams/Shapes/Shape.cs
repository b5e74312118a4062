using System.Collections.Immutable;

namespace Akka.Streams;

/// <summary>The ports of a graph: all that others see of it.</summary>
public abstract class Shape : ICloneable
{
    /// <summary>For derived shapes.</summary>
    protected Shape()
    {
    }

    /// <summary>The open inlets, in an order that stays the same.</summary>
    public abstract ImmutableArray<Inlet> Inlets { get; }

    /// <summary>The open outlets, in an order that stays the same.</summary>
    public abstract ImmutableArray<Outlet> Outlets { get; }

    /// <summary>A shape of the same kind with new ports of the same names.</summary>
    public abstract Shape DeepCopy();

    /// <summary>A shape of the same kind with these ports in place of its own.</summary>
    /// <exception cref="ArgumentException">The number of inlets or outlets differs.</exception>
    public abstract Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets);

    /// <inheritdoc/>
    public object Clone() => DeepCopy();

    /// <summary>Whether the other shape has the same ports, in whatever order.</summary>
    public bool HasSamePortsAs(Shape shape) =>
        Inlets.ToHashSet().SetEquals(shape.Inlets) && Outlets.ToHashSet().SetEquals(shape.Outlets);

    /// <summary>Whether the other shape has the same ports in the same order.</summary>
    public bool HasSamePortsAndShapeAs(Shape shape) =>
        Inlets.SequenceEqual(shape.Inlets) && Outlets.SequenceEqual(shape.Outlets);

    /// <inheritdoc/>
    public sealed override string ToString() =>
        $"{GetType().Name}([{string.Join(", ", Inlets)}] [{string.Join(", ", Outlets)}])";
}

/// <summary>A shape without open ports: a graph that can run.</summary>
public sealed class ClosedShape : Shape
{
    /// <summary>The only one: nothing tells two of them apart.</summary>
    public static readonly ClosedShape Instance = new();

    private ClosedShape()
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<Inlet> Inlets => [];

    /// <inheritdoc/>
    public override ImmutableArray<Outlet> Outlets => [];

    /// <inheritdoc/>
    public override Shape DeepCopy() => this;

    /// <inheritdoc/>
    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) =>
        inlets.IsEmpty && outlets.IsEmpty ? this : throw new ArgumentException("a closed shape has no ports", nameof(inlets));
}
