using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>
/// Hands on what the function makes of one element of each input. Completes when an input has and its last element is used.
/// </summary>
public class ZipWith<T0, T1, TOut> : GraphStage<FanInShape<T0, T1, TOut>>
{
    /// <summary>With this function; what it throws fails the stream.</summary>
    public ZipWith(Func<T0, T1, TOut> zipper) => Zipper = zipper;

    /// <summary>The function.</summary>
    public Func<T0, T1, TOut> Zipper { get; }

    /// <summary>The first input.</summary>
    public Inlet<T0> In0 => Shape.In0;

    /// <summary>The second input.</summary>
    public Inlet<T1> In1 => Shape.In1;

    /// <summary>Where results go out.</summary>
    public Outlet<TOut> Out => Shape.Out;

    /// <inheritdoc/>
    public sealed override FanInShape<T0, T1, TOut> Shape { get; } = new("ZipWith");

    /// <inheritdoc/>
    protected sealed override Attributes InitialAttributes { get; } = Attributes.CreateName("ZipWith");

    /// <inheritdoc/>
    protected sealed override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, Zipper);

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly FanInShape<T0, T1, TOut> _shape;
        private readonly Func<T0, T1, TOut> _zipper;

        public Logic(FanInShape<T0, T1, TOut> shape, Func<T0, T1, TOut> zipper) : base(shape)
        {
            _shape = shape;
            _zipper = zipper;
            SetHandler(shape.In0, Came, () => Ended(IsAvailable(shape.In0)));
            SetHandler(shape.In1, Came, () => Ended(IsAvailable(shape.In1)));
            SetHandler(shape.Out, this);
        }

        public override void PreStart() => PullBoth();

        public override void OnPull() => Came();

        private void Came()
        {
            if (!IsAvailable(_shape.Out) || !IsAvailable(_shape.In0) || !IsAvailable(_shape.In1))
                return;
            Push(_shape.Out, _zipper(Grab(_shape.In0), Grab(_shape.In1)));
            if (IsClosed(_shape.In0) || IsClosed(_shape.In1))
                CompleteStage();
            else
                PullBoth();
        }

        private void Ended(bool hasElement)
        {
            if (!hasElement)
                CompleteStage();
        }

        private void PullBoth()
        {
            TryPull(_shape.In0);
            TryPull(_shape.In1);
        }
    }
}

/// <summary>Makes stages that combine elements of several inputs.</summary>
public sealed class ZipWith
{
    /// <summary>The only instance; it has no members of its own.</summary>
    public static readonly ZipWith Instance = new();

    private ZipWith()
    {
    }

    /// <summary>For two inputs.</summary>
    public static ZipWith<T0, T1, TOut> Apply<T0, T1, TOut>(Func<T0, T1, TOut> zipper) => new(zipper);
}
