using System.Collections.Concurrent;
using Akka.Streams.Dsl;
using Akka.Streams.Interpreting;
using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

/// <summary>
/// Producers put what they have into one queue, each as much as the hub has granted it: a buffer in the beginning, and half
/// of one whenever the hub has handed on that much. The hub is woken when it waits for an element.
/// </summary>
internal sealed class MergeHubStage<T> : SourceStage<T, Sink<T, NotUsed>>
{
    private readonly int _bufferSize;

    public MergeHubStage(int bufferSize) : base("MergeHub")
    {
        if (bufferSize <= 0)
            throw new ArgumentOutOfRangeException(nameof(bufferSize), bufferSize, "Buffer size must be positive");
        _bufferSize = bufferSize;
    }

    public override ILogicAndMaterializedValue<Sink<T, NotUsed>> CreateLogicAndMaterializedValue(Attributes attributes)
    {
        var hub = new Hub(Shape);
        return Made(hub, Sink.FromGraph(new ProducerStage(hub, _bufferSize)));
    }

    private sealed class Hub : SourceLogic<T>
    {
        private readonly ConcurrentQueue<(Producer From, T Element)> _arrived = new();
        private readonly StageSignal _signal;
        private HashSet<Producer>? _producers = [];
        private int _waits;

        public Hub(SourceShape<T> shape) : base(shape) =>
            _signal = new StageSignal(this, _ =>
            {
                if (IsAvailable(Out))
                    Give();
            });

        // From the islands of producers, until the end of the hub.

        public bool Join(Producer producer)
        {
            lock (_arrived)
                return _producers?.Add(producer) ?? false;
        }

        public void Leave(Producer producer)
        {
            lock (_arrived)
                _producers?.Remove(producer);
        }

        public void Arrive(Producer from, T element)
        {
            _arrived.Enqueue((from, element));
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref _waits) == 1 && Interlocked.Exchange(ref _waits, 0) == 1)
                Island.Post(_signal);
        }

        public override void OnPull() => Give();

        public override void PostStop()
        {
            HashSet<Producer> left;
            lock (_arrived)
            {
                left = _producers!;
                _producers = null;
            }
            foreach (var producer in left)
                producer.Dismiss();
            _arrived.Clear();
        }

        private void Give()
        {
            while (!_arrived.IsEmpty || !WaitsNow())
                if (_arrived.TryDequeue(out var next))
                {
                    next.From.HandedOn();
                    Push(Out, next.Element);
                    return;
                }
        }

        // False if something has come before the producer could see that the hub waits.
        private bool WaitsNow()
        {
            Interlocked.Exchange(ref _waits, 1);
            return _arrived.IsEmpty || Interlocked.Exchange(ref _waits, 0) == 0;
        }
    }

    private sealed class ProducerStage(Hub hub, int bufferSize) : SinkStage<T, NotUsed>("MergeHub.sink")
    {
        public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
            Made(new Producer(Shape, hub, bufferSize), NotUsed.Instance);
    }

    private sealed class Producer : InGraphStageLogic
    {
        private readonly Inlet<T> _in;
        private readonly Hub _hub;
        private readonly int _portion;
        private readonly StageSignal _granted;
        private readonly StageSignal _dismissed;
        private int _grant;
        private int _handedOn;

        public Producer(SinkShape<T> shape, Hub hub, int bufferSize) : base(shape)
        {
            _in = shape.Inlet;
            _hub = hub;
            _grant = bufferSize;
            _portion = (bufferSize + 1) / 2;
            _granted = new StageSignal(this, _ => Granted());
            _dismissed = new StageSignal(this, _ => CompleteStage());
            SetHandler(_in, this);
        }

        // Both by the hub, on its island.

        public void HandedOn()
        {
            if (++_handedOn < _portion)
                return;
            _handedOn = 0;
            Island.Post(_granted);
        }

        public void Dismiss() => Island.Post(_dismissed);

        public override void PreStart()
        {
            if (_hub.Join(this))
                PullGranted();
            else
                CompleteStage();
        }

        public override void OnPush()
        {
            _hub.Arrive(this, Grab(_in));
            if (_grant > 0)
                PullGranted();
        }

        public override void OnUpstreamFailure(Exception e) =>
            throw new MergeHub.ProducerFailed("Upstream producer failed with exception, removing from MergeHub now", e);

        public override void PostStop() => _hub.Leave(this);

        private void Granted()
        {
            _grant += _portion;
            if (!IsClosed(_in) && !HasBeenPulled(_in))
                PullGranted();
        }

        private void PullGranted()
        {
            _grant--;
            Pull(_in);
        }
    }
}
