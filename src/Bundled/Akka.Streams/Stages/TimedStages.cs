using System.Diagnostics;
using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

/// <summary>Groups close when they are full or when their time is over, whichever is first.</summary>
internal sealed class GroupedWithin<T>(long maxWeight, int maxCount, TimeSpan interval, Func<T, long>? cost)
    : FlowStage<T, IEnumerable<T>>("groupedWithin")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) =>
        new Logic(Shape, maxWeight, maxCount, interval, cost);

    private sealed class Logic(FlowShape<T, IEnumerable<T>> shape, long maxWeight, int maxCount, TimeSpan interval,
        Func<T, long>? cost) : TimedFlowLogic<T, IEnumerable<T>>(shape)
    {
        private List<T> _group = [];
        private T _pending = default!;
        private bool _hasPending;
        private long _weight;
        private bool _due;

        public override void PreStart()
        {
            ScheduleRepeatedly(TheTimer, interval);
            Pull(In);
        }

        public override void OnPush()
        {
            var element = Grab(In);
            if (cost is not null && !Weigh(element))
                return;
            _group.Add(element);
            if (_group.Count >= maxCount || cost is not null && _weight >= maxWeight)
                Close();
            else
                Pull(In);
        }

        public override void OnPull()
        {
            if (_due)
                Give();
        }

        public override void OnUpstreamFinish()
        {
            if (_group.Count == 0 && !_hasPending)
                CompleteStage();
            else
            {
                _due = true;
                if (IsAvailable(Out))
                    Give();
            }
        }

        protected internal override void OnTimer(object timerKey)
        {
            if (_group.Count > 0)
                Close();
        }

        // False when the element has to wait for the next group.
        private bool Weigh(T element)
        {
            var weight = cost!(element);
            if (weight < 0)
            {
                FailStage(new ArgumentException($"Negative weight [{weight}] for element [{element}] is not allowed"));
                return false;
            }
            if (_group.Count > 0 && _weight + weight > maxWeight)
            {
                _pending = element;
                _hasPending = true;
                Close();
                return false;
            }
            _weight += weight;
            return true;
        }

        private void Close()
        {
            _due = true;
            if (IsAvailable(Out))
                Give();
            else if (!_hasPending && _group.Count < maxCount && !IsClosed(In) && !HasBeenPulled(In) && (cost is null || _weight < maxWeight))
                Pull(In);
        }

        private void Give()
        {
            var full = _group;
            _group = new List<T>(Math.Min(maxCount, full.Count));
            _weight = 0;
            _due = false;
            ScheduleAnew(full.Count);
            Push(Out, full);
            if (_hasPending)
            {
                _hasPending = false;
                _group.Add(_pending);
                _weight = cost!(_pending);
                _due = _weight >= maxWeight || IsClosed(In);
            }
            if (IsClosed(In))
            {
                if (_group.Count == 0)
                    CompleteStage();
            }
            else if (!_due && !HasBeenPulled(In))
                Pull(In);
        }

        // The clock of a group that was full starts anew with the next one; groups that fill faster than the timer's
        // resolution are not worth a timer each.
        private long _lastReset = Stopwatch.GetTimestamp();

        private void ScheduleAnew(int count)
        {
            if (count < maxCount || Stopwatch.GetElapsedTime(_lastReset) < TimeSpan.FromMilliseconds(10))
                return;
            _lastReset = Stopwatch.GetTimestamp();
            ScheduleRepeatedly(TheTimer, interval);
        }
    }
}

internal sealed class TakeWithin<T>(TimeSpan duration) : FlowStage<T, T>("takeWithin")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, duration);

    private sealed class Logic(FlowShape<T, T> shape, TimeSpan duration) : TimedFlowLogic<T, T>(shape)
    {
        public override void PreStart() => ScheduleOnce(TheTimer, duration);

        public override void OnPush() => Push(Out, Grab(In));

        protected internal override void OnTimer(object timerKey) => CompleteStage();
    }
}

internal sealed class SkipWithin<T>(TimeSpan duration) : FlowStage<T, T>("skipWithin")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, duration);

    private sealed class Logic(FlowShape<T, T> shape, TimeSpan duration) : TimedFlowLogic<T, T>(shape)
    {
        private bool _open;

        public override void PreStart() => ScheduleOnce(TheTimer, duration);

        public override void OnPush()
        {
            var element = Grab(In);
            if (_open)
                Push(Out, element);
            else
                Pull(In);
        }

        protected internal override void OnTimer(object timerKey) => _open = true;
    }
}

/// <summary>A bucket of tokens that fills with time; an element takes as many as it costs.</summary>
internal sealed class Throttle<T>(int cost, TimeSpan per, int burst, Func<T, int> calculateCost, ThrottleMode mode)
    : FlowStage<T, T>("throttle")
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) =>
        new Logic(Shape, cost, per, burst, calculateCost, mode);

    private sealed class Logic(FlowShape<T, T> shape, int cost, TimeSpan per, int burst, Func<T, int> calculateCost, ThrottleMode mode)
        : TimedFlowLogic<T, T>(shape)
    {
        private readonly double _tokensPerTick = cost / (double)per.Ticks;
        private double _tokens = burst;
        private long _filledAt;
        private T _waiting = default!;
        private bool _hasWaiting;

        public override void PreStart() => _filledAt = Stopwatch.GetTimestamp();

        public override void OnPush()
        {
            var element = Grab(In);
            var price = calculateCost(element);
            Fill();
            if (mode == ThrottleMode.Enforcing)
            {
                if (price > burst || price > _tokens)
                {
                    FailStage(new BufferOverflowException(price > burst
                        ? "Maximum throttle throughput exceeded: the element costs more than the burst allows."
                        : "Maximum throttle throughput exceeded."));
                    return;
                }
                _tokens -= price;
                Push(Out, element);
                return;
            }
            // An element that is dearer than what is there runs into debt and waits until it is paid.
            _tokens -= price;
            if (_tokens >= 0)
            {
                Push(Out, element);
                return;
            }
            _waiting = element;
            _hasWaiting = true;
            ScheduleOnce(TheTimer, TimeSpan.FromTicks((long)Math.Ceiling(-_tokens / _tokensPerTick)));
        }

        public override void OnUpstreamFinish()
        {
            if (!_hasWaiting)
                CompleteStage();
        }

        protected internal override void OnTimer(object timerKey)
        {
            Push(Out, _waiting);
            _hasWaiting = false;
            _waiting = default!;
            if (IsClosed(In))
                CompleteStage();
        }

        private void Fill()
        {
            var now = Stopwatch.GetTimestamp();
            _tokens = Math.Min(Math.Max(burst, 0), _tokens + Stopwatch.GetElapsedTime(_filledAt, now).Ticks * _tokensPerTick);
            _filledAt = now;
        }
    }
}

/// <summary>Fails the stream when something does not happen in time.</summary>
internal sealed class Timeout<T>(TimeSpan timeout, TimeoutOf what) : FlowStage<T, T>(what.ToString())
{
    protected override GraphStageLogic CreateLogic(Attributes inheritedAttributes) => new Logic(Shape, timeout, what);

    private sealed class Logic(FlowShape<T, T> shape, TimeSpan timeout, TimeoutOf what) : TimedFlowLogic<T, T>(shape)
    {
        private long _since;
        private bool _armed = true;

        public override void PreStart()
        {
            _since = Stopwatch.GetTimestamp();
            if (what is TimeoutOf.Idle or TimeoutOf.Backpressure)
                ScheduleRepeatedly(TheTimer, TimeSpan.FromTicks(Math.Max(timeout.Ticks / 8, TimeSpan.TicksPerMillisecond)));
            else
                ScheduleOnce(TheTimer, timeout);
        }

        public override void OnPush()
        {
            if (what == TimeoutOf.Initial)
                _armed = false;
            else if (what == TimeoutOf.Idle)
                _since = Stopwatch.GetTimestamp();
            else if (what == TimeoutOf.Backpressure)
            {
                _since = Stopwatch.GetTimestamp();
                _armed = true;
            }
            Push(Out, Grab(In));
        }

        public override void OnPull()
        {
            if (what == TimeoutOf.Backpressure)
                _armed = false;
            Pull(In);
        }

        protected internal override void OnTimer(object timerKey)
        {
            if (!_armed)
                return;
            if (what is TimeoutOf.Idle or TimeoutOf.Backpressure && Stopwatch.GetElapsedTime(_since) < timeout)
                return;
            FailStage(new TimeoutException(what switch
            {
                TimeoutOf.Initial => $"The first element has not yet passed through in {timeout}.",
                TimeoutOf.Completion => $"The stream has not been completed in {timeout}.",
                TimeoutOf.Idle => $"No elements passed in the last {timeout}.",
                _ => $"No demand signalled in the last {timeout}."
            }));
        }
    }
}

internal enum TimeoutOf
{
    Initial,
    Completion,
    Idle,
    Backpressure
}
