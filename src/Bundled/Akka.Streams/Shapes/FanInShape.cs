using System.Collections.Immutable;

namespace Akka.Streams;

/// <summary>A shape with several inlets and one outlet.</summary>
public abstract class FanInShape<TOut> : Shape
{
    /// <summary>How the ports come about.</summary>
    public interface IInit
    {
        Outlet<TOut> Outlet { get; }

        IEnumerable<Inlet> Inlets { get; }

        string Name { get; }
    }

    /// <summary>New ports, named after the shape.</summary>
    public sealed class InitName : IInit
    {
        public InitName(string name)
        {
            Name = name;
            Outlet = new Outlet<TOut>($"{name}.out");
        }

        public Outlet<TOut> Outlet { get; }

        public IEnumerable<Inlet> Inlets => [];

        public string Name { get; }
    }

    /// <summary>Ports that exist.</summary>
    public sealed class InitPorts : IInit
    {
        public InitPorts(Outlet<TOut> outlet, IEnumerable<Inlet> inlets)
        {
            Outlet = outlet;
            Inlets = inlets;
        }

        public Outlet<TOut> Outlet { get; }

        public IEnumerable<Inlet> Inlets { get; }

        public string Name => "FanIn";
    }

    private readonly string _name;
    private readonly Queue<Inlet> _given;
    private ImmutableArray<Inlet> _inlets = [];

    protected FanInShape(Outlet<TOut> outlet, IEnumerable<Inlet> registered, string name)
    {
        Out = outlet;
        Outlets = [outlet];
        _name = name;
        _given = new Queue<Inlet>(registered);
    }

    protected FanInShape(FanInShape<TOut>.IInit init) : this(init.Outlet, init.Inlets, init.Name)
    {
    }

    public Outlet<TOut> Out { get; }

    public override ImmutableArray<Inlet> Inlets => _inlets;

    public override ImmutableArray<Outlet> Outlets { get; }

    protected abstract FanInShape<TOut> Construct(FanInShape<TOut>.IInit init);

    protected Inlet<T> NewInlet<T>(string name)
    {
        var inlet = _given.Count > 0 ? (Inlet<T>)_given.Dequeue() : new Inlet<T>($"{_name}.{name}");
        _inlets = _inlets.Add(inlet);
        return inlet;
    }

    public override Shape DeepCopy() =>
        Construct(new FanInShape<TOut>.InitPorts((Outlet<TOut>)Out.CarbonCopy(), _inlets.Select(i => i.CarbonCopy()).ToArray()));

    public sealed override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) =>
        outlets.Length == 1 && inlets.Length == _inlets.Length
            ? Construct(new FanInShape<TOut>.InitPorts((Outlet<TOut>)outlets[0], inlets))
            : throw new ArgumentException($"this shape has {_inlets.Length} inlets and one outlet", nameof(inlets));
}

/// <summary>Two inlets of different types, one outlet.</summary>
public class FanInShape<T0, T1, TOut> : FanInShape<TOut>
{
    public readonly Inlet<T0> In0;
    public readonly Inlet<T1> In1;

    public FanInShape(FanInShape<TOut>.IInit init) : base(init)
    {
        In0 = NewInlet<T0>("in0");
        In1 = NewInlet<T1>("in1");
    }

    public FanInShape(string name) : this(new FanInShape<TOut>.InitName(name))
    {
    }

    public FanInShape(Outlet<TOut> outlet, Inlet<T0> in0, Inlet<T1> in1)
        : this(new FanInShape<TOut>.InitPorts(outlet, new Inlet[] { in0, in1 }))
    {
    }

    protected override FanInShape<TOut> Construct(FanInShape<TOut>.IInit init) => new FanInShape<T0, T1, TOut>(init);
}

/// <summary>Any number of inlets of one type, one outlet.</summary>
public class UniformFanInShape<TIn, TOut> : FanInShape<TOut>
{
    public readonly int N;

    public UniformFanInShape(int n, FanInShape<TOut>.IInit init) : base(init)
    {
        N = n;
        Ins = Enumerable.Range(0, n).Select(i => NewInlet<TIn>($"in{i}")).ToImmutableList();
    }

    public UniformFanInShape(int n) : this(n, new FanInShape<TOut>.InitName("UniformFanIn"))
    {
    }

    public UniformFanInShape(int n, string name) : this(n, new FanInShape<TOut>.InitName(name))
    {
    }

    public UniformFanInShape(Outlet<TOut> outlet, params Inlet<TIn>[] inlets)
        : this(inlets.Length, new FanInShape<TOut>.InitPorts(outlet, inlets))
    {
    }

    public IImmutableList<Inlet<TIn>> Ins { get; }

    public Inlet<TIn> In(int n) => Ins[n];

    protected override FanInShape<TOut> Construct(FanInShape<TOut>.IInit init) => new UniformFanInShape<TIn, TOut>(N, init);
}
