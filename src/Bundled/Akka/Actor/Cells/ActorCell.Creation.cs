using Akka.Actor.Internal;
using Akka.Event;

namespace Akka.Actor;

public partial class ActorCell
{
    /// <summary>
    /// Makes the instance from its props and gives it what it needs before its start: stash and handlers.
    /// </summary>
    protected virtual ActorBase CreateNewActorInstance()
    {
        var actor = _props.NewActor();
        _traits = ActorTraits.Of(actor.GetType());
        if (_traits.HasStash)
            StashSupport.Attach(actor, this);
        if (actor is IInitializableActor initializable)
            initializable.Init();
        return actor;
    }

    /// <summary>Forgets the behaviours of the instance before and makes the context available to the new one.</summary>
    protected void PrepareForNewActor()
    {
        ClearBehaviors();
        _cleared = false;
    }

    /// <summary>Lets go of props and of put-off system messages once the actor has stopped for good.</summary>
    protected void ClearActorCell()
    {
        _putOff = null;
        _props = NoProps;
    }

    /// <summary>
    /// Disposes an instance and hands it back to its producer; it has no context any more. Null clears only the cell.
    /// </summary>
    protected void ClearActor(ActorBase? actor)
    {
        if (actor is not null)
        {
            if (actor is IDisposable disposable)
            {
                try
                {
                    disposable.Dispose();
                }
                catch (Exception e)
                {
                    _system.Log.Error(e, "An error occurred while disposing {0} actor. Reason: {1}", actor.GetType(), e.Message);
                }
            }

            _props.Release(actor);
            actor.Clear(_system.DeadLetters);
        }

        _cleared = true;
        _currentMessage = null;
        ClearBehaviors();
    }

    private void ClearBehaviors()
    {
        _behavior = null;
        _behaviors = null;
    }

    private ActorBase NewActor()
    {
        PrepareForNewActor();
        var outer = InternalCurrentActorCellKeeper.Current;
        InternalCurrentActorCellKeeper.Current = this;
        try
        {
            var actor = CreateNewActorInstance();
            actor.SupervisorStrategyInternal = _props.SupervisorStrategy;
            return actor;
        }
        finally
        {
            InternalCurrentActorCellKeeper.Current = outer;
        }
    }

    private void Create(Exception? failure)
    {
        if (failure is not null)
            throw failure;
        try
        {
            var created = NewActor();
            _actor = created;
            created.AroundPreStart();
            CheckReceiveTimeout();
            if (_system.Settings.DebugLifecycle)
                Publish(new Debug(_self.Path.ToString(), created.GetType(), "Started (" + created + ")"));
        }
        catch (Exception e)
        {
            if (_actor is not null)
            {
                ClearActor(_actor);
                _actor = null; // whoever sees the failure knows by this that there never was a working instance
            }

            throw new ActorInitializationException(_self, "Exception during creation", e);
        }
    }
}
