using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>
/// Hands on elements of all inputs as they come; while the preferred one has some, only those.
/// </summary>
public sealed class MergePreferred<T> : GraphStage<MergePreferred<T>.MergePreferredShape>
{
    /// <summary>The inlets of a merge, and the preferred one.</summary>
    public sealed class MergePreferredShape : UniformFanInShape<T, T>
    {
        private readonly int _secondaryPorts;

        /// <summary>So many inlets beside the preferred one, which come about like this.</summary>
        public MergePreferredShape(int secondaryPorts, FanInShape<T>.IInit init) : base(secondaryPorts, init)
        {
            _secondaryPorts = secondaryPorts;
            Preferred = NewInlet<T>("preferred");
        }

        /// <summary>So many new inlets beside the preferred one, whose names begin with this one.</summary>
        public MergePreferredShape(int secondaryPorts, string name) : this(secondaryPorts, new FanInShape<T>.InitName(name))
        {
        }

        /// <summary>The inlet whose elements go first.</summary>
        public Inlet<T> Preferred { get; }

        /// <inheritdoc/>
        protected override FanInShape<T> Construct(FanInShape<T>.IInit init) => new MergePreferredShape(_secondaryPorts, init);
    }

    private readonly bool _eagerClose;

    /// <summary>So many inputs beside the preferred one; completes when all have, with the flag when the first has.</summary>
    /// <exception cref="ArgumentException">Fewer than one other input.</exception>
    public MergePreferred(int secondaryPorts, bool eagerClose = false)
    {
        if (secondaryPorts < 1)
            throw new ArgumentException("A MergePreferred must have at least one secondary port", nameof(secondaryPorts));
        _eagerClose = eagerClose;
        Shape = new MergePreferredShape(secondaryPorts, "MergePreferred");
    }

    /// <summary>Where elements go out.</summary>
    public Outlet<T> Out => Shape.Out;

    /// <summary>The input whose elements go first.</summary>
    public Inlet<T> Preferred => Shape.Preferred;

    /// <inheritdoc/>
    public override MergePreferredShape Shape { get; }

    /// <inheritdoc/>
    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("MergePreferred");

    /// <summary>The other input at this place, counted from 0.</summary>
    public Inlet<T> In(int id) => Shape.In(id);

    /// <inheritdoc/>
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, _eagerClose);

    // An input is asked again as soon as its element is out, so that each always has one ready.
    private sealed class Logic : OutGraphStageLogic
    {
        private readonly MergePreferredShape _shape;
        private readonly Queue<Inlet<T>> _waiting = new();
        private readonly bool _eagerClose;
        private int _running;

        public Logic(MergePreferredShape shape, bool eagerClose) : base(shape)
        {
            _shape = shape;
            _eagerClose = eagerClose;
            _running = shape.Inlets.Length;
            SetHandler(shape.Out, this);
            SetHandler(shape.Preferred, GiveNext, Ended);
            foreach (var inlet in shape.Ins)
                SetHandler(inlet,
                    () =>
                    {
                        _waiting.Enqueue(inlet);
                        GiveNext();
                    }, Ended);
        }

        public override void PreStart()
        {
            TryPull(_shape.Preferred);
            foreach (var inlet in _shape.Ins)
                TryPull(inlet);
        }

        public override void OnPull() => GiveNext();

        private void GiveNext()
        {
            if (!IsAvailable(_shape.Out))
                return;
            if (IsAvailable(_shape.Preferred))
                Give(_shape.Preferred);
            else if (_waiting.TryDequeue(out var inlet))
                Give(inlet);
            EndIfDrained();
        }

        private void Give(Inlet<T> inlet)
        {
            Push(_shape.Out, Grab(inlet));
            TryPull(inlet);
        }

        private void Ended()
        {
            _running--;
            if (_eagerClose)
                CompleteStage();
            else
                EndIfDrained();
        }

        private void EndIfDrained()
        {
            if (_running == 0 && _waiting.Count == 0 && !IsAvailable(_shape.Preferred))
                CompleteStage();
        }
    }
}
