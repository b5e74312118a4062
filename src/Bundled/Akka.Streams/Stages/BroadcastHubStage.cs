using Akka.Streams.Dsl;
using Akka.Streams.Interpreting;
using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

/// <summary>
/// The hub writes a ring that all consumers read, each at its own place, which the hub can see. A consumer is woken when it
/// waits for an element; the hub, once the ring was full, when the last consumer has read half of it.
/// </summary>
internal sealed class BroadcastHubStage<T> : SinkStage<T, Source<T, NotUsed>>
{
    private readonly int _bufferSize;

    public BroadcastHubStage(int bufferSize) : base("BroadcastHub")
    {
        if (bufferSize <= 0)
            throw new ArgumentException("Buffer size must be positive", nameof(bufferSize));
        if (bufferSize >= 4096)
            throw new ArgumentException("Buffer size must be less than 4096", nameof(bufferSize));
        if (!System.Numerics.BitOperations.IsPow2(bufferSize))
            throw new ArgumentException("Buffer size must be a power of two", nameof(bufferSize));
        _bufferSize = bufferSize;
    }

    public override ILogicAndMaterializedValue<Source<T, NotUsed>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var hub = new Hub(Shape, _bufferSize);
        return Made(hub, Source.FromGraph(new ConsumerStage(hub)));
    }

    private sealed class Hub : InGraphStageLogic
    {
        private readonly Lock _lock = new();
        private readonly Inlet<T> _in;
        private readonly T[] _ring;
        private readonly List<Consumer> _consumers = [];
        private readonly StageSignal _joined;
        private readonly StageSignal _unblocked;
        private readonly Action<Consumer> _left;
        private List<Consumer>? _joining = [];
        private Exception? _failure;
        private volatile bool _ended;
        private long _head;
        private long _tail;
        private long _blockedUntil = long.MaxValue;

        public Hub(SinkShape<T> shape, int bufferSize) : base(shape)
        {
            _in = shape.Inlet;
            _ring = new T[bufferSize];
            _joined = new StageSignal(this, _ => Admit());
            _unblocked = new StageSignal(this, _ => PullIfRoom());
            _left = GetAsyncCallback<Consumer>(Dismiss);
            SetHandler(_in, this);
        }

        // From the islands of consumers.

        public bool HasEnded => _ended;

        /// <summary>Where the next element will be.</summary>
        public long Tail => Volatile.Read(ref _tail);

        public T At(long place) => _ring[place & (_ring.Length - 1)];

        /// <summary>False if the hub is over, because of the failure if there is one.</summary>
        public bool Join(Consumer consumer, out Exception? failure)
        {
            lock (_lock)
            {
                failure = _failure;
                if (_joining is null)
                    return false;
                _joining.Add(consumer);
            }
            Island.Post(_joined);
            return true;
        }

        public void Leave(Consumer consumer)
        {
            lock (_lock)
                if (_joining is null || _joining.Remove(consumer))
                    return;
            _left(consumer);
        }

        public void HasRead(long place)
        {
            Interlocked.MemoryBarrier();
            if (place == Volatile.Read(ref _blockedUntil))
                Island.Post(_unblocked);
        }

        // On the hub's own island.

        public override void PreStart()
        {
            SetKeepGoing(true);
            Pull(_in);
        }

        public override void OnPush()
        {
            _ring[_tail & (_ring.Length - 1)] = Grab(_in);
            Volatile.Write(ref _tail, _tail + 1);
            WakeConsumers();
            PullIfRoom();
        }

        public override void OnUpstreamFinish()
        {
            _ended = true;
            Admit();
            WakeConsumers();
            if (_consumers.Count == 0)
                CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            EndWith(e);
            FailStage(e);
        }

        public override void PostStop() => EndWith(_ended ? null : new AbruptStageTerminationException(this));

        private void EndWith(Exception? failure)
        {
            List<Consumer> joining;
            lock (_lock)
            {
                if (_joining is null)
                    return;
                joining = _joining;
                _joining = null;
                _failure = failure;
            }
            foreach (var consumer in joining)
                consumer.End(failure);
            foreach (var consumer in _consumers)
                consumer.End(failure);
        }

        private void Admit()
        {
            List<Consumer> joining;
            lock (_lock)
            {
                if (_joining is not { Count: > 0 })
                    return;
                joining = _joining;
                _joining = [];
            }
            Advance();
            foreach (var consumer in joining)
            {
                _consumers.Add(consumer);
                consumer.Begin(_head);
            }
            PullIfRoom();
        }

        // The last one takes along what it has read; what it has not read waits for the next one.
        private void Dismiss(Consumer consumer)
        {
            if (_consumers.Count == 1)
                Advance();
            _consumers.Remove(consumer);
            if (_ended && _consumers.Count == 0)
                CompleteStage();
            else
                PullIfRoom();
        }

        private void WakeConsumers()
        {
            Interlocked.MemoryBarrier();
            foreach (var consumer in _consumers)
                consumer.WakeIfWaiting();
        }

        private void PullIfRoom()
        {
            if (IsClosed(_in) || HasBeenPulled(_in))
                return;
            if (_tail - _head < _ring.Length && _blockedUntil == long.MaxValue)
            {
                Pull(_in);
                return;
            }
            Advance();
            if (_consumers.Count > 0 && _tail - _head > _ring.Length / 2)
            {
                Interlocked.Exchange(ref _blockedUntil, _tail - _ring.Length / 2);
                // Who has read that far before the mark was seen has told nobody.
                Advance();
            }
            if (_tail - _head > (_consumers.Count > 0 ? _ring.Length / 2 : _ring.Length - 1))
                return;
            Volatile.Write(ref _blockedUntil, long.MaxValue);
            Pull(_in);
        }

        /// <summary>Forgets what every consumer has read.</summary>
        private void Advance()
        {
            if (_consumers.Count == 0)
                return;
            var slowest = long.MaxValue;
            foreach (var consumer in _consumers)
                slowest = Math.Min(slowest, consumer.Place);
            for (; _head < slowest; _head++)
                _ring[_head & (_ring.Length - 1)] = default!;
        }
    }

    private sealed class ConsumerStage(Hub hub) : SourceStage<T, NotUsed>("BroadcastHub.source")
    {
        public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
            Made(new Consumer(Shape, hub), NotUsed.Instance);
    }

    private sealed class Consumer : SourceLogic<T>
    {
        private readonly Hub _hub;
        private readonly StageSignal _wake;
        private readonly Action<Exception?> _end;
        private long _place = -1;
        private int _waits;

        public Consumer(SourceShape<T> shape, Hub hub) : base(shape)
        {
            _hub = hub;
            _wake = new StageSignal(this, _ => Deliver());
            _end = GetAsyncCallback<Exception?>(EndNow);
        }

        // By the hub.

        /// <summary>Of the next element that it is to get.</summary>
        public long Place => Volatile.Read(ref _place);

        public void Begin(long place)
        {
            Volatile.Write(ref _place, place);
            Island.Post(_wake);
        }

        public void WakeIfWaiting()
        {
            if (Volatile.Read(ref _waits) == 1 && Interlocked.Exchange(ref _waits, 0) == 1)
                Island.Post(_wake);
        }

        public void End(Exception? failure) => _end(failure);

        // On its own island.

        public override void PreStart()
        {
            if (!_hub.Join(this, out var failure))
                EndNow(failure);
        }

        public override void OnPull() => Deliver();

        public override void PostStop() => _hub.Leave(this);

        // Waits for the next element also without demand, so that the end needs none.
        private void Deliver()
        {
            while (!IsClosed(Out) && Place is >= 0 and var place)
            {
                var ended = _hub.HasEnded;
                if (place < _hub.Tail)
                {
                    if (!IsAvailable(Out))
                        return;
                    Give(place, ended);
                }
                else if (ended)
                    CompleteStage();
                else
                {
                    Interlocked.Exchange(ref _waits, 1);
                    // What came before the flag was seen has woken nobody.
                    if (!_hub.HasEnded && _hub.Tail == place)
                        return;
                    Volatile.Write(ref _waits, 0);
                }
            }
        }

        private void Give(long place, bool ended)
        {
            Push(Out, _hub.At(place));
            Volatile.Write(ref _place, ++place);
            _hub.HasRead(place);
            if (ended && place == _hub.Tail)
                CompleteStage();
        }

        private void EndNow(Exception? failure)
        {
            if (failure is null)
                CompleteStage();
            else
                FailStage(failure);
        }
    }
}
