using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

internal sealed class Scan<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> aggregate) : FlowStage<TIn, TOut>("scan")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, zero, aggregate);

    private sealed class Logic(FlowShape<TIn, TOut> shape, TOut zero, Func<TOut, TIn, TOut> aggregate) : FlowLogic<TIn, TOut>(shape)
    {
        private readonly TOut _zero = zero;
        private TOut _state = zero;
        private bool _zeroGiven;

        public override void OnPull()
        {
            if (_zeroGiven)
            {
                Pull(In);
                return;
            }
            _zeroGiven = true;
            Push(Out, _zero);
            if (IsClosed(In))
                CompleteStage();
        }

        public override void OnPush()
        {
            try
            {
                _state = aggregate(_state, Grab(In));
                Push(Out, _state);
            }
            catch (Exception cause)
            {
                switch (this.Decide(cause))
                {
                    case Supervision.Directive.Stop:
                        FailStage(cause);
                        break;
                    case Supervision.Directive.Restart:
                        _state = _zero;
                        Push(Out, _zero);
                        break;
                    default:
                        TryPull(In);
                        break;
                }
            }
        }

        public override void OnUpstreamFinish()
        {
            if (_zeroGiven)
                CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            if (!_zeroGiven && IsAvailable(Out))
                Push(Out, _zero);
            FailStage(e);
        }
    }
}

internal sealed class Aggregate<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> aggregate) : FlowStage<TIn, TOut>("aggregate")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, zero, aggregate);

    private sealed class Logic(FlowShape<TIn, TOut> shape, TOut zero, Func<TOut, TIn, TOut> aggregate) : FlowLogic<TIn, TOut>(shape)
    {
        private readonly TOut _zero = zero;
        private TOut _state = zero;

        public override void OnPush()
        {
            try
            {
                _state = aggregate(_state, Grab(In));
                Pull(In);
            }
            catch (Exception cause)
            {
                DropOrFail(cause);
            }
        }

        public override void OnPull()
        {
            if (IsClosed(In))
                Finish();
            else if (!HasBeenPulled(In))
                Pull(In);
        }

        public override void OnUpstreamFinish()
        {
            if (IsAvailable(Out))
                Finish();
        }

        protected override void Restart() => _state = _zero;

        private void Finish()
        {
            Push(Out, _state);
            CompleteStage();
        }
    }
}

internal sealed class AggregateAsync<TIn, TOut>(TOut zero, Func<TOut, TIn, Task<TOut>> aggregate)
    : FlowStage<TIn, TOut>("aggregateAsync")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, zero, aggregate);

    private sealed class Logic : FlowLogic<TIn, TOut>
    {
        private readonly TOut _zero;
        private readonly Func<TOut, TIn, Task<TOut>> _aggregate;
        private readonly Action<Task<TOut>> _completed;
        private TOut _state;
        private bool _busy;

        public Logic(FlowShape<TIn, TOut> shape, TOut zero, Func<TOut, TIn, Task<TOut>> aggregate) : base(shape)
        {
            _zero = _state = zero;
            _aggregate = aggregate;
            _completed = GetAsyncCallback<Task<TOut>>(Completed);
        }

        public override void OnPush()
        {
            try
            {
                _busy = true;
                var task = _aggregate(_state, Grab(In));
                if (task.IsCompleted)
                    Completed(task);
                else
                    task.ContinueWith(_completed, TaskContinuationOptions.ExecuteSynchronously);
            }
            catch (Exception cause)
            {
                _busy = false;
                DropOrFail(cause);
            }
        }

        public override void OnPull()
        {
            if (!_busy)
                Continue();
        }

        public override void OnUpstreamFinish()
        {
            if (!_busy && IsAvailable(Out))
                Continue();
        }

        protected override void Restart() => _state = _zero;

        private void Completed(Task<TOut> task)
        {
            _busy = false;
            if (task.IsCompletedSuccessfully)
                _state = task.Result;
            else if (!Survives(TaskFailures.CauseOf(task)))
                return;
            Continue();
        }

        private void Continue()
        {
            if (!IsClosed(In))
            {
                if (!HasBeenPulled(In))
                    Pull(In);
            }
            else if (IsAvailable(Out))
            {
                Push(Out, _state);
                CompleteStage();
            }
        }
    }
}

internal sealed class Sum<T>(Func<T, T, T> reduce) : FlowStage<T, T>("sum")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, reduce);

    private sealed class Logic(FlowShape<T, T> shape, Func<T, T, T> reduce) : FlowLogic<T, T>(shape)
    {
        private T _sum = default!;
        private bool _any;

        public override void OnPush()
        {
            try
            {
                _sum = _any ? reduce(_sum, Grab(In)) : Grab(In);
                _any = true;
                Pull(In);
            }
            catch (Exception cause)
            {
                DropOrFail(cause);
            }
        }

        public override void OnPull()
        {
            if (!IsClosed(In))
                Pull(In);
            else
                Finish();
        }

        public override void OnUpstreamFinish()
        {
            if (!_any)
                FailStage(new NoSuchElementException("sum over empty stream"));
            else if (IsAvailable(Out))
                Finish();
        }

        protected override void Restart() => _any = false;

        private void Finish()
        {
            Push(Out, _sum);
            CompleteStage();
        }
    }
}

internal static class TaskFailures
{
    public static Exception CauseOf(Task task) =>
        task.IsCanceled ? new TaskCanceledException(task) : task.Exception!.Flatten().InnerExceptions is [var only] ? only : task.Exception;
}
