using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

internal sealed class ZipWithStage<T1, T2, TOut>(Func<T1, T2, TOut> zip) : GraphStage<FanInShape<T1, T2, TOut>>
{
    public override FanInShape<T1, T2, TOut> Shape { get; } = new("ZipWith");

    protected override Attributes InitialAttributes { get; } = Attributes.CreateName("ZipWith");

    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, zip);

    private sealed class Logic : OutGraphStageLogic
    {
        private readonly FanInShape<T1, T2, TOut> _shape;
        private readonly Func<T1, T2, TOut> _zip;

        public Logic(FanInShape<T1, T2, TOut> shape, Func<T1, T2, TOut> zip) : base(shape)
        {
            _shape = shape;
            _zip = zip;
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
            Push(_shape.Out, _zip(Grab(_shape.In0), Grab(_shape.In1)));
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
