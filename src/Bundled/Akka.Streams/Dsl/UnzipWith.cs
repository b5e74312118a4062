using Akka.Streams.Stage;

namespace Akka.Streams.Dsl;

/// <summary>
/// Makes two of each element, one for each output, when all open outputs want one. Cancels when all outputs have.
/// </summary>
public class UnzipWith<TIn, TOut0, TOut1> : GraphStage<FanOutShape<TIn, TOut0, TOut1>>
{
    private readonly Func<TIn, (TOut0, TOut1)> _unzipper;

    /// <summary>With this function; what it throws fails the stream.</summary>
    public UnzipWith(Func<TIn, (TOut0, TOut1)> unzipper) => _unzipper = unzipper;

    /// <summary>Where elements come in.</summary>
    public Inlet<TIn> In => Shape.In;

    /// <summary>The output of the first halves.</summary>
    public Outlet<TOut0> Out0 => Shape.Out0;

    /// <summary>The output of the second halves.</summary>
    public Outlet<TOut1> Out1 => Shape.Out1;

    /// <inheritdoc/>
    public sealed override FanOutShape<TIn, TOut0, TOut1> Shape { get; } = new("UnzipWith");

    /// <inheritdoc/>
    protected sealed override Attributes InitialAttributes { get; } = Attributes.CreateName("UnzipWith");

    /// <inheritdoc/>
    protected sealed override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, _unzipper);

    private sealed class Logic : InGraphStageLogic
    {
        private readonly FanOutShape<TIn, TOut0, TOut1> _shape;
        private readonly Func<TIn, (TOut0, TOut1)> _unzipper;

        public Logic(FanOutShape<TIn, TOut0, TOut1> shape, Func<TIn, (TOut0, TOut1)> unzipper) : base(shape)
        {
            _shape = shape;
            _unzipper = unzipper;
            SetHandler(shape.In, this);
            SetHandler(shape.Out0, PullIfAllWant, Cancelled);
            SetHandler(shape.Out1, PullIfAllWant, Cancelled);
        }

        public override void OnPush()
        {
            var (first, second) = _unzipper(Grab(_shape.In));
            if (!IsClosed(_shape.Out0))
                Push(_shape.Out0, first);
            if (!IsClosed(_shape.Out1))
                Push(_shape.Out1, second);
        }

        private void Cancelled(Exception cause)
        {
            if (IsClosed(_shape.Out0) && IsClosed(_shape.Out1))
                CancelStage(cause);
            else
                PullIfAllWant();
        }

        private void PullIfAllWant()
        {
            if ((IsClosed(_shape.Out0) || IsAvailable(_shape.Out0)) && (IsClosed(_shape.Out1) || IsAvailable(_shape.Out1))
                && !IsClosed(_shape.In) && !HasBeenPulled(_shape.In))
                Pull(_shape.In);
        }
    }
}
