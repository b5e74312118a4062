using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>Hands on elements of all inputs as they come, each input in its turn.</summary>
public class Merge<TIn, TOut> : GraphStage<UniformFanInShape<TIn, TOut>> where TIn : TOut
{
    private readonly bool _eagerComplete;

    /// <summary>So many inputs; completes when all of them have, with the flag when the first has.</summary>
    /// <exception cref="ArgumentException">Fewer than one input.</exception>
    public Merge(int inputPorts, bool eagerComplete = false)
    {
        if (inputPorts < 1)
            throw new ArgumentException("Merge must have one or more input ports", nameof(inputPorts));
        _eagerComplete = eagerComplete;
        Shape = new UniformFanInShape<TIn, TOut>(inputPorts, "Merge");
    }

    /// <summary>Where elements go out.</summary>
    public Outlet<TOut> Out => Shape.Out;

    /// <inheritdoc/>
    public sealed override UniformFanInShape<TIn, TOut> Shape { get; }

    /// <inheritdoc/>
    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("Merge");

    /// <inheritdoc/>
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, _eagerComplete);

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly Queue<Inlet<TIn>> _waiting = new();
        private readonly UniformFanInShape<TIn, TOut> _shape;
        private int _running;

        public Logic(UniformFanInShape<TIn, TOut> shape, bool eagerComplete) : base(shape)
        {
            _shape = shape;
            _running = shape.Ins.Count;
            foreach (var inlet in shape.Ins)
                SetHandler(inlet, () => Came(inlet), () => Ended(eagerComplete));
            SetHandler(shape.Out, this);
        }

        public override void PreStart()
        {
            foreach (var inlet in _shape.Ins)
                TryPull(inlet);
        }

        public override void OnPull()
        {
            while (_waiting.TryDequeue(out var inlet))
            {
                if (!IsAvailable(inlet))
                    continue;
                Give(inlet);
                EndIfDrained();
                return;
            }
        }

        private void Came(Inlet<TIn> inlet)
        {
            if (IsAvailable(_shape.Out) && _waiting.Count == 0)
                Give(inlet);
            else
                _waiting.Enqueue(inlet);
        }

        private void Give(Inlet<TIn> inlet)
        {
            Push(_shape.Out, (TOut)Grab(inlet)!);
            TryPull(inlet);
        }

        private void Ended(bool eagerComplete)
        {
            _running--;
            if (eagerComplete)
            {
                _running = 0;
                foreach (var inlet in _shape.Ins)
                    Cancel(inlet);
                CompleteStage();
            }
            else
                EndIfDrained();
        }

        private void EndIfDrained()
        {
            if (_running == 0 && !_waiting.Any(inlet => IsAvailable(inlet)))
                CompleteStage();
        }
    }
}

/// <summary>A merge of inputs of one type.</summary>
public sealed class Merge<T> : Merge<T, T>
{
    /// <inheritdoc/>
    public Merge(int inputPorts, bool eagerComplete = false) : base(inputPorts, eagerComplete)
    {
    }
}
