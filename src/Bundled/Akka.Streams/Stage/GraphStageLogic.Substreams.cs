using Akka.Streams.Interpreting;

namespace Akka.Streams.Stage;

public abstract partial class GraphStageLogic
{
    protected SubSinkInlet<T> CreateSubSinkInlet<T>(string name) => new(this, name);

    /// <summary>An inlet that a stage opens while it runs: its <see cref="Sink"/> ends a stream that somebody materialises,
    /// and its handler belongs to the stage.</summary>
    public class SubSinkInlet<T>
    {
        private readonly GraphStageLogic _parent;
        private readonly string _name;
        private readonly SubSink<T> _sink;
        private IInHandler _handler = null!;
        private T _element = default!;

        public SubSinkInlet(GraphStageLogic logic, string name)
        {
            _parent = logic;
            _name = name;
            _sink = new SubSink<T>(name, this);
        }

        public IGraph<SinkShape<T>, NotUsed> Sink => _sink;

        public bool IsAvailable { get; private set; }

        public bool IsClosed { get; private set; }

        public bool HasBeenPulled { get; private set; }

        public void SetHandler(IInHandler handler) => _handler = handler;

        public T Grab()
        {
            if (!IsAvailable)
                throw new InvalidOperationException($"cannot grab element from port {this} when data have not yet arrived");
            var element = _element;
            _element = default!;
            IsAvailable = false;
            return element;
        }

        public void Pull()
        {
            if (HasBeenPulled)
                throw new InvalidOperationException($"cannot pull port {this} twice");
            if (IsClosed)
                throw new InvalidOperationException($"cannot pull closed port {this}");
            HasBeenPulled = true;
            _sink.Remote.Send(logic => ((SubSink<T>.Logic)logic).Request());
        }

        public void Cancel() => Cancel(SubscriptionWithCancelException.NoMoreElementsNeeded.Instance);

        public void Cancel(Exception cause)
        {
            if (IsClosed)
                return;
            IsClosed = true;
            _sink.Remote.Send(logic => logic.InternalOnDownstreamFinish(cause));
        }

        public override string ToString() => $"SubSinkInlet({_name})";

        internal void OnNext(T element) => InParent(() =>
        {
            _element = element;
            IsAvailable = true;
            HasBeenPulled = false;
            _handler.OnPush();
        });

        internal void OnEnd(Exception? failure) => InParent(() =>
        {
            IsClosed = true;
            if (failure is null)
                _handler.OnUpstreamFinish();
            else
                _handler.OnUpstreamFailure(failure);
        });

        private void InParent(Action action) => _parent.Island.Post(new AsyncInput<Action>(_parent, Call, action));

        private void Call(Action action)
        {
            if (!IsClosed)
                action();
        }
    }

    /// <summary>An outlet that a stage opens while it runs: its <see cref="Source"/> starts a stream that somebody
    /// materialises, and its handler belongs to the stage.</summary>
    public class SubSourceOutlet<T>
    {
        private readonly GraphStageLogic _parent;
        private readonly string _name;
        private readonly SubSource<T> _source;
        private IOutHandler _handler = null!;

        public SubSourceOutlet(GraphStageLogic logic, string name)
        {
            _parent = logic;
            _name = name;
            _source = new SubSource<T>(name, this);
        }

        public IGraph<SourceShape<T>, NotUsed> Source => _source;

        public bool IsAvailable { get; private set; }

        public bool IsClosed { get; private set; }

        public void SetHandler(IOutHandler handler) => _handler = handler;

        public void Push(T element)
        {
            IsAvailable = false;
            _source.Remote.Send(logic => ((SubSource<T>.Logic)logic).Give(element));
        }

        public void Complete()
        {
            if (IsClosed)
                return;
            IsClosed = true;
            _source.Remote.Send(logic => logic.CompleteStage());
        }

        public void Fail(Exception ex)
        {
            if (IsClosed)
                return;
            IsClosed = true;
            _source.Remote.Send(logic => logic.FailStage(ex));
        }

        public override string ToString() => $"SubSourceOutlet({_name})";

        internal void OnPull() => InParent(() =>
        {
            IsAvailable = true;
            _handler.OnPull();
        });

        internal void OnCancel(Exception cause) => InParent(() =>
        {
            IsAvailable = false;
            IsClosed = true;
            _handler.OnDownstreamFinish(cause);
        });

        private void InParent(Action action) => _parent.Island.Post(new AsyncInput<Action>(_parent, Call, action));

        private void Call(Action action)
        {
            if (!IsClosed)
                action();
        }
    }
}
