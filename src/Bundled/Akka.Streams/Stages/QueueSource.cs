using Akka.Streams.Interpreting;
using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

/// <summary>A source that a handle feeds. Every offer is answered, also when the stream ends meanwhile.</summary>
internal sealed class QueueSource<T>(int bufferSize, OverflowStrategy strategy)
    : SourceStage<T, ISourceQueueWithComplete<T>>("queueSource")
{
    public override ILogicAndMaterializedValue<ISourceQueueWithComplete<T>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var logic = new Logic(Shape, bufferSize, strategy);
        return Made(logic, logic);
    }

    private sealed record Offer(T Element, TaskCompletionSource<IQueueOfferResult> Answer);

    private sealed class Logic : SourceLogic<T>, ISourceQueueWithComplete<T>
    {
        private readonly Lock _lock = new();
        private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly OverflowStrategy _strategy;
        private readonly int _bufferSize;
        private readonly BoundedQueue<T> _buffer;
        private readonly StageSignal _signal;
        private List<Offer> _incoming = [];
        private List<Offer> _taken = [];
        private bool _stopped;
        private bool _completeWanted;
        private Exception? _failWanted;

        // From here on of the stage alone.
        private Offer? _pending;
        private bool _ending;

        public Logic(SourceShape<T> shape, int bufferSize, OverflowStrategy strategy) : base(shape)
        {
            _bufferSize = bufferSize;
            _strategy = strategy;
            _buffer = new BoundedQueue<T>(Math.Max(1, bufferSize));
            _signal = new StageSignal(this, _ => Receive());
        }

        public Task WatchCompletionAsync() => _completion.Task;

        public Task<IQueueOfferResult> OfferAsync(T element)
        {
            var answer = new TaskCompletionSource<IQueueOfferResult>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                if (_stopped)
                {
                    answer.SetException(new StreamDetachedException());
                    return answer.Task;
                }
                _incoming.Add(new Offer(element, answer));
                if (_incoming.Count > 1)
                    return answer.Task;
            }
            Island.Post(_signal);
            return answer.Task;
        }

        void ISourceQueueWithComplete<T>.Complete() => Want(() => _completeWanted = true);

        void ISourceQueueWithComplete<T>.Fail(Exception ex) => Want(() => _failWanted = ex);

        public override void OnPull()
        {
            if (_buffer.TryDequeue(out var element))
            {
                Push(Out, element);
                if (_pending is { } waiting && _bufferSize > 0)
                {
                    _pending = null;
                    Enqueue(waiting);
                }
            }
            else if (_pending is { } offer)
            {
                _pending = null;
                Push(Out, offer.Element);
                offer.Answer.SetResult(QueueOfferResult.Enqueued.Instance);
            }
            EndIfDrained();
        }

        public override void OnDownstreamFinish(Exception cause)
        {
            _pending?.Answer.TrySetResult(QueueOfferResult.QueueClosed.Instance);
            _pending = null;
            _completion.TrySetResult();
            base.OnDownstreamFinish(cause);
        }

        public override void PostStop()
        {
            var detached = new StreamDetachedException();
            List<Offer> left;
            lock (_lock)
            {
                _stopped = true;
                left = _incoming;
                _incoming = [];
            }
            _completion.TrySetException(detached);
            _pending?.Answer.TrySetException(detached);
            foreach (var offer in left)
                offer.Answer.TrySetException(detached);
        }

        private void Want(Action set)
        {
            lock (_lock)
            {
                if (_stopped)
                    return;
                set();
            }
            Island.Post(_signal);
        }

        private void Receive()
        {
            Exception? failure;
            bool complete;
            lock (_lock)
            {
                (_incoming, _taken) = (_taken, _incoming);
                (failure, complete) = (_failWanted, _completeWanted);
            }
            foreach (var offer in _taken)
                if (IsClosed(Out))
                    offer.Answer.TrySetException(new StreamDetachedException());
                else
                    Take(offer);
            _taken.Clear();
            if (IsClosed(Out))
                return;
            if (failure is not null)
            {
                _completion.TrySetException(failure);
                FailStage(failure);
            }
            else if (complete)
            {
                _ending = true;
                EndIfDrained();
            }
        }

        private void Take(Offer offer)
        {
            if (_bufferSize > 0)
            {
                Enqueue(offer);
                if (!IsClosed(Out) && IsAvailable(Out) && _buffer.TryDequeue(out var next))
                    Push(Out, next);
            }
            else if (IsAvailable(Out))
            {
                Push(Out, offer.Element);
                offer.Answer.SetResult(QueueOfferResult.Enqueued.Instance);
            }
            else if (_pending is null)
                _pending = offer;
            else
                Crowd(offer);
        }

        private void Enqueue(Offer offer)
        {
            if (_buffer.IsFull && _strategy == OverflowStrategy.Backpressure)
            {
                if (_pending is null)
                    _pending = offer;
                else
                    TooEarly(offer);
                return;
            }
            switch (_buffer.Offer(offer.Element, _strategy))
            {
                case Offered.Taken:
                    offer.Answer.SetResult(QueueOfferResult.Enqueued.Instance);
                    break;
                case Offered.Dropped:
                    offer.Answer.SetResult(QueueOfferResult.Dropped.Instance);
                    break;
                default:
                    Overflow(offer);
                    break;
            }
        }

        private void Crowd(Offer offer)
        {
            switch (_strategy)
            {
                case OverflowStrategy.DropHead or OverflowStrategy.DropBuffer:
                    _pending!.Answer.SetResult(QueueOfferResult.Dropped.Instance);
                    _pending = offer;
                    break;
                case OverflowStrategy.DropTail or OverflowStrategy.DropNew:
                    offer.Answer.SetResult(QueueOfferResult.Dropped.Instance);
                    break;
                case OverflowStrategy.Backpressure:
                    TooEarly(offer);
                    break;
                default:
                    Overflow(offer);
                    break;
            }
        }

        private void Overflow(Offer offer)
        {
            var overflow = new BufferOverflowException($"Buffer overflow (max capacity was: {_bufferSize})!");
            offer.Answer.SetResult(new QueueOfferResult.Failure(overflow));
            _completion.TrySetException(overflow);
            FailStage(overflow);
        }

        private static void TooEarly(Offer offer) => offer.Answer.SetException(
            new Pattern.IllegalStateException("You have to wait for previous offer to be resolved to send another request."));

        private void EndIfDrained()
        {
            if (!_ending || IsClosed(Out) || !_buffer.IsEmpty || _pending is not null)
                return;
            _completion.TrySetResult();
            CompleteStage();
        }
    }
}
