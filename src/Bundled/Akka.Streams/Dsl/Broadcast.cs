using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>Hands each element to all outputs, when all of them want one.</summary>
public sealed class Broadcast<T> : GraphStage<UniformFanOutShape<T, T>>
{
    /// <summary>Where elements come in.</summary>
    public readonly Inlet<T> In;

    private readonly bool _eagerCancel;

    /// <summary>So many outputs; the stage cancels when all of them have, with the flag when the first has.</summary>
    /// <exception cref="ArgumentException">Fewer than one output.</exception>
    public Broadcast(int outputPorts, bool eagerCancel = false)
    {
        if (outputPorts < 1)
            throw new ArgumentException("A Broadcast must have one or more output ports", nameof(outputPorts));
        _eagerCancel = eagerCancel;
        Shape = new UniformFanOutShape<T, T>(outputPorts, "Broadcast");
        In = Shape.In;
    }

    /// <inheritdoc/>
    public override UniformFanOutShape<T, T> Shape { get; }

    /// <inheritdoc/>
    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("Broadcast");

    /// <summary>The output at this place, counted from 0.</summary>
    public Outlet<T> Out(int id) => Shape.Out(id);

    /// <inheritdoc/>
    public override string ToString() => "Broadcast";

    /// <inheritdoc/>
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, _eagerCancel);

    private sealed class Logic : InGraphStageLogic
    {
        private readonly UniformFanOutShape<T, T> _shape;
        private readonly bool _eagerCancel;
        private readonly bool[] _wants;
        private int _missing;
        private int _running;

        public Logic(UniformFanOutShape<T, T> shape, bool eagerCancel) : base(shape)
        {
            _shape = shape;
            _eagerCancel = eagerCancel;
            _missing = _running = shape.Outs.Count;
            _wants = new bool[_running];
            SetHandler(shape.In, this);
            for (var i = 0; i < _running; i++)
            {
                var place = i;
                SetHandler(shape.Out(i), () => Wanted(place), cause => Cancelled(place, cause));
            }
        }

        public override void OnPush()
        {
            var element = Grab(_shape.In);
            _missing = _running;
            for (var i = 0; i < _wants.Length; i++)
            {
                var outlet = _shape.Out(i);
                if (IsClosed(outlet))
                    continue;
                _wants[i] = false;
                Push(outlet, element);
            }
        }

        private void Wanted(int place)
        {
            _wants[place] = true;
            if (--_missing == 0)
                TryPull(_shape.In);
        }

        private void Cancelled(int place, Exception cause)
        {
            _running--;
            if (_eagerCancel || _running == 0)
                CancelStage(cause);
            else if (!_wants[place] && --_missing == 0 && !HasBeenPulled(_shape.In))
                TryPull(_shape.In);
        }
    }
}
