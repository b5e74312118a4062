using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>Hands on the elements of one input after the other.</summary>
public class Concat<TIn, TOut> : GraphStage<UniformFanInShape<TIn, TOut>> where TIn : TOut
{
    /// <summary>So many inputs; completes when the last has.</summary>
    /// <exception cref="ArgumentException">Fewer than two inputs.</exception>
    public Concat(int inputPorts = 2)
    {
        if (inputPorts <= 1)
            throw new ArgumentException("A Concat must have more than 1 input port", nameof(inputPorts));
        Shape = new UniformFanInShape<TIn, TOut>(inputPorts, "Concat");
    }

    /// <summary>Where elements go out.</summary>
    public Outlet<TOut> Out => Shape.Out;

    /// <inheritdoc/>
    public sealed override UniformFanInShape<TIn, TOut> Shape { get; }

    /// <inheritdoc/>
    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("Concat");

    /// <summary>The input at this place, counted from 0: it is asked when those before it have completed.</summary>
    public Inlet<TIn> In(int id) => Shape.In(id);

    /// <inheritdoc/>
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape);

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly UniformFanInShape<TIn, TOut> _shape;
        private int _active;

        public Logic(UniformFanInShape<TIn, TOut> shape) : base(shape)
        {
            _shape = shape;
            for (var i = 0; i < shape.Ins.Count; i++)
            {
                var place = i;
                var inlet = shape.In(i);
                SetHandler(inlet, () => Push(shape.Out, (TOut)Grab(inlet)!), () => Ended(place));
            }
            SetHandler(shape.Out, this);
        }

        public override void OnPull() => Pull(_shape.In(_active));

        private void Ended(int place)
        {
            if (place != _active)
                return;
            do
                _active++;
            while (_active < _shape.Ins.Count && IsClosed(_shape.In(_active)));
            if (_active == _shape.Ins.Count)
                CompleteStage();
            else if (IsAvailable(_shape.Out))
                Pull(_shape.In(_active));
        }
    }
}

/// <summary>Makes concatenations.</summary>
public static class Concat
{
    /// <inheritdoc cref="Concat{TIn, TOut}(int)"/>
    public static IGraph<UniformFanInShape<T, T>, NotUsed> Create<T>(int inputPorts = 2) => new Concat<T, T>(inputPorts);
}
