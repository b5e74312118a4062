using System.Collections.Immutable;

namespace Akka.Streams;

/// <summary>A shape with one inlet and several outlets.</summary>
public abstract class FanOutShape<TIn> : Shape
{
    /// <summary>How the ports come about.</summary>
    public interface IInit
    {
        /// <summary>The only inlet.</summary>
        Inlet<TIn> Inlet { get; }

        /// <summary>The outlets to use, in their order; empty if all are to be made.</summary>
        IEnumerable<Outlet> Outlets { get; }

        /// <summary>What the names of new ports begin with.</summary>
        string Name { get; }
    }

    /// <summary>New ports, named after the shape.</summary>
    public sealed class InitName : IInit
    {
        /// <summary>A new inlet, "name.in"; the outlets follow as "name.out0" and so on.</summary>
        public InitName(string name)
        {
            Name = name;
            Inlet = new Inlet<TIn>($"{name}.in");
        }

        /// <inheritdoc/>
        public Inlet<TIn> Inlet { get; }

        /// <inheritdoc/>
        public IEnumerable<Outlet> Outlets => [];

        /// <inheritdoc/>
        public string Name { get; }
    }

    /// <summary>Ports that exist.</summary>
    public sealed class InitPorts : IInit
    {
        /// <summary>These ports, the outlets in the order in which the shape asks for them.</summary>
        public InitPorts(Inlet<TIn> inlet, IEnumerable<Outlet> outlets)
        {
            Inlet = inlet;
            Outlets = outlets;
        }

        /// <inheritdoc/>
        public Inlet<TIn> Inlet { get; }

        /// <inheritdoc/>
        public IEnumerable<Outlet> Outlets { get; }

        /// <inheritdoc/>
        public string Name => "FanOut";
    }

    private readonly string _name;
    private readonly Queue<Outlet> _given;
    private ImmutableArray<Outlet> _outlets = [];

    /// <summary>
    /// A shape with this inlet; the registered outlets are handed out by <see cref="NewOutlet{T}"/> before new ones.
    /// </summary>
    protected FanOutShape(Inlet<TIn> inlet, IEnumerable<Outlet> registered, string name)
    {
        In = inlet;
        Inlets = [inlet];
        _name = name;
        _given = new Queue<Outlet>(registered);
    }

    /// <summary>A shape whose ports come about like this.</summary>
    protected FanOutShape(FanOutShape<TIn>.IInit init) : this(init.Inlet, init.Outlets, init.Name)
    {
    }

    /// <summary>The only inlet.</summary>
    public Inlet<TIn> In { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Inlet> Inlets { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Outlet> Outlets => _outlets;

    /// <summary>A shape of the same class with other ports.</summary>
    protected abstract FanOutShape<TIn> Construct(FanOutShape<TIn>.IInit init);

    /// <summary>The next outlet, given or new; called by the constructor of a derived shape, once for each.</summary>
    protected Outlet<T> NewOutlet<T>(string name)
    {
        var outlet = _given.Count > 0 ? (Outlet<T>)_given.Dequeue() : new Outlet<T>($"{_name}.{name}");
        _outlets = _outlets.Add(outlet);
        return outlet;
    }

    /// <inheritdoc/>
    public override Shape DeepCopy() =>
        Construct(new FanOutShape<TIn>.InitPorts((Inlet<TIn>)In.CarbonCopy(), _outlets.Select(o => o.CarbonCopy()).ToArray()));

    /// <inheritdoc/>
    public sealed override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) =>
        inlets.Length == 1 && outlets.Length == _outlets.Length
            ? Construct(new FanOutShape<TIn>.InitPorts((Inlet<TIn>)inlets[0], outlets))
            : throw new ArgumentException($"this shape has one inlet and {_outlets.Length} outlets", nameof(outlets));
}

/// <summary>One inlet, two outlets of different types.</summary>
public class FanOutShape<TIn, T0, T1> : FanOutShape<TIn>
{
    /// <summary>The first outlet.</summary>
    public readonly Outlet<T0> Out0;

    /// <summary>The second outlet.</summary>
    public readonly Outlet<T1> Out1;

    /// <summary>A shape whose ports come about like this.</summary>
    public FanOutShape(FanOutShape<TIn>.IInit init) : base(init)
    {
        Out0 = NewOutlet<T0>("out0");
        Out1 = NewOutlet<T1>("out1");
    }

    /// <summary>New ports whose names begin with this one.</summary>
    public FanOutShape(string name) : this(new FanOutShape<TIn>.InitName(name))
    {
    }

    /// <summary>A shape with these ports.</summary>
    public FanOutShape(Inlet<TIn> inlet, Outlet<T0> out0, Outlet<T1> out1)
        : this(new FanOutShape<TIn>.InitPorts(inlet, new Outlet[] { out0, out1 }))
    {
    }

    /// <inheritdoc/>
    protected override FanOutShape<TIn> Construct(FanOutShape<TIn>.IInit init) => new FanOutShape<TIn, T0, T1>(init);
}

/// <summary>One inlet, any number of outlets of one type.</summary>
public class UniformFanOutShape<TIn, TOut> : FanOutShape<TIn>
{
    private readonly int _n;

    /// <summary>So many outlets, which come about like this.</summary>
    public UniformFanOutShape(int n, FanOutShape<TIn>.IInit init) : base(init)
    {
        _n = n;
        Outs = Enumerable.Range(0, n).Select(i => NewOutlet<TOut>($"out{i}")).ToImmutableList();
    }

    /// <summary>So many new outlets, named "UniformFanOut.out0" and so on.</summary>
    public UniformFanOutShape(int n) : this(n, new FanOutShape<TIn>.InitName("UniformFanOut"))
    {
    }

    /// <summary>So many new outlets, whose names begin with this one.</summary>
    public UniformFanOutShape(int n, string name) : this(n, new FanOutShape<TIn>.InitName(name))
    {
    }

    /// <summary>A shape with these ports.</summary>
    public UniformFanOutShape(Inlet<TIn> inlet, params Outlet<TOut>[] outlets)
        : this(outlets.Length, new FanOutShape<TIn>.InitPorts(inlet, outlets))
    {
    }

    /// <summary>The outlets in their order.</summary>
    public IImmutableList<Outlet<TOut>> Outs { get; }

    /// <summary>The outlet at this place, counted from 0.</summary>
    public Outlet<TOut> Out(int n) => Outs[n];

    /// <inheritdoc/>
    protected override FanOutShape<TIn> Construct(FanOutShape<TIn>.IInit init) => new UniformFanOutShape<TIn, TOut>(_n, init);
}
