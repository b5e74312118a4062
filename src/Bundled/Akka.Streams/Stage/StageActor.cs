using Akka.Actor;

namespace Akka.Streams.Stage;

/// <summary>The delegate that gets the messages of a stage's own actor.</summary>
public static class StageActorRef
{
    /// <summary>Gets the sender and the message, within the stage.</summary>
    public delegate void Receive((IActorRef, object) args);
}

/// <summary>What a stage is to actors: a reference whose messages it handles like signals of its ports.</summary>
public sealed class StageActor
{
    private readonly Action<(IActorRef, object)> _callback;
    private volatile StageActorRef.Receive _behavior;

    /// <summary>
    /// Starts the actor. The callback has to bring what it gets into the stage; a null name is "StageActor".
    /// </summary>
    public StageActor(ActorMaterializer materializer, Func<StageActorRef.Receive, Action<(IActorRef, object)>> getAsyncCallback,
        StageActorRef.Receive initialReceive, string name = null!)
    {
        _behavior = initialReceive;
        _callback = getAsyncCallback(args => _behavior(args));
        Ref = materializer.ActorOf(new MaterializationContext(materializer, Attributes.None, name ?? "StageActor"),
            Props.Create(() => new Ears(_callback)));
    }

    /// <summary>What others send to.</summary>
    public IActorRef Ref { get; }

    /// <summary>Asks for <see cref="Terminated"/>, as a message to the behaviour, when the other actor stops.</summary>
    public void Watch(IActorRef actorRef) => Ref.Tell(new WatchRequest(actorRef, true), ActorRefs.NoSender);

    /// <summary>Ends a watch; a notice that is on its way may still come.</summary>
    public void Unwatch(IActorRef actorRef) => Ref.Tell(new WatchRequest(actorRef, false), ActorRefs.NoSender);

    /// <summary>Replaces the behaviour, also for messages that are on their way.</summary>
    public void Become(StageActorRef.Receive behavior) => _behavior = behavior;

    /// <summary>Stops the actor, not the stage; messages that come later are dead letters.</summary>
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

    /// <summary>The actor of this stage.</summary>
    /// <exception cref="StageActorRefNotInitializedException">
    /// <see cref="GetStageActor"/> was not called yet.
    /// </exception>
    public StageActor StageActor => _stageActor ?? throw StageActorRefNotInitializedException.Instance;

    /// <summary>Part of the actor's name; null for the default one.</summary>
    protected virtual string StageActorName => null!;

    /// <summary>
    /// Makes the actor on the first call, replaces its behaviour on later ones. It stops with the stage. Not in the
    /// constructor.
    /// </summary>
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
