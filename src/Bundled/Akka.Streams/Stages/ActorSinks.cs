using Akka.Actor;
using Akka.Streams.Stage;

namespace Akka.Streams.Stages;

/// <summary>Tells every element to an actor, without back-pressure.</summary>
internal sealed class ActorRefSink<T>(IActorRef target, object onComplete, Func<Exception, object> onFailure)
    : SinkStage<T, NotUsed>("actorRefSink")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, target, onComplete, onFailure), NotUsed.Instance);

    private sealed class Logic : InGraphStageLogic
    {
        private readonly Inlet<T> _in;
        private readonly IActorRef _target;
        private readonly object _onComplete;
        private readonly Func<Exception, object> _onFailure;
        private bool _told;

        public Logic(SinkShape<T> shape, IActorRef target, object onComplete, Func<Exception, object> onFailure) : base(shape)
        {
            (_in, _target, _onComplete, _onFailure) = (shape.Inlet, target, onComplete, onFailure);
            SetHandler(_in, this);
        }

        public override void PreStart()
        {
            GetStageActor(args =>
            {
                if (args is (_, Terminated terminated) && terminated.ActorRef.Equals(_target))
                {
                    _told = true;
                    CompleteStage();
                }
            }).Watch(_target);
            Pull(_in);
        }

        public override void OnPush()
        {
            _target.Tell(Grab(_in), ActorRefs.NoSender);
            Pull(_in);
        }

        public override void OnUpstreamFinish()
        {
            Tell(_onComplete);
            CompleteStage();
        }

        public override void OnUpstreamFailure(Exception e)
        {
            Tell(_onFailure(e));
            FailStage(e);
        }

        public override void PostStop()
        {
            if (!_told)
                Tell(_onFailure(new AbruptStageTerminationException(this)));
        }

        private void Tell(object message)
        {
            _told = true;
            _target.Tell(message, ActorRefs.NoSender);
        }
    }
}

/// <summary>
/// Tells an actor the next element when it has acknowledged the one before, by any message of the type of the
/// acknowledgement. The end follows the last element at once.
/// </summary>
internal sealed class ActorRefAckSink<T>(IActorRef target, object onInit, object ack, object onComplete,
    Func<Exception, object> onFailure) : SinkStage<T, NotUsed>("actorRefWithAckSink")
{
    public override ILogicAndMaterializedValue<NotUsed> CreateLogicAndMaterializedValue(Attributes attributes) =>
        Made(new Logic(Shape, this, attributes.GetMandatoryAttribute<Attributes.InputBuffer>().Max), NotUsed.Instance);

    private IActorRef Target => target;

    private object Init => onInit;

    private object Ack => ack;

    private object OnComplete => onComplete;

    private Func<Exception, object> OnFailure => onFailure;

    private sealed class Logic : InGraphStageLogic
    {
        private readonly Inlet<T> _in;
        private readonly ActorRefAckSink<T> _stage;
        private readonly int _maxBuffer;
        private readonly Queue<T> _buffer = new();
        private bool _acknowledged;
        private bool _completing;
        private bool _told;

        public Logic(SinkShape<T> shape, ActorRefAckSink<T> stage, int maxBuffer) : base(shape)
        {
            (_in, _stage, _maxBuffer) = (shape.Inlet, stage, Math.Max(1, maxBuffer));
            SetHandler(_in, this);
        }

        public override void PreStart()
        {
            // The upstream's end must not end us before everything is acknowledged.
            SetKeepGoing(true);
            GetStageActor(Receive).Watch(_stage.Target);
            Tell(_stage.Init);
            Pull(_in);
        }

        public override void OnPush()
        {
            _buffer.Enqueue(Grab(_in));
            if (_acknowledged)
                TellNext();
            else
                PullIfRoom();
        }

        public override void OnUpstreamFinish()
        {
            if (_buffer.Count == 0)
                Finish();
            else
                _completing = true;
        }

        public override void OnUpstreamFailure(Exception e)
        {
            _told = true;
            Tell(_stage.OnFailure(e));
            FailStage(e);
        }

        public override void PostStop()
        {
            if (!_told)
                Tell(_stage.OnFailure(new AbruptStageTerminationException(this)));
        }

        private void Receive((IActorRef Sender, object Message) args)
        {
            if (args.Message is Terminated terminated && terminated.ActorRef.Equals(_stage.Target))
            {
                _told = true;
                CompleteStage();
            }
            else if (args.Message.GetType() == _stage.Ack.GetType())
            {
                if (_buffer.Count > 0)
                    TellNext();
                else
                    _acknowledged = true;
            }
        }

        private void TellNext()
        {
            _acknowledged = false;
            Tell(_buffer.Dequeue()!);
            if (_completing && _buffer.Count == 0)
                Finish();
            else
                PullIfRoom();
        }

        private void PullIfRoom()
        {
            if (_buffer.Count < _maxBuffer && !IsClosed(_in) && !HasBeenPulled(_in))
                Pull(_in);
        }

        private void Finish()
        {
            _told = true;
            Tell(_stage.OnComplete);
            CompleteStage();
        }

        private void Tell(object message) => _stage.Target.Tell(message, StageActor.Ref);
    }
}
