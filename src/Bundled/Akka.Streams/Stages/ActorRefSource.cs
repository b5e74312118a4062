using Akka.Actor;
using Akka.Event;
using Akka.Streams.Materializing;
using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

/// <summary>A source that an actor reference feeds: what it gets goes out, or waits in a bounded buffer.</summary>
internal sealed class ActorRefSource<T>(int bufferSize, OverflowStrategy strategy) : SourceStage<T, IActorRef>("actorRefSource")
{
    public override ILogicAndMaterializedValue<IActorRef> CreateLogicAndMaterializedValue(Attributes attributes) =>
        throw new NotSupportedException("The source of an actor reference needs a materializer to make the actor.");

    internal override ILogicAndMaterializedValue<IActorRef> Make(Attributes attributes, StreamMaterializer materializer)
    {
        var logic = new Logic(Shape, bufferSize, strategy);
        var (receive, stopped) = logic.Callbacks;
        logic.Inbox = materializer.ActorOf(new MaterializationContext(materializer, attributes, "actorRefSource"),
            Props.Create(() => new Inbox(receive, stopped)));
        return Made(logic, logic.Inbox);
    }

    private sealed class Inbox(Action<object> receive, Action stopped) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is T or Status.Success or Status.Failure)
                receive(message);
            else
                Unhandled(message);
        }

        protected override void PostStop() => stopped();
    }

    private sealed class Logic : SourceLogic<T>
    {
        private readonly int _bufferSize;
        private readonly OverflowStrategy _strategy;
        private readonly BoundedQueue<T> _buffer;
        private bool _ending;

        public Logic(SourceShape<T> shape, int bufferSize, OverflowStrategy strategy) : base(shape)
        {
            _bufferSize = bufferSize;
            _strategy = strategy;
            _buffer = new BoundedQueue<T>(Math.Max(1, bufferSize));
            Callbacks = (GetAsyncCallback<object>(Receive), GetAsyncCallback(Stopped));
        }

        public (Action<object> Receive, Action Stopped) Callbacks { get; }

        public IActorRef Inbox { get; set; } = ActorRefs.Nobody;

        public override void OnPull()
        {
            if (_buffer.TryDequeue(out var element))
                Push(Out, element);
            if (_ending && _buffer.IsEmpty)
                CompleteStage();
        }

        public override void PostStop() => ((IInternalActorRef)Inbox).Stop();

        private void Receive(object message)
        {
            switch (message)
            {
                case Status.Failure failure:
                    FailStage(failure.Cause);
                    break;
                case Status.Success:
                    _ending = true;
                    if (_buffer.IsEmpty)
                        CompleteStage();
                    break;
                case T element when _ending:
                    Log.Debug("Dropping element because Status.Success was received already: [{0}]", element);
                    break;
                case T element when IsAvailable(Out):
                    Push(Out, element);
                    break;
                case T element when _bufferSize == 0:
                    Log.Debug("Dropping element because there is no downstream demand: [{0}]", element);
                    break;
                case T element when _buffer.Offer(element, _strategy) == Offered.Overflow:
                    FailStage(new BufferOverflowException($"Buffer overflow, max capacity was ({_bufferSize})"));
                    break;
            }
        }

        private void Stopped()
        {
            if (!_ending)
                CompleteStage();
        }
    }
}
