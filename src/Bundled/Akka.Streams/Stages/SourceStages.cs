using Akka.Actor;
using Akka.Streams.Stage;
using Akka.Util;

namespace Akka.Streams.Stages;

/// <summary>The logic of a source: one outlet that it handles itself.</summary>
internal abstract class SourceLogic<T> : OutGraphStageLogic
{
    protected readonly Outlet<T> Out;

    protected SourceLogic(SourceShape<T> shape) : base(0, 1)
    {
        Out = shape.Outlet;
        SetHandler(Out, this);
    }
}

internal sealed class EnumerableSource<T>(Func<IEnumerator<T>> factory) : SourceStage<T, NotUsed>("enumerableSource")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, factory), NotUsed.Instance);

    // Looks one element ahead, so that the end comes with the last element and not with the demand after it.
    private sealed class Logic(SourceShape<T> shape, Func<IEnumerator<T>> factory) : SourceLogic<T>(shape)
    {
        private IEnumerator<T>? _elements;

        public override void PreStart()
        {
            _elements = factory();
            if (!_elements.MoveNext())
                CompleteStage();
        }

        public override void OnPull()
        {
            var elements = _elements!;
            Push(Out, elements.Current);
            if (!elements.MoveNext())
                CompleteStage();
        }

        public override void PostStop() => _elements?.Dispose();
    }
}

internal sealed class AsyncEnumerableSource<T>(Func<IAsyncEnumerable<T>> factory) : SourceStage<T, NotUsed>("asyncEnumerable")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, factory), NotUsed.Instance);

    private sealed class Logic : SourceLogic<T>
    {
        private readonly Func<IAsyncEnumerable<T>> _factory;
        private readonly CancellationTokenSource _stopped = new();
        private readonly Action<Task<bool>> _moved;
        private IAsyncEnumerator<T> _elements = null!;
        private Task? _moving;

        public Logic(SourceShape<T> shape, Func<IAsyncEnumerable<T>> factory) : base(shape)
        {
            _factory = factory;
            _moved = GetAsyncCallback<Task<bool>>(Moved);
        }

        public override void PreStart() => _elements = _factory().GetAsyncEnumerator(_stopped.Token);

        public override void OnPull()
        {
            var move = _elements.MoveNextAsync();
            if (move.IsCompletedSuccessfully)
                Give(move.Result);
            else
            {
                var moving = move.AsTask();
                _moving = moving;
                moving.ContinueWith(_moved, TaskContinuationOptions.ExecuteSynchronously);
            }
        }

        public override void PostStop()
        {
            _stopped.Cancel();
            if (_elements is not { } elements)
                return;
            // An enumerator must not be disposed of while it moves; most end their move by the token.
            if (_moving is null)
                _ = elements.DisposeAsync().AsTask();
            else
                _moving.ContinueWith(_ => elements.DisposeAsync().AsTask(), TaskScheduler.Default);
        }

        private void Moved(Task<bool> task)
        {
            _moving = null;
            if (task.IsCompletedSuccessfully)
                Give(task.Result);
            else
                FailStage(TaskFailures.CauseOf(task));
        }

        private void Give(bool any)
        {
            if (any)
                Push(Out, _elements.Current);
            else
                CompleteStage();
        }
    }
}

internal sealed class TaskSource<T>(Task<T> task) : SourceStage<T, NotUsed>("taskSource")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, task), NotUsed.Instance);

    private sealed class Logic(SourceShape<T> shape, Task<T> task) : SourceLogic<T>(shape)
    {
        public override void PreStart()
        {
            if (task.IsCompleted)
                Completed(task);
            else
                task.ContinueWith(GetAsyncCallback<Task<T>>(Completed), TaskContinuationOptions.ExecuteSynchronously);
        }

        public override void OnPull()
        {
        }

        private void Completed(Task<T> completed)
        {
            if (completed.IsCompletedSuccessfully)
                Emit(Out, completed.Result, CompleteStage);
            else
                FailStage(TaskFailures.CauseOf(completed));
        }
    }
}

internal sealed class RepeatSource<T>(T element) : SourceStage<T, NotUsed>("repeat")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, element), NotUsed.Instance);

    private sealed class Logic(SourceShape<T> shape, T element) : SourceLogic<T>(shape)
    {
        public override void OnPull() => Push(Out, element);
    }
}

internal sealed class EmptySource<T>() : SourceStage<T, NotUsed>("emptySource")
{
    public static readonly EmptySource<T> Instance = new();

    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape), NotUsed.Instance);

    private sealed class Logic(SourceShape<T> shape) : SourceLogic<T>(shape)
    {
        public override void PreStart() => CompleteStage();

        public override void OnPull() => CompleteStage();
    }
}

internal sealed class FailedSource<T>(Exception cause) : SourceStage<T, NotUsed>("failedSource")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, cause), NotUsed.Instance);

    private sealed class Logic(SourceShape<T> shape, Exception cause) : SourceLogic<T>(shape)
    {
        public override void PreStart() => FailStage(cause);

        public override void OnPull() => FailStage(cause);
    }
}

internal sealed class MaybeSource<T>() : SourceStage<T, TaskCompletionSource<T>>("maybeSource")
{
    public override ILogicAndMaterializedValue<TaskCompletionSource<T>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var promise = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        return Made(new Logic(Shape, promise), promise);
    }

    private sealed class Logic(SourceShape<T> shape, TaskCompletionSource<T> promise) : SourceLogic<T>(shape)
    {
        public override void PreStart() =>
            promise.Task.ContinueWith(GetAsyncCallback<Task<T>>(Completed), TaskContinuationOptions.ExecuteSynchronously);

        public override void OnPull()
        {
        }

        public override void OnDownstreamFinish(Exception cause)
        {
            promise.TrySetResult(default!);
            base.OnDownstreamFinish(cause);
        }

        public override void PostStop()
        {
            if (!promise.Task.IsCompleted)
                promise.TrySetException(new AbruptStageTerminationException(this));
        }

        private void Completed(Task<T> completed)
        {
            if (!completed.IsCompletedSuccessfully)
                FailStage(TaskFailures.CauseOf(completed));
            else if (EqualityComparer<T>.Default.Equals(completed.Result, default))
                CompleteStage();
            else
                Emit(Out, completed.Result, CompleteStage);
        }
    }
}

internal sealed class TickSource<T>(TimeSpan initialDelay, TimeSpan interval, T tick) : SourceStage<T, ICancelable>("tickSource")
{
    public override ILogicAndMaterializedValue<ICancelable> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var logic = new Logic(Shape, initialDelay, interval, tick);
        return Made(logic, logic.Handle);
    }

    // A tick that nobody waits for is lost.
    private sealed class Logic : TimerGraphStageLogic, IOutHandler
    {
        private readonly Outlet<T> _out;
        private readonly TimeSpan _initialDelay;
        private readonly TimeSpan _interval;
        private readonly T _tick;

        public Logic(SourceShape<T> shape, TimeSpan initialDelay, TimeSpan interval, T tick) : base(shape)
        {
            (_out, _initialDelay, _interval, _tick) = (shape.Outlet, initialDelay, interval, tick);
            Handle = new TickHandle(GetAsyncCallback(CompleteStage));
            SetHandler(_out, (IOutHandler)this);
        }

        public TickHandle Handle { get; }

        public override void PreStart()
        {
            if (Handle.IsCancellationRequested)
                CompleteStage();
            else
                ScheduleRepeatedly("tick", _initialDelay, _interval);
        }

        public void OnPull()
        {
        }

        public void OnDownstreamFinish(Exception cause) => InternalOnDownstreamFinish(cause);

        protected internal override void OnTimer(object timerKey)
        {
            if (IsAvailable(_out))
                Push(_out, _tick);
        }
    }

    private sealed class TickHandle(Action complete) : ICancelable
    {
        private readonly CancellationTokenSource _source = new();

        public bool IsCancellationRequested => _source.IsCancellationRequested;

        public CancellationToken Token => _source.Token;

        public void Cancel() => Cancel(throwOnFirstException: false);

        public void Cancel(bool throwOnFirstException)
        {
            if (_source.IsCancellationRequested)
                return;
            _source.Cancel(throwOnFirstException);
            complete();
        }

        public void CancelAfter(TimeSpan delay) => Task.Delay(delay).ContinueWith(_ => Cancel(), TaskScheduler.Default);

        public void CancelAfter(int millisecondsDelay) => CancelAfter(TimeSpan.FromMilliseconds(millisecondsDelay));
    }
}

internal sealed class UnfoldSource<TState, T>(TState zero, Func<TState, Option<(TState, T)>> unfold) : SourceStage<T, NotUsed>("unfold")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, zero, unfold), NotUsed.Instance);

    private sealed class Logic(SourceShape<T> shape, TState zero, Func<TState, Option<(TState, T)>> unfold) : SourceLogic<T>(shape)
    {
        private TState _state = zero;

        public override void OnPull()
        {
            var next = unfold(_state);
            if (!next.HasValue)
            {
                CompleteStage();
                return;
            }
            (_state, var element) = next.Value;
            Push(Out, element);
        }
    }
}

internal sealed class UnfoldAsyncSource<TState, T>(TState zero, Func<TState, Task<Option<(TState, T)>>> unfold)
    : SourceStage<T, NotUsed>("unfoldAsync")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, zero, unfold), NotUsed.Instance);

    private sealed class Logic : SourceLogic<T>
    {
        private readonly Func<TState, Task<Option<(TState, T)>>> _unfold;
        private readonly Action<Task<Option<(TState, T)>>> _completed;
        private TState _state;

        public Logic(SourceShape<T> shape, TState zero, Func<TState, Task<Option<(TState, T)>>> unfold) : base(shape)
        {
            _state = zero;
            _unfold = unfold;
            _completed = GetAsyncCallback<Task<Option<(TState, T)>>>(Completed);
        }

        public override void OnPull()
        {
            var task = _unfold(_state);
            if (task.IsCompleted)
                Completed(task);
            else
                task.ContinueWith(_completed, TaskContinuationOptions.ExecuteSynchronously);
        }

        private void Completed(Task<Option<(TState, T)>> task)
        {
            if (!task.IsCompletedSuccessfully)
                FailStage(TaskFailures.CauseOf(task));
            else if (!task.Result.HasValue)
                CompleteStage();
            else
            {
                (_state, var element) = task.Result.Value;
                Push(Out, element);
            }
        }
    }
}
