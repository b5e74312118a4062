using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

internal sealed class Buffer<T>(int size, OverflowStrategy strategy) : FlowStage<T, T>("buffer")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, size, strategy);

    private sealed class Logic(FlowShape<T, T> shape, int size, OverflowStrategy strategy) : FlowLogic<T, T>(shape)
    {
        private readonly BoundedQueue<T> _queue = new(size);

        public override void PreStart() => Pull(In);

        public override void OnPush()
        {
            var element = Grab(In);
            if (_queue.IsEmpty && IsAvailable(Out))
            {
                Push(Out, element);
                Pull(In);
                return;
            }
            if (_queue.Offer(element, strategy) == Offered.Overflow)
            {
                FailStage(new BufferOverflowException($"Buffer overflow (max capacity was {size})"));
                return;
            }
            if (strategy != OverflowStrategy.Backpressure || !_queue.IsFull)
                Pull(In);
        }

        public override void OnPull()
        {
            if (_queue.TryDequeue(out var element))
                Push(Out, element);
            if (IsClosed(In))
            {
                if (_queue.IsEmpty)
                    CompleteStage();
            }
            else if (!HasBeenPulled(In))
                Pull(In);
        }

        public override void OnUpstreamFinish()
        {
            if (_queue.IsEmpty)
                CompleteStage();
        }
    }
}

internal enum Offered
{
    Taken,
    Dropped,
    Overflow
}

/// <summary>A ring with a bound, and what to do when it is reached.</summary>
internal sealed class BoundedQueue<T>(int capacity)
{
    private readonly Ring _elements = new(capacity);

    public int Count => _elements.Count;

    public bool IsEmpty => _elements.Count == 0;

    public bool IsFull => _elements.Count >= capacity;

    public bool TryDequeue(out T element)
    {
        if (IsEmpty)
        {
            element = default!;
            return false;
        }
        element = _elements.RemoveFirst();
        return true;
    }

    public Offered Offer(T element, OverflowStrategy strategy)
    {
        if (IsFull)
            switch (strategy)
            {
                case OverflowStrategy.DropHead:
                    _elements.RemoveFirst();
                    break;
                case OverflowStrategy.DropTail:
                    _elements.RemoveLast();
                    break;
                case OverflowStrategy.DropBuffer:
                    _elements.Clear();
                    break;
                case OverflowStrategy.DropNew:
                    return Offered.Dropped;
                default:
                    return Offered.Overflow;
            }
        _elements.Add(element);
        return Offered.Taken;
    }

    // Grows as it fills: a bound of a billion costs nothing.
    private sealed class Ring(int capacity)
    {
        private T[] _ring = new T[Math.Min(capacity, 16)];
        private int _head;

        public int Count { get; private set; }

        public void Add(T element)
        {
            if (Count == _ring.Length)
            {
                var larger = new T[(int)Math.Min(capacity, _ring.Length * 2L)];
                for (var i = 0; i < Count; i++)
                    larger[i] = _ring[(_head + i) % _ring.Length];
                _ring = larger;
                _head = 0;
            }
            _ring[(_head + Count++) % _ring.Length] = element;
        }

        public T RemoveFirst()
        {
            var element = _ring[_head];
            _ring[_head] = default!;
            _head = (_head + 1) % _ring.Length;
            Count--;
            return element;
        }

        public void RemoveLast() => _ring[(_head + --Count) % _ring.Length] = default!;

        public void Clear()
        {
            Array.Clear(_ring);
            _head = Count = 0;
        }
    }
}

/// <summary>While the downstream is busy, elements are put together up to a weight; conflate is that without a bound.</summary>
internal sealed class Batch<TIn, TOut>(long max, Func<TIn, long> cost, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate)
    : FlowStage<TIn, TOut>("batch")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) =>
        new Logic(Shape, max, cost, seed, aggregate);

    private sealed class Logic(FlowShape<TIn, TOut> shape, long max, Func<TIn, long> cost, Func<TIn, TOut> seed,
        Func<TOut, TIn, TOut> aggregate) : FlowLogic<TIn, TOut>(shape)
    {
        private TOut _batch = default!;
        private bool _hasBatch;
        private TIn _pending = default!;
        private long _pendingWeight;
        private bool _hasPending;
        private readonly long _max = max;
        private long _left = max;

        public override void PreStart() => Pull(In);

        public override void OnPush()
        {
            var element = Grab(In);
            var weight = cost(element);
            try
            {
                if (!_hasBatch)
                {
                    _batch = seed(element);
                    _hasBatch = true;
                    _left = _max - weight;
                }
                else if (_left < weight)
                {
                    _pending = element;
                    _pendingWeight = weight;
                    _hasPending = true;
                }
                else
                {
                    _batch = aggregate(_batch, element);
                    _left -= weight;
                }
            }
            catch (Exception cause)
            {
                if (!Survives(cause))
                    return;
            }
            if (_hasBatch && IsAvailable(Out))
                Flush();
            if (!_hasPending && !IsClosed(In) && !HasBeenPulled(In))
                Pull(In);
        }

        public override void OnPull()
        {
            if (_hasBatch)
                Flush();
            if (IsClosed(In))
            {
                if (!_hasBatch)
                    CompleteStage();
            }
            else if (!_hasPending && !HasBeenPulled(In))
                Pull(In);
        }

        public override void OnUpstreamFinish()
        {
            if (!_hasBatch)
                CompleteStage();
        }

        protected override void Restart()
        {
            _hasBatch = _hasPending = false;
            _left = _max;
        }

        private void Flush()
        {
            Push(Out, _batch);
            _batch = default!;
            _hasBatch = false;
            _left = _max;
            if (!_hasPending)
                return;
            var pending = _pending;
            _pending = default!;
            _hasPending = false;
            try
            {
                _batch = seed(pending);
                _hasBatch = true;
                _left = _max - _pendingWeight;
            }
            catch (Exception cause)
            {
                Survives(cause);
            }
        }
    }
}

/// <summary>While the upstream is slow, the last element is stretched to many.</summary>
internal sealed class Expand<TIn, TOut>(Func<TIn, IEnumerator<TOut>> extrapolate) : FlowStage<TIn, TOut>("expand")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, extrapolate);

    private sealed class Logic(FlowShape<TIn, TOut> shape, Func<TIn, IEnumerator<TOut>> extrapolate) : FlowLogic<TIn, TOut>(shape)
    {
        private IEnumerator<TOut>? _elements;
        private bool _hasNext;
        private bool _expanded;

        public override void PreStart() => Pull(In);

        public override void OnPush()
        {
            _elements?.Dispose();
            _elements = extrapolate(Grab(In));
            _hasNext = _elements.MoveNext();
            _expanded = false;
            if (!_hasNext)
                Pull(In);
            else if (IsAvailable(Out))
                OnPull();
        }

        public override void OnPull()
        {
            if (!_hasNext)
                return;
            var first = !_expanded;
            _expanded = true;
            Push(Out, _elements!.Current);
            _hasNext = _elements.MoveNext();
            if (first && !IsClosed(In))
                Pull(In);
            else if (IsClosed(In))
                CompleteStage();
        }

        public override void OnUpstreamFinish()
        {
            // The last element must be seen once.
            if (!_hasNext || _expanded)
                CompleteStage();
        }

        public override void PostStop() => _elements?.Dispose();
    }
}
