using Akka.Streams.Interpreting;

namespace Akka.Streams.Stage;

public abstract partial class GraphStageLogic
{
    /// <summary>Opens an inlet; it needs a handler before its sink runs.</summary>
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

        /// <summary>Opens an inlet of this stage; the name is for messages.</summary>
        public SubSinkInlet(GraphStageLogic logic, string name)
        {
            _parent = logic;
            _name = name;
            _sink = new SubSink<T>(name, this);
        }

        /// <summary>To be materialized once, by whomever; a second time fails there.</summary>
        public IGraph<SinkShape<T>, NotUsed> Sink => _sink;

        /// <summary>Whether an element waits to be grabbed.</summary>
        public bool IsAvailable { get; private set; }

        /// <summary>Whether the substream has ended or was cancelled.</summary>
        public bool IsClosed { get; private set; }

        /// <summary>Whether an element was asked for and has not come yet.</summary>
        public bool HasBeenPulled { get; private set; }

        /// <summary>Called within the stage, like those of its ports.</summary>
        public void SetHandler(IInHandler handler) => _handler = handler;

        /// <summary>Takes the element that came.</summary>
        /// <exception cref="InvalidOperationException">There is none.</exception>
        public T Grab()
        {
            if (!IsAvailable)
                throw new InvalidOperationException($"cannot grab element from port {this} when data have not yet arrived");
            var element = _element;
            _element = default!;
            IsAvailable = false;
            return element;
        }

        /// <summary>Asks for an element, also before the sink runs.</summary>
        /// <exception cref="InvalidOperationException">It was pulled already, or is closed.</exception>
        public void Pull()
        {
            if (HasBeenPulled)
                throw new InvalidOperationException($"cannot pull port {this} twice");
            if (IsClosed)
                throw new InvalidOperationException($"cannot pull closed port {this}");
            HasBeenPulled = true;
            _sink.Remote.Send(logic => ((SubSink<T>.Logic)logic).Request());
        }

        /// <summary>Wants no more; nothing if it is closed already. The handler is not called any more.</summary>
        public void Cancel() => Cancel(SubscriptionWithCancelException.NoMoreElementsNeeded.Instance);

        /// <summary>Cancels for this reason; nothing if it is closed already.</summary>
        public void Cancel(Exception cause)
        {
            if (IsClosed)
                return;
            IsClosed = true;
            _sink.Remote.Send(logic => logic.InternalOnDownstreamFinish(cause));
        }

        /// <inheritdoc/>
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

        /// <summary>Opens an outlet of this stage; the name is for messages.</summary>
        public SubSourceOutlet(GraphStageLogic logic, string name)
        {
            _parent = logic;
            _name = name;
            _source = new SubSource<T>(name, this);
        }

        /// <summary>To be materialized once, by whomever; a second time fails there.</summary>
        public IGraph<SourceShape<T>, NotUsed> Source => _source;

        /// <summary>Whether an element was asked for and has not been pushed yet.</summary>
        public bool IsAvailable { get; private set; }

        /// <summary>Whether the substream has ended or was cancelled.</summary>
        public bool IsClosed { get; private set; }

        /// <summary>Called within the stage, like those of its ports.</summary>
        public void SetHandler(IOutHandler handler) => _handler = handler;

        /// <summary>
        /// Sends an element; allowed while <see cref="IsAvailable"/>. Lost if the substream was cancelled meanwhile.
        /// </summary>
        public void Push(T element)
        {
            IsAvailable = false;
            _source.Remote.Send(logic => ((SubSource<T>.Logic)logic).Give(element));
        }

        /// <summary>Ends the substream; nothing if it is closed already. The handler is not called any more.</summary>
        public void Complete()
        {
            if (IsClosed)
                return;
            IsClosed = true;
            _source.Remote.Send(logic => logic.CompleteStage());
        }

        /// <summary>Fails the substream; nothing if it is closed already.</summary>
        public void Fail(Exception ex)
        {
            if (IsClosed)
                return;
            IsClosed = true;
            _source.Remote.Send(logic => logic.FailStage(ex));
        }

        /// <inheritdoc/>
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
