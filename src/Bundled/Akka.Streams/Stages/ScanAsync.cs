using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

internal sealed class ScanAsync<TIn, TOut>(TOut zero, Func<TOut, TIn, Task<TOut>> aggregate) : FlowStage<TIn, TOut>("scanAsync")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, zero, aggregate);

    private sealed class Logic : FlowLogic<TIn, TOut>
    {
        private readonly TOut _zero;
        private readonly Func<TOut, TIn, Task<TOut>> _aggregate;
        private readonly Action<Task<TOut>> _completed;
        private TOut _state;
        private bool _zeroGiven;
        private bool _busy;

        public Logic(FlowShape<TIn, TOut> shape, TOut zero, Func<TOut, TIn, Task<TOut>> aggregate) : base(shape)
        {
            _zero = _state = zero;
            _aggregate = aggregate;
            _completed = GetAsyncCallback<Task<TOut>>(Completed);
        }

        public override void OnPull()
        {
            if (!_zeroGiven)
            {
                _zeroGiven = true;
                Push(Out, _zero);
            }
            Continue();
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
                Failed(cause);
            }
        }

        public override void OnUpstreamFinish()
        {
            if (_zeroGiven && !_busy)
                CompleteStage();
        }

        protected override void Restart() => _state = _zero;

        private void Completed(Task<TOut> task)
        {
            if (task.IsCompletedSuccessfully && task.Result is { } state)
            {
                _busy = false;
                _state = state;
                Push(Out, state);
                Continue();
            }
            else
                Failed(task.IsCompletedSuccessfully
                    ? new ArgumentNullException(nameof(task), "Element must not be null")
                    : TaskFailures.CauseOf(task));
        }

        private void Failed(Exception cause)
        {
            _busy = false;
            if (Survives(cause))
                Continue();
        }

        // The upstream is asked when the downstream asks, and never while a task runs.
        private void Continue()
        {
            if (_busy)
                return;
            if (IsClosed(In))
                CompleteStage();
            else if (IsAvailable(Out) && !HasBeenPulled(In))
                Pull(In);
        }
    }
}
