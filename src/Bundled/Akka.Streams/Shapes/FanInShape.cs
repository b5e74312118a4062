using System.Collections.Immutable;

namespace Akka.Streams;

/// <summary>A shape with several inlets and one outlet.</summary>
public abstract class FanInShape<TOut> : Shape
{
    /// <summary>How the ports come about.</summary>
    public interface IInit
    {
        /// <summary>The only outlet.</summary>
        Outlet<TOut> Outlet { get; }

        /// <summary>The inlets to use, in their order; empty if all are to be made.</summary>
        IEnumerable<Inlet> Inlets { get; }

        /// <summary>What the names of new ports begin with.</summary>
        string Name { get; }
    }

    /// <summary>New ports, named after the shape.</summary>
    public sealed class InitName : IInit
    {
        /// <summary>A new outlet, "name.out"; the inlets follow as "name.in0" and so on.</summary>
        public InitName(string name)
        {
            Name = name;
            Outlet = new Outlet<TOut>($"{name}.out");
        }

        /// <inheritdoc/>
        public Outlet<TOut> Outlet { get; }

        /// <inheritdoc/>
        public IEnumerable<Inlet> Inlets => [];

        /// <inheritdoc/>
        public string Name { get; }
    }

    /// <summary>Ports that exist.</summary>
    public sealed class InitPorts : IInit
    {
        /// <summary>These ports, the inlets in the order in which the shape asks for them.</summary>
        public InitPorts(Outlet<TOut> outlet, IEnumerable<Inlet> inlets)
        {
            Outlet = outlet;
            Inlets = inlets;
        }

        /// <inheritdoc/>
        public Outlet<TOut> Outlet { get; }

        /// <inheritdoc/>
        public IEnumerable<Inlet> Inlets { get; }

        /// <inheritdoc/>
        public string Name => "FanIn";
    }

    private readonly string _name;
    private readonly Queue<Inlet> _given;
    private ImmutableArray<Inlet> _inlets = [];

    /// <summary>
    /// A shape with this outlet; the registered inlets are handed out by <see cref="NewInlet{T}"/> before new ones.
    /// </summary>
    protected FanInShape(Outlet<TOut> outlet, IEnumerable<Inlet> registered, string name)
    {
        Out = outlet;
        Outlets = [outlet];
        _name = name;
        _given = new Queue<Inlet>(registered);
    }

    /// <summary>A shape whose ports come about like this.</summary>
    protected FanInShape(FanInShape<TOut>.IInit init) : this(init.Outlet, init.Inlets, init.Name)
    {
    }

    /// <summary>The only outlet.</summary>
    public Outlet<TOut> Out { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Inlet> Inlets => _inlets;

    /// <inheritdoc/>
    public override ImmutableArray<Outlet> Outlets { get; }

    /// <summary>A shape of the same class with other ports.</summary>
    protected abstract FanInShape<TOut> Construct(FanInShape<TOut>.IInit init);

    /// <summary>The next inlet, given or new; called by the constructor of a derived shape, once for each.</summary>
    protected Inlet<T> NewInlet<T>(string name)
    {
        var inlet = _given.Count > 0 ? (Inlet<T>)_given.Dequeue() : new Inlet<T>($"{_name}.{name}");
        _inlets = _inlets.Add(inlet);
        return inlet;
    }

    /// <inheritdoc/>
    public override Shape DeepCopy() =>
        Construct(new FanInShape<TOut>.InitPorts((Outlet<TOut>)Out.CarbonCopy(), _inlets.Select(i => i.CarbonCopy()).ToArray()));

    /// <inheritdoc/>
    public sealed override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) =>
        outlets.Length == 1 && inlets.Length == _inlets.Length
            ? Construct(new FanInShape<TOut>.InitPorts((Outlet<TOut>)outlets[0], inlets))
            : throw new ArgumentException($"this shape has {_inlets.Length} inlets and one outlet", nameof(inlets));
}

/// <summary>Two inlets of different types, one outlet.</summary>
public class FanInShape<T0, T1, TOut> : FanInShape<TOut>
{
    /// <summary>The first inlet.</summary>
    public readonly Inlet<T0> In0;

    /// <summary>The second inlet.</summary>
    public readonly Inlet<T1> In1;

    /// <summary>A shape whose ports come about like this.</summary>
    public FanInShape(FanInShape<TOut>.IInit init) : base(init)
    {
        In0 = NewInlet<T0>("in0");
        In1 = NewInlet<T1>("in1");
    }

    /// <summary>New ports whose names begin with this one.</summary>
    public FanInShape(string name) : this(new FanInShape<TOut>.InitName(name))
    {
    }

    /// <summary>A shape with these ports.</summary>
    public FanInShape(Outlet<TOut> outlet, Inlet<T0> in0, Inlet<T1> in1)
        : this(new FanInShape<TOut>.InitPorts(outlet, new Inlet[] { in0, in1 }))
    {
    }

    /// <inheritdoc/>
    protected override FanInShape<TOut> Construct(FanInShape<TOut>.IInit init) => new FanInShape<T0, T1, TOut>(init);
}

/// <summary>Any number of inlets of one type, one outlet.</summary>
public class UniformFanInShape<TIn, TOut> : FanInShape<TOut>
{
    /// <summary>How many inlets there are.</summary>
    public readonly int N;

    /// <summary>So many inlets, which come about like this.</summary>
    public UniformFanInShape(int n, FanInShape<TOut>.IInit init) : base(init)
    {
        N = n;
        Ins = Enumerable.Range(0, n).Select(i => NewInlet<TIn>($"in{i}")).ToImmutableList();
    }

    /// <summary>So many new inlets, named "UniformFanIn.in0" and so on.</summary>
    public UniformFanInShape(int n) : this(n, new FanInShape<TOut>.InitName("UniformFanIn"))
    {
    }

    /// <summary>So many new inlets, whose names begin with this one.</summary>
    public UniformFanInShape(int n, string name) : this(n, new FanInShape<TOut>.InitName(name))
    {
    }

    /// <summary>A shape with these ports.</summary>
    public UniformFanInShape(Outlet<TOut> outlet, params Inlet<TIn>[] inlets)
        : this(inlets.Length, new FanInShape<TOut>.InitPorts(outlet, inlets))
    {
    }

    /// <summary>The inlets in their order.</summary>
    public IImmutableList<Inlet<TIn>> Ins { get; }

    /// <summary>The inlet at this place, counted from 0.</summary>
    public Inlet<TIn> In(int n) => Ins[n];

    /// <inheritdoc/>
    protected override FanInShape<TOut> Construct(FanInShape<TOut>.IInit init) => new UniformFanInShape<TIn, TOut>(N, init);
}
