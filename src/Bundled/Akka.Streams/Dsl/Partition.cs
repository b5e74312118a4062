using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>
/// Hands each element to the output that the function names. One that its output does not want yet holds up the others; one
/// for an output that has cancelled is dropped.
/// </summary>
public sealed class Partition<T> : GraphStage<UniformFanOutShape<T, T>>
{
    /// <summary>Where elements come in.</summary>
    public readonly Inlet<T> In = new("Partition.in");

    private readonly int _outputPorts;
    private readonly Func<T, int> _partitioner;

    /// <summary>So many outputs; the function gives the place of one, counted from 0.</summary>
    public Partition(int outputPorts, Func<T, int> partitioner)
    {
        _outputPorts = outputPorts;
        _partitioner = partitioner;
        Shape = new UniformFanOutShape<T, T>(In,
            Enumerable.Range(0, outputPorts).Select(i => new Outlet<T>($"Partition.out{i}")).ToArray());
    }

    /// <inheritdoc/>
    public override UniformFanOutShape<T, T> Shape { get; }

    /// <summary>The output at this place, counted from 0. The stage cancels when all outputs have.</summary>
    public Outlet<T> Out(int id) => Shape.Out(id);

    /// <inheritdoc/>
    public override string ToString() => $"Partition({_outputPorts})";

    /// <inheritdoc/>
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, _partitioner);

    private sealed class Logic : InGraphStageLogic
    {
        private readonly UniformFanOutShape<T, T> _shape;
        private readonly Func<T, int> _partitioner;
        private readonly Outlet<T>[] _outlets;
        private T _pending = default!;
        private int _pendingFor = -1;
        private int _running;

        public Logic(UniformFanOutShape<T, T> shape, Func<T, int> partitioner) : base(shape)
        {
            _shape = shape;
            _partitioner = partitioner;
            _outlets = [.. shape.Outs];
            _running = _outlets.Length;
            SetHandler(shape.In, this);
            for (var i = 0; i < _outlets.Length; i++)
            {
                var place = i;
                SetHandler(_outlets[i], () => Wanted(place), cause => Cancelled(place, cause));
            }
        }

        public override void OnPush()
        {
            var element = Grab(_shape.In);
            var place = _partitioner(element);
            if (place < 0 || place >= _outlets.Length)
                FailStage(new PartitionOutOfBoundsException(
                    $"The partitioner has to name an output in the range [0,{_outlets.Length - 1}], not [{place}] as for [{element}]."));
            else if (IsAvailable(_outlets[place]))
            {
                Push(_outlets[place], element);
                PullIfWanted();
            }
            else if (IsClosed(_outlets[place]))
                PullIfWanted();
            else
            {
                _pending = element;
                _pendingFor = place;
            }
        }

        public override void OnUpstreamFinish()
        {
            if (_pendingFor < 0)
                CompleteStage();
        }

        private void Wanted(int place)
        {
            if (_pendingFor == place)
            {
                Push(_outlets[place], _pending);
                Forget();
                if (IsClosed(_shape.In))
                    CompleteStage();
            }
            if (_pendingFor < 0 && !IsClosed(_shape.In) && !HasBeenPulled(_shape.In))
                Pull(_shape.In);
        }

        private void Cancelled(int place, Exception cause)
        {
            if (--_running == 0)
                CancelStage(cause);
            else if (_pendingFor == place)
            {
                Forget();
                if (IsClosed(_shape.In))
                    CancelStage(cause);
                else
                    PullIfWanted();
            }
        }

        private void PullIfWanted()
        {
            if (!IsClosed(_shape.In) && !HasBeenPulled(_shape.In) && Array.Exists(_outlets, IsAvailable))
                Pull(_shape.In);
        }

        private void Forget()
        {
            _pending = default!;
            _pendingFor = -1;
        }
    }
}
