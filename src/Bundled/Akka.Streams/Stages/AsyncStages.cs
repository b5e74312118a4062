using System.Collections.Concurrent;
using Akka.Streams.Interpreting;
using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

/// <summary>
/// Results leave in the order of their elements. A task that is complete already costs nothing; the others wake the stage
/// once for all that complete until it looks.
/// </summary>
internal sealed class SelectAsync<TIn, TOut>(int parallelism, Func<TIn, Task<TOut>> function) : FlowStage<TIn, TOut>("selectAsync")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, parallelism, function);

    private sealed class Logic : FlowLogic<TIn, TOut>
    {
        private readonly int _parallelism;
        private readonly Func<TIn, Task<TOut>> _function;
        private readonly Queue<Task<TOut>> _tasks = new();
        private readonly StageSignal _signal;
        private readonly Action _wake;
        private int _signalled;

        public Logic(FlowShape<TIn, TOut> shape, int parallelism, Func<TIn, Task<TOut>> function) : base(shape)
        {
            _parallelism = parallelism;
            _function = function;
            _signal = new StageSignal(this, _ => Woken());
            _wake = Wake;
        }

        public override void OnPush()
        {
            Task<TOut> task;
            try
            {
                task = _function(Grab(In));
            }
            catch (Exception cause)
            {
                if (Survives(cause))
                    Next();
                return;
            }
            if (task.IsCompletedSuccessfully && _tasks.Count == 0 && IsAvailable(Out) && task.Result is { } result)
            {
                Push(Out, result);
                Next();
                return;
            }
            _tasks.Enqueue(task);
            if (!task.IsCompleted)
                task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_wake);
            else
                FailIfStopping(task);
            Deliver();
        }

        public override void OnPull() => Deliver();

        public override void OnUpstreamFinish()
        {
            if (_tasks.Count == 0)
                CompleteStage();
        }

        // From any thread; when a task completes.
        private void Wake()
        {
            if (Interlocked.Exchange(ref _signalled, 1) == 0)
                Island.Post(_signal);
        }

        private void Woken()
        {
            Interlocked.Exchange(ref _signalled, 0);
            foreach (var task in _tasks)
                if (task.IsCompleted && FailIfStopping(task))
                    return;
            Deliver();
        }

        // A failure that stops the stream does not wait for the results before it.
        private bool FailIfStopping(Task<TOut> task)
        {
            if (task.IsCompletedSuccessfully || this.Decide(TaskFailures.CauseOf(task)) != Supervision.Directive.Stop)
                return false;
            FailStage(TaskFailures.CauseOf(task));
            return true;
        }

        private void Deliver()
        {
            while (!IsClosed(Out) && IsAvailable(Out) && _tasks.TryPeek(out var first) && first.IsCompleted)
            {
                _tasks.Dequeue();
                if (first.IsCompletedSuccessfully && first.Result is { } result)
                    Push(Out, result);
                else if (!Survives(first.IsCompletedSuccessfully ? MissingResult() : TaskFailures.CauseOf(first)))
                    return;
            }
            if (!IsClosed(Out))
                Next();
        }

        private void Next()
        {
            if (IsClosed(In))
            {
                if (_tasks.Count == 0)
                    CompleteStage();
            }
            else if (_tasks.Count < _parallelism && !HasBeenPulled(In))
                Pull(In);
        }

        private static ArgumentNullException MissingResult() => new(nameof(Task.FromResult), "Element must not be null");
    }
}

/// <summary>Results leave in the order in which they come about.</summary>
internal sealed class SelectAsyncUnordered<TIn, TOut>(int parallelism, Func<TIn, Task<TOut>> function)
    : FlowStage<TIn, TOut>("selectAsyncUnordered")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, parallelism, function);

    private sealed class Logic : FlowLogic<TIn, TOut>
    {
        private readonly int _parallelism;
        private readonly Func<TIn, Task<TOut>> _function;
        private readonly Queue<TOut> _results = new();
        private readonly ConcurrentQueue<Call> _finished = new();
        private readonly Stack<Call> _idle = new();
        private readonly StageSignal _signal;
        private int _signalled;
        private int _running;

        public Logic(FlowShape<TIn, TOut> shape, int parallelism, Func<TIn, Task<TOut>> function) : base(shape)
        {
            _parallelism = parallelism;
            _function = function;
            _signal = new StageSignal(this, _ => Woken());
        }

        public override void OnPush()
        {
            Task<TOut> task;
            try
            {
                task = _function(Grab(In));
            }
            catch (Exception cause)
            {
                if (Survives(cause))
                    Next();
                return;
            }
            if (task.IsCompleted)
            {
                if (!Take(task))
                    return;
                Deliver();
            }
            else
            {
                _running++;
                var call = _idle.TryPop(out var idle) ? idle : new Call(this);
                call.Follow(task);
                Next();
            }
        }

        public override void OnPull() => Deliver();

        public override void OnUpstreamFinish()
        {
            if (_running == 0 && _results.Count == 0)
                CompleteStage();
        }

        private void Woken()
        {
            Interlocked.Exchange(ref _signalled, 0);
            while (_finished.TryDequeue(out var call))
            {
                _running--;
                var task = call.Task!;
                call.Task = null;
                _idle.Push(call);
                if (!Take(task))
                    return;
            }
            Deliver();
        }

        private bool Take(Task<TOut> task)
        {
            if (task.IsCompletedSuccessfully && task.Result is { } result)
            {
                _results.Enqueue(result);
                return true;
            }
            return Survives(task.IsCompletedSuccessfully
                ? new ArgumentNullException(nameof(task), "Element must not be null")
                : TaskFailures.CauseOf(task));
        }

        private void Deliver()
        {
            if (IsAvailable(Out) && _results.TryDequeue(out var result))
                Push(Out, result);
            Next();
        }

        private void Next()
        {
            if (IsClosed(In))
            {
                if (_running == 0 && _results.Count == 0)
                    CompleteStage();
            }
            else if (_running + _results.Count < _parallelism && !HasBeenPulled(In))
                Pull(In);
        }

        private sealed class Call
        {
            private readonly Logic _logic;
            private readonly Action _completed;

            public Call(Logic logic)
            {
                _logic = logic;
                _completed = Completed;
            }

            public Task<TOut>? Task { get; set; }

            public void Follow(Task<TOut> task)
            {
                Task = task;
                task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_completed);
            }

            private void Completed()
            {
                _logic._finished.Enqueue(this);
                if (Interlocked.Exchange(ref _logic._signalled, 1) == 0)
                    _logic.Island.Post(_logic._signal);
            }
        }
    }
}
