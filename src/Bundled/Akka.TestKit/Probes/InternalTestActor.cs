using System.Threading.Channels;
using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>The actor behind a test kit or probe: puts what it is told into the queue that the expectations read.</summary>
internal sealed class InternalTestActor : UntypedActor
{
    private readonly ChannelWriter<MessageEnvelope> _queue;
    private TestActor.Ignore? _ignore;
    private AutoPilot? _autoPilot;

    public InternalTestActor(ChannelWriter<MessageEnvelope> queue) => _queue = queue;

    public static Props Props(ChannelWriter<MessageEnvelope> queue) =>
        Akka.Actor.Props.Create(() => new InternalTestActor(queue)).WithDispatcher("akka.test.test-actor.dispatcher");

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case TestActor.SetIgnore set:
                _ignore = set.Ignore;
                break;

            case TestActor.SetAutoPilot set:
                _autoPilot = set.AutoPilot;
                break;

            case TestActor.Watch watch:
                Context.Watch(watch.Actor);
                Sender.Tell(TestActor.Done.Instance);
                break;

            case TestActor.Unwatch unwatch:
                Context.Unwatch(unwatch.Actor);
                Sender.Tell(TestActor.Done.Instance);
                break;

            case TestActor.Spawn spawn:
                Put(Context.ActorOf(spawn.Props, spawn.Name), Self);
                break;

            default:
                Fly(message);
                if (_ignore is null || !_ignore(message))
                    Put(message, Sender);
                break;
        }
    }

    private void Fly(object message)
    {
        if (_autoPilot?.Run(Sender, message) is { } next and not KeepRunning)
            _autoPilot = next;
    }

    private void Put(object message, IActorRef sender) => _queue.TryWrite(new RealMessageEnvelope(message, sender));
}
