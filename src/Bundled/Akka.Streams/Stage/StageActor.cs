using Akka.Actor;

namespace Akka.Streams.Stage;

/// <summary>The delegate that gets the messages of a stage's own actor.</summary>
public static class StageActorRef
{
    public delegate void Receive((IActorRef, object) args);
}

/// <summary>What a stage is to actors: a reference whose messages it handles like signals of its ports.</summary>
public sealed class StageActor
{
    private readonly Action<(IActorRef, object)> _callback;
    private volatile StageActorRef.Receive _behavior;

    public StageActor(ActorMaterializer materializer, Func<StageActorRef.Receive, Action<(IActorRef, object)>> getAsyncCallback,
        StageActorRef.Receive initialReceive, string name = null!)
    {
        _behavior = initialReceive;
        _callback = getAsyncCallback(args => _behavior(args));
        Ref = materializer.ActorOf(new MaterializationContext(materializer, Attributes.None, name ?? "StageActor"),
            Props.Create(() => new Ears(_callback)));
    }

    public IActorRef Ref { get; }

    public void Watch(IActorRef actorRef) => Ref.Tell(new WatchRequest(actorRef, true), ActorRefs.NoSender);

    public void Unwatch(IActorRef actorRef) => Ref.Tell(new WatchRequest(actorRef, false), ActorRefs.NoSender);

    public void Become(StageActorRef.Receive behavior) => _behavior = behavior;

    public void Stop() => ((IInternalActorRef)Ref).Stop();

    private sealed record WatchRequest(IActorRef Subject, bool On) : INoSerializationVerificationNeeded;

    private sealed class Ears(Action<(IActorRef, object)> callback) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case WatchRequest { On: true } request:
                    Context.Watch(request.Subject);
                    break;
                case WatchRequest request:
                    Context.Unwatch(request.Subject);
                    break;
                default:
                    callback((Sender, message));
                    break;
            }
        }
    }
}

public abstract partial class GraphStageLogic
{
    private StageActor? _stageActor;

    public StageActor StageActor => _stageActor ?? throw StageActorRefNotInitializedException.Instance;

    protected virtual string StageActorName => null!;

    protected StageActor GetStageActor(StageActorRef.Receive receive)
    {
        if (_stageActor is null)
            _stageActor = new StageActor(MaterializerOfStage,
                handler => GetAsyncCallback<(Actor.IActorRef, object)>(args => handler(args)), receive, StageActorName);
        else
            _stageActor.Become(receive);
        return _stageActor;
    }

    private void StopStageActor() => _stageActor?.Stop();
}
