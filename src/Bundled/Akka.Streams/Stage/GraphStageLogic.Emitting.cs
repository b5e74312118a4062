namespace Akka.Streams.Stage;

public abstract partial class GraphStageLogic
{
    /// <summary>Pushes an element now or when it is asked for; until then the outlet's handler has a rest.</summary>
    protected void Emit<T>(Outlet<T> outlet, T element) => Emit(outlet, element, DoNothing);

    /// <summary>Emits the element, then calls the action: at once if it went out at once.</summary>
    protected void Emit<T>(Outlet<T> outlet, T element, Action andThen)
    {
        if (OutHandlers[outlet.Id] is not Emitting && IsAvailable(outlet))
        {
            Push(outlet, element);
            andThen();
        }
        else
            EmitLater(outlet, new Emission<T>([element], andThen));
    }

    /// <summary>Pushes the elements one by one as they are asked for, after what is being emitted already.</summary>
    protected void EmitMultiple<T>(Outlet<T> outlet, IEnumerable<T> elements) => EmitMultiple(outlet, elements, DoNothing);

    /// <summary>Emits the elements, enumerated at most one ahead of demand, then calls the action.</summary>
    protected void EmitMultiple<T>(Outlet<T> outlet, IEnumerable<T> elements, Action andThen) =>
        EmitLater(outlet, new Emission<T>(elements, andThen));

    /// <summary>Forgets what has not gone out yet, its actions too; the outlet's handler is back.</summary>
    protected void AbortEmitting<T>(Outlet<T> outlet)
    {
        if (OutHandlers[outlet.Id] is Emitting emitting)
            SetHandler(outlet, emitting.Previous);
    }

    /// <summary>Takes the next element when it comes; until then the inlet's handler has a rest.</summary>
    protected void Read<T>(Inlet<T> inlet, Action<T> andThen, Action onClose)
    {
        if (IsAvailable(inlet))
            andThen(Grab(inlet));
        else if (IsClosed(inlet))
            onClose();
        else
        {
            if (InHandlers[inlet.Id] is Reading)
                throw new InvalidOperationException($"Already reading on inlet {inlet}");
            if (!HasBeenPulled(inlet))
                Pull(inlet);
            SetHandler(inlet, new Reading<T>(this, inlet, InHandlers[inlet.Id], andThen, onClose));
        }
    }

    /// <summary>Gives up waiting for the element; the inlet stays pulled, and its handler is back.</summary>
    protected void AbortReading<T>(Inlet<T> inlet)
    {
        if (InHandlers[inlet.Id] is Reading reading)
            SetHandler(inlet, reading.Previous);
    }

    private void EmitLater<T>(Outlet<T> outlet, Emission<T> emission)
    {
        if (OutHandlers[outlet.Id] is Emitting<T> busy)
        {
            busy.Add(emission);
            return;
        }
        var emitting = new Emitting<T>(this, outlet, OutHandlers[outlet.Id]);
        emitting.Add(emission);
        SetHandler(outlet, emitting);
        if (IsAvailable(outlet))
            emitting.OnPull();
    }

    private sealed class Emission<T>(IEnumerable<T> elements, Action andThen)
    {
        public IEnumerator<T> Elements { get; } = elements.GetEnumerator();

        public Action AndThen => andThen;
    }

    internal abstract class Emitting : OutHandler
    {
        protected Emitting(IOutHandler previous) => Previous = previous;

        public IOutHandler Previous { get; }

        public abstract void CompleteAfterwards();
    }

    private sealed class Emitting<T>(GraphStageLogic logic, Outlet<T> outlet, IOutHandler previous) : Emitting(previous)
    {
        private readonly Queue<Emission<T>> _emissions = new();
        private bool _completes;
        private bool _hasNext;

        public void Add(Emission<T> emission)
        {
            if (_completes)
                return;
            if (_emissions.Count == 0)
                _hasNext = emission.Elements.MoveNext();
            _emissions.Enqueue(emission);
            if (_emissions.Count == 1 && !_hasNext)
                Advance();
        }

        public override void CompleteAfterwards()
        {
            _completes = true;
            if (_emissions.Count == 0)
                End();
        }

        public override void OnPull()
        {
            if (_emissions.Count == 0)
            {
                End();
                if (!logic.IsClosed(outlet) && logic.IsAvailable(outlet))
                    Previous.OnPull();
                return;
            }
            var emission = _emissions.Peek();
            logic.Push(outlet, emission.Elements.Current);
            _hasNext = emission.Elements.MoveNext();
            if (!_hasNext)
                Advance();
        }

        public override void OnDownstreamFinish(Exception cause)
        {
            logic.SetHandler(outlet, Previous);
            Previous.OnDownstreamFinish(cause);
        }

        // What comes after an emission may emit again, so the next one is got ready first.
        private void Advance()
        {
            while (_emissions.Count > 0 && !_hasNext)
            {
                var done = _emissions.Dequeue();
                done.Elements.Dispose();
                if (_emissions.Count > 0)
                    _hasNext = _emissions.Peek().Elements.MoveNext();
                else
                    End();
                done.AndThen();
            }
        }

        private void End()
        {
            if (logic.OutHandlers[outlet.Id] != this)
                return;
            logic.SetHandler(outlet, Previous);
            if (_completes)
                logic.Complete(outlet);
        }
    }

    internal abstract class Reading : IInHandler
    {
        protected Reading(IInHandler previous) => Previous = previous;

        public IInHandler Previous { get; }

        public abstract void OnPush();

        public abstract void OnUpstreamFinish();

        public abstract void OnUpstreamFailure(Exception e);
    }

    private sealed class Reading<T>(GraphStageLogic logic, Inlet<T> inlet, IInHandler previous, Action<T> andThen, Action onClose)
        : Reading(previous)
    {
        public override void OnPush()
        {
            logic.SetHandler(inlet, Previous);
            andThen(logic.Grab(inlet));
        }

        public override void OnUpstreamFinish()
        {
            logic.SetHandler(inlet, Previous);
            onClose();
            Previous.OnUpstreamFinish();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            logic.SetHandler(inlet, Previous);
            Previous.OnUpstreamFailure(e);
        }
    }
}
