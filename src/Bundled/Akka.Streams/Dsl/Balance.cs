using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>Hands each element to one output: the one that has waited longest.</summary>
public sealed class Balance<T> : GraphStage<UniformFanOutShape<T, T>>
{
    private readonly bool _waitForAllDownstreams;

    /// <summary>So many outputs; with the flag, nothing goes out before each of them has asked once.</summary>
    /// <exception cref="ArgumentException">Fewer than one output.</exception>
    public Balance(int outputPorts, bool waitForAllDownstreams = false)
    {
        if (outputPorts < 1)
            throw new ArgumentException("A Balance must have one or more output ports", nameof(outputPorts));
        _waitForAllDownstreams = waitForAllDownstreams;
        Shape = new UniformFanOutShape<T, T>(outputPorts, "Balance");
    }

    /// <summary>Where elements come in.</summary>
    public Inlet<T> In => Shape.In;

    /// <inheritdoc/>
    public override UniformFanOutShape<T, T> Shape { get; }

    /// <inheritdoc/>
    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("Balance");

    /// <summary>The output at this place, counted from 0. The stage cancels when all outputs have.</summary>
    public Outlet<T> Out(int id) => Shape.Out(id);

    /// <inheritdoc/>
    public override string ToString() => "Balance";

    /// <inheritdoc/>
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, _waitForAllDownstreams);

    private sealed class Logic : InGraphStageLogic
    {
        private readonly UniformFanOutShape<T, T> _shape;
        private readonly Queue<Outlet<T>> _waiting = new();
        private readonly HashSet<Outlet<T>> _neverPulled = [];
        private int _running;

        public Logic(UniformFanOutShape<T, T> shape, bool waitForAll) : base(shape)
        {
            _shape = shape;
            _running = shape.Outs.Count;
            if (waitForAll)
                _neverPulled.UnionWith(shape.Outs);
            SetHandler(shape.In, this);
            foreach (var outlet in shape.Outs)
                SetHandler(outlet, () => Wanted(outlet), cause => Cancelled(outlet, cause));
        }

        public override void OnPush()
        {
            while (_waiting.TryDequeue(out var outlet))
            {
                if (IsClosed(outlet))
                    continue;
                Push(outlet, Grab(_shape.In));
                break;
            }
            PullIfWanted();
        }

        private void Wanted(Outlet<T> outlet)
        {
            _neverPulled.Remove(outlet);
            if (_neverPulled.Count == 0 && IsAvailable(_shape.In))
            {
                Push(outlet, Grab(_shape.In));
                PullIfWanted();
                return;
            }
            _waiting.Enqueue(outlet);
            PullIfWanted();
        }

        private void Cancelled(Outlet<T> outlet, Exception cause)
        {
            _neverPulled.Remove(outlet);
            if (--_running == 0)
                CancelStage(cause);
            else
                PullIfWanted();
        }

        private void PullIfWanted()
        {
            while (_waiting.TryPeek(out var outlet) && IsClosed(outlet))
                _waiting.Dequeue();
            if (_waiting.Count > 0 && _neverPulled.Count == 0 && !IsClosed(_shape.In) && !HasBeenPulled(_shape.In)
                && !IsAvailable(_shape.In))
                Pull(_shape.In);
        }
    }
}
