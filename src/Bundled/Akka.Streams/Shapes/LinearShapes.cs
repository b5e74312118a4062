using System.Collections.Immutable;

namespace Akka.Streams;

/// <summary>A shape with one inlet and one outlet.</summary>
public interface IFlowShape
{
    /// <summary>Where elements come in.</summary>
    Inlet Inlet { get; }

    /// <summary>Where elements go out.</summary>
    Outlet Outlet { get; }
}

/// <summary>The shape of a source: one outlet.</summary>
public sealed class SourceShape<TOut> : Shape
{
    /// <summary>Where elements go out; the only port.</summary>
    public readonly Outlet<TOut> Outlet;

    /// <summary>A shape with this port.</summary>
    /// <exception cref="ArgumentNullException">The outlet is null.</exception>
    public SourceShape(Outlet<TOut> outlet)
    {
        Outlet = outlet ?? throw new ArgumentNullException(nameof(outlet));
        Outlets = [outlet];
    }

    /// <inheritdoc/>
    public override ImmutableArray<Inlet> Inlets => [];

    /// <inheritdoc/>
    public override ImmutableArray<Outlet> Outlets { get; }

    /// <inheritdoc/>
    public override Shape DeepCopy() => new SourceShape<TOut>((Outlet<TOut>)Outlet.CarbonCopy());

    /// <inheritdoc/>
    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) =>
        inlets.IsEmpty && outlets.Length == 1
            ? new SourceShape<TOut>((Outlet<TOut>)outlets[0])
            : throw new ArgumentException("a source has one outlet and no inlet", nameof(outlets));

    /// <summary>Whether the other is a source with this very outlet.</summary>
    public override bool Equals(object obj) => obj is SourceShape<TOut> other && ReferenceEquals(Outlet, other.Outlet);

    /// <inheritdoc/>
    public override int GetHashCode() => Outlet.GetHashCode();
}

/// <summary>The shape of a flow: one inlet, one outlet.</summary>
public sealed class FlowShape<TIn, TOut> : Shape, IFlowShape
{
    /// <summary>A shape with these ports.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public FlowShape(Inlet<TIn> inlet, Outlet<TOut> outlet)
    {
        Inlet = inlet ?? throw new ArgumentNullException(nameof(inlet));
        Outlet = outlet ?? throw new ArgumentNullException(nameof(outlet));
        Inlets = [inlet];
        Outlets = [outlet];
    }

    /// <inheritdoc cref="IFlowShape.Inlet"/>
    public Inlet<TIn> Inlet { get; }

    /// <inheritdoc cref="IFlowShape.Outlet"/>
    public Outlet<TOut> Outlet { get; }

    Inlet IFlowShape.Inlet => Inlet;

    Outlet IFlowShape.Outlet => Outlet;

    /// <inheritdoc/>
    public override ImmutableArray<Inlet> Inlets { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Outlet> Outlets { get; }

    /// <inheritdoc/>
    public override Shape DeepCopy() =>
        new FlowShape<TIn, TOut>((Inlet<TIn>)Inlet.CarbonCopy(), (Outlet<TOut>)Outlet.CarbonCopy());

    /// <inheritdoc/>
    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) =>
        inlets.Length == 1 && outlets.Length == 1
            ? new FlowShape<TIn, TOut>((Inlet<TIn>)inlets[0], (Outlet<TOut>)outlets[0])
            : throw new ArgumentException("a flow has one inlet and one outlet", nameof(inlets));
}

/// <summary>The shape of a sink: one inlet.</summary>
public sealed class SinkShape<TIn> : Shape
{
    /// <summary>Where elements come in; the only port.</summary>
    public readonly Inlet<TIn> Inlet;

    /// <summary>A shape with this port.</summary>
    /// <exception cref="ArgumentNullException">The inlet is null.</exception>
    public SinkShape(Inlet<TIn> inlet)
    {
        Inlet = inlet ?? throw new ArgumentNullException(nameof(inlet));
        Inlets = [inlet];
    }

    /// <inheritdoc/>
    public override ImmutableArray<Inlet> Inlets { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Outlet> Outlets => [];

    /// <inheritdoc/>
    public override Shape DeepCopy() => new SinkShape<TIn>((Inlet<TIn>)Inlet.CarbonCopy());

    /// <inheritdoc/>
    public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) =>
        inlets.Length == 1 && outlets.IsEmpty
            ? new SinkShape<TIn>((Inlet<TIn>)inlets[0])
            : throw new ArgumentException("a sink has one inlet and no outlet", nameof(inlets));

    /// <summary>Whether the other is a sink with this very inlet.</summary>
    public override bool Equals(object obj) => obj is SinkShape<TIn> other && ReferenceEquals(Inlet, other.Inlet);

    /// <inheritdoc/>
    public override int GetHashCode() => Inlet.GetHashCode();
}
