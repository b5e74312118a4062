using System.Diagnostics;
using Akka.Streams.Stage;

namespace Akka.Streams.Interpreting;

/// <summary>
/// An asynchronous boundary: a bounded ring that one island fills and another one empties. Neither is told of single
/// elements: the consumer is woken when it waits for one, the producer when it waits for room and half of the ring is
/// free. A producer that is fast fills the ring before it wakes the consumer; a slow one wakes it with every element.
/// </summary>
internal sealed class BoundaryChannel<T>
{
    private static readonly long Slow = Stopwatch.Frequency / 100_000;

    private readonly T[] _ring;
    private readonly int _capacity;
    private long _written;
    private long _read;
    private int _consumerWaits;
    private int _producerWaits;
    private volatile bool _ended;
    private Exception? _failure;
    private volatile Exception? _cancelled;

    public BoundaryChannel(int capacity)
    {
        _capacity = Math.Max(1, capacity);
        _ring = new T[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_capacity)];
        Upstream = new Producer(this);
        Downstream = new Consumer(this);
    }

    public GraphStageLogic Upstream { get; }

    public GraphStageLogic Downstream { get; }

    private sealed class Producer : InGraphStageLogic, Island.IFlushable
    {
        private static readonly Inlet<T> In = new("boundary.in") { Id = 0 };

        private readonly BoundaryChannel<T> _channel;
        private readonly StageSignal _signal;
        private long _lastPush;
        private bool _flushPending;

        public Producer(BoundaryChannel<T> channel) : base(1, 0)
        {
            _channel = channel;
            _signal = new StageSignal(this, _ => OnSignal());
            SetHandler(In, this);
        }

        public void Wake() => Island.Post(_signal);

        public override void PreStart()
        {
            if (_channel._cancelled is { } cause)
                CancelStage(cause);
            else
                Pull(In);
        }

        public override void OnPush()
        {
            var channel = _channel;
            var written = channel._written;
            channel._ring[written & (channel._ring.Length - 1)] = Grab(In);
            Volatile.Write(ref channel._written, written + 1);
            var now = Stopwatch.GetTimestamp();
            if (now - _lastPush > Slow)
                WakeConsumer();
            else if (!_flushPending)
            {
                _flushPending = true;
                Island.FlushLater(this);
            }
            _lastPush = now;
            if (HasRoom)
                Pull(In);
            else
            {
                Interlocked.Exchange(ref channel._producerWaits, 1);
                if (HasRoom && Interlocked.Exchange(ref channel._producerWaits, 0) == 1)
                    Pull(In);
            }
        }

        public override void OnUpstreamFinish()
        {
            _channel._ended = true;
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            _channel._failure = e;
            _channel._ended = true;
            CompleteStage();
        }

        public override void PostStop()
        {
            if (!_channel._ended)
                _channel._failure = new AbruptTerminationException(Island.Self);
            _channel._ended = true;
            ((Consumer)_channel.Downstream).Wake();
        }

        public void Flush()
        {
            _flushPending = false;
            WakeConsumer();
        }

        private bool HasRoom => _channel._written - Volatile.Read(ref _channel._read) < _channel._capacity;

        private void OnSignal()
        {
            if (_channel._cancelled is { } cause)
                Cancel(In, cause);
            else if (!HasBeenPulled(In) && !IsClosed(In) && HasRoom)
                Pull(In);
        }

        private void WakeConsumer()
        {
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref _channel._consumerWaits) == 1 && Interlocked.Exchange(ref _channel._consumerWaits, 0) == 1)
                ((Consumer)_channel.Downstream).Wake();
        }
    }

    private sealed class Consumer : OutGraphStageLogic
    {
        private static readonly Outlet<T> Out = new("boundary.out") { Id = 0 };

        private readonly BoundaryChannel<T> _channel;
        private readonly StageSignal _signal;

        public Consumer(BoundaryChannel<T> channel) : base(0, 1)
        {
            _channel = channel;
            _signal = new StageSignal(this, _ => Deliver());
            SetHandler(Out, this);
        }

        public void Wake() => Island.Post(_signal);

        public override void PreStart() => Deliver();

        public override void OnPull() => Deliver();

        public override void OnDownstreamFinish(Exception cause)
        {
            _channel._cancelled = cause;
            ((Producer)_channel.Upstream).Wake();
            CompleteStage();
        }

        public override void PostStop()
        {
            if (_channel._ended || _channel._cancelled is not null)
                return;
            _channel._cancelled = new AbruptTerminationException(Island.Self);
            ((Producer)_channel.Upstream).Wake();
        }

        private void Deliver()
        {
            var channel = _channel;
            while (true)
            {
                var ended = channel._ended;
                var read = channel._read;
                if (Volatile.Read(ref channel._written) > read)
                {
                    if (IsAvailable(Out))
                    {
                        ref var slot = ref channel._ring[read & (channel._ring.Length - 1)];
                        var element = slot;
                        slot = default!;
                        Volatile.Write(ref channel._read, read + 1);
                        Push(Out, element);
                        WakeProducer();
                        if (ended && channel._failure is null && channel._written == read + 1)
                            CompleteStage();
                    }
                    // Otherwise they wait for demand, which brings us back here.
                    return;
                }
                if (ended)
                {
                    if (channel._failure is { } failure)
                        FailStage(failure);
                    else
                        CompleteStage();
                    return;
                }
                Interlocked.Exchange(ref channel._consumerWaits, 1);
                // What came before the flag was seen has woken nobody.
                if (!channel._ended && Volatile.Read(ref channel._written) == read)
                    return;
                Volatile.Write(ref channel._consumerWaits, 0);
            }
        }

        private void WakeProducer()
        {
            var channel = _channel;
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref channel._producerWaits) == 1
                && Volatile.Read(ref channel._written) - channel._read <= channel._capacity / 2
                && Interlocked.Exchange(ref channel._producerWaits, 0) == 1)
                ((Producer)channel.Upstream).Wake();
        }
    }
}
