using System.Collections.Immutable;
using Akka.Streams.Stage;
using Akka.Util;

namespace Akka.Streams.Stages;

/// <summary>The logic of a sink that yields one result, failed if the stage is stopped before there is one.</summary>
internal abstract class SinkLogic<TIn, TResult> : InGraphStageLogic
{
    protected readonly Inlet<TIn> In;
    protected readonly TaskCompletionSource<TResult> Promise = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected SinkLogic(SinkShape<TIn> shape) : base(1, 0)
    {
        In = shape.Inlet;
        SetHandler(In, this);
    }

    public Task<TResult> Result => Promise.Task;

    public override void PreStart() => Pull(In);

    public override void OnUpstreamFailure(Exception e)
    {
        Promise.TrySetException(e);
        FailStage(e);
    }

    public override void PostStop()
    {
        if (!Promise.Task.IsCompleted)
            Promise.TrySetException(new AbruptStageTerminationException(this));
    }

    protected void Succeed(TResult result)
    {
        Promise.TrySetResult(result);
        CompleteStage();
    }
}

internal sealed class ForEachSink<T>(Action<T>? action) : SinkStage<T, Task<Done>>(action is null ? "ignoreSink" : "forEachSink")
{
    public override ILogicAndMaterializedValue<Task<Done>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var logic = new Logic(Shape, action);
        return Made(logic, logic.Result);
    }

    private sealed class Logic(SinkShape<T> shape, Action<T>? action) : SinkLogic<T, Done>(shape)
    {
        public override void OnPush()
        {
            var element = Grab(In);
            if (action is not null && !Try(element))
                return;
            Pull(In);
        }

        public override void OnUpstreamFinish() => Succeed(Done.Instance);

        private bool Try(T element)
        {
            try
            {
                action!(element);
                return true;
            }
            catch (Exception cause)
            {
                if (this.Decide(cause) != Supervision.Directive.Stop)
                    return true;
                OnUpstreamFailure(cause);
                return false;
            }
        }
    }
}

internal sealed class CancelledSink<T>() : SinkStage<T, NotUsed>("cancelSink")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape), NotUsed.Instance);

    private sealed class Logic : InGraphStageLogic
    {
        private readonly Inlet<T> _in;

        public Logic(SinkShape<T> shape) : base(shape)
        {
            _in = shape.Inlet;
            SetHandler(_in, this);
        }

        public override void PreStart() => Cancel(_in);

        public override void OnPush()
        {
        }
    }
}

internal sealed class FirstSink<T>(bool orDefault) : SinkStage<T, Task<T>>("firstSink")
{
    public override ILogicAndMaterializedValue<Task<T>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var logic = new Logic(Shape, orDefault);
        return Made(logic, logic.Result);
    }

    private sealed class Logic(SinkShape<T> shape, bool orDefault) : SinkLogic<T, T>(shape)
    {
        public override void OnPush() => Succeed(Grab(In));

        public override void OnUpstreamFinish()
        {
            if (orDefault)
                Promise.TrySetResult(default!);
            else
                Promise.TrySetException(new NoSuchElementException("First of empty stream"));
            CompleteStage();
        }
    }
}

internal sealed class LastSink<T>(bool orDefault) : SinkStage<T, Task<T>>("lastSink")
{
    public override ILogicAndMaterializedValue<Task<T>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var logic = new Logic(Shape, orDefault);
        return Made(logic, logic.Result);
    }

    private sealed class Logic(SinkShape<T> shape, bool orDefault) : SinkLogic<T, T>(shape)
    {
        private T _last = default!;
        private bool _any;

        public override void OnPush()
        {
            _last = Grab(In);
            _any = true;
            Pull(In);
        }

        public override void OnUpstreamFinish()
        {
            if (_any || orDefault)
                Promise.TrySetResult(_last);
            else
                Promise.TrySetException(new NoSuchElementException("Last of empty stream"));
            CompleteStage();
        }
    }
}

internal sealed class SeqSink<T>() : SinkStage<T, Task<IImmutableList<T>>>("seqSink")
{
    public override ILogicAndMaterializedValue<Task<IImmutableList<T>>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var logic = new Logic(Shape);
        return Made(logic, logic.Result);
    }

    private sealed class Logic(SinkShape<T> shape) : SinkLogic<T, IImmutableList<T>>(shape)
    {
        private readonly ImmutableList<T>.Builder _elements = ImmutableList.CreateBuilder<T>();

        public override void OnPush()
        {
            _elements.Add(Grab(In));
            Pull(In);
        }

        public override void OnUpstreamFinish() => Succeed(_elements.ToImmutable());
    }
}

internal sealed class OnCompleteSink<T>(Action success, Action<Exception> failure) : SinkStage<T, NotUsed>("onCompleteSink")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, success, failure), NotUsed.Instance);

    private sealed class Logic(SinkShape<T> shape, Action success, Action<Exception> failure) : SinkLogic<T, Done>(shape)
    {
        public override void OnPush()
        {
            Grab(In);
            Pull(In);
        }

        public override void OnUpstreamFinish()
        {
            Promise.TrySetResult(Done.Instance);
            success();
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            Promise.TrySetResult(Done.Instance);
            failure(e);
            FailStage(e);
        }

        public override void PostStop()
        {
            if (Promise.TrySetResult(Done.Instance))
                failure(new AbruptStageTerminationException(this));
        }
    }
}

internal sealed class QueueSink<T>() : SinkStage<T, ISinkQueue<T>>("queueSink")
{
    public override ILogicAndMaterializedValue<ISinkQueue<T>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var logic = new Logic(Shape, attributes.GetMandatoryAttribute<Attributes.InputBuffer>().Max);
        return Made(logic, logic);
    }

    private sealed class Logic : InGraphStageLogic, ISinkQueue<T>
    {
        private readonly Lock _lock = new();
        private readonly Inlet<T> _in;
        private readonly Queue<T> _elements = new();
        private readonly int _capacity;
        private readonly Action _room;
        private TaskCompletionSource<Option<T>>? _waiting;
        private bool _ended;
        private Exception? _failure;

        public Logic(SinkShape<T> shape, int capacity) : base(shape)
        {
            _in = shape.Inlet;
            _capacity = Math.Max(1, capacity);
            _room = GetAsyncCallback(PullIfRoom);
            SetHandler(_in, this);
        }

        public Task<Option<T>> PullAsync()
        {
            lock (_lock)
            {
                if (_elements.TryDequeue(out var element))
                {
                    if (!_ended)
                        _room();
                    return Task.FromResult(new Option<T>(element));
                }
                if (_failure is not null)
                    return Task.FromException<Option<T>>(_failure);
                if (_ended)
                    return Task.FromResult(Option<T>.None);
                if (_waiting is not null)
                    return Task.FromException<Option<T>>(new Pattern.IllegalStateException(
                        "You have to wait for previous future to be resolved to send another request"));
                _waiting = new TaskCompletionSource<Option<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
                return _waiting.Task;
            }
        }

        // Lives on, so that what is left can be fetched after the upstream has ended; nothing holds it but its handle.
        public override void PreStart() => Pull(_in);

        public override void OnPush()
        {
            lock (_lock)
            {
                var element = Grab(_in);
                if (_waiting is { } waiting)
                {
                    _waiting = null;
                    waiting.SetResult(new Option<T>(element));
                }
                else
                    _elements.Enqueue(element);
            }
            PullIfRoom();
        }

        public override void OnUpstreamFinish()
        {
            End(null);
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            End(e);
            FailStage(e);
        }

        public override void PostStop() => End(new AbruptStageTerminationException(this));

        private void End(Exception? failure)
        {
            lock (_lock)
            {
                if (_ended)
                    return;
                _ended = true;
                _failure = failure;
                if (_waiting is not { } waiting)
                    return;
                _waiting = null;
                if (failure is null)
                    waiting.SetResult(Option<T>.None);
                else
                    waiting.SetException(failure);
            }
        }

        private void PullIfRoom()
        {
            lock (_lock)
                if (_elements.Count >= _capacity)
                    return;
            if (!IsClosed(_in) && !HasBeenPulled(_in))
                Pull(_in);
        }
    }
}
