using System.Runtime.ExceptionServices;
using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

public partial class ActorCell
{
    private IActorRef? _failed; // whose failure suspended this actor: its own, or that of a child it could not handle

    private void FaultRecreate(Exception? cause)
    {
        if (_actor is not { } failedActor)
        {
            Publish(new Error(null!, _self.Path.ToString(), GetType(), "Changing Recreate into Create after " + cause));
            FaultCreate();
            return;
        }

        if (!IsNormal)
        {
            FaultResume(null); // keeps the count of suspensions balanced
            return;
        }

        if (_system.Settings.DebugLifecycle)
            Publish(new Debug(_self.Path.ToString(), failedActor.GetType(), "Restarting"));
        var message = _currentMessage;
        try
        {
            failedActor.AroundPreRestart(cause!, message!);
            StashSupport.BeforeIncarnation(failedActor, this);
        }
        catch (Exception e)
        {
            // Best effort: the instance is given up in any case.
            var failure = new PreRestartException(_self, e, cause!, message!);
            Publish(new Error(failure, _self.Path.ToString(), failedActor.GetType(), e.Message));
        }
        finally
        {
            ClearActor(failedActor);
        }

        if (ChildrenOrNone is not { } children || !children.WaitFor(WaitingFor.Recreation, cause))
            FinishRecreate(cause, failedActor);
    }

    private void FinishRecreate(Exception? cause, ActorBase? failedActor)
    {
        var survivors = GetChildren().ToArray();
        try
        {
            try
            {
                _dispatcher.Resume(this);
            }
            finally
            {
                _failed = null; // whatever happens: a failure from here on is a new one
            }

            var fresh = NewActor();
            _actor = fresh;
            if (ReferenceEquals(fresh, failedActor))
                fresh.Unclear();
            fresh.AroundPostRestart(cause!, null!);
            if (_system.Settings.DebugLifecycle)
                Publish(new Debug(_self.Path.ToString(), fresh.GetType(), "Restarted (" + fresh + ")"));

            foreach (var child in survivors)
            {
                try
                {
                    child.Restart(cause!);
                }
                catch (Exception e)
                {
                    Publish(new Error(e, _self.Path.ToString(), fresh.GetType(), "restarting (" + child + ")"));
                }
            }
        }
        catch (Exception e)
        {
            ClearActor(_actor); // so that PreRestart is not called again
            HandleInvokeFailure(new PostRestartException(_self, e, cause!), survivors);
        }
    }

    private void FaultSuspend()
    {
        _dispatcher.Suspend(this);
        SuspendChildren();
    }

    private void FaultResume(Exception? causedByFailure)
    {
        if (_actor is null)
        {
            Publish(new Error(null!, _self.Path.ToString(), GetType(), "Changing Resume into Create after " + causedByFailure));
            FaultCreate();
            return;
        }

        var perpetrator = _failed;
        try
        {
            _dispatcher.Resume(this);
        }
        finally
        {
            if (causedByFailure is not null)
                _failed = null;
        }

        ResumeChildren(causedByFailure, perpetrator);
    }

    private void FaultCreate()
    {
        SetReceiveTimeout(null);
        CancelReceiveTimeout();
        StopChildren();
        if (ChildrenOrNone is not { } children || !children.WaitFor(WaitingFor.Creation))
            FinishCreate();
    }

    private void FinishCreate()
    {
        try
        {
            _dispatcher.Resume(this);
        }
        finally
        {
            _failed = null;
        }

        try
        {
            Create(null);
        }
        catch (Exception e)
        {
            HandleInvokeFailure(e);
        }
    }

    private void HandleInvokeFailure(Exception cause, IReadOnlyCollection<IActorRef>? childrenNotToSuspend = null)
    {
        if (_failed is not null)
            return;
        try
        {
            _dispatcher.Suspend(this);
            if (_currentMessage is Failed)
            {
                var child = Sender;
                childrenNotToSuspend = [.. childrenNotToSuspend ?? [], child];
                _failed = child;
            }
            else
            {
                _failed = _self;
            }

            SuspendChildren(childrenNotToSuspend);
            _parent.SendSystemMessage(new Failed(_self, cause, _self.Path.Uid));
        }
        catch (Exception e)
        {
            Publish(new Error(e, _self.Path.ToString(), ActorType, "Emergency stop: exception in failure handling for " + cause));
            try
            {
                StopChildren();
            }
            finally
            {
                FinishTerminate();
            }
        }
    }

    private void Terminate()
    {
        SetReceiveTimeout(null);
        CancelReceiveTimeout();
        UnwatchWatchedActors(_actor!);
        StopChildren();

        var wasTerminating = IsTerminating;
        if (ChildrenOrNone is { } children && children.WaitFor(WaitingFor.Termination))
        {
            if (wasTerminating)
                return;
            // No user message and no failure of a child matters any more while the children stop.
            _dispatcher.Suspend(this);
            _failed = _self;
            if (_system.Settings.DebugLifecycle)
                Publish(new Debug(_self.Path.ToString(), ActorType, "Stopping"));
            return;
        }

        if (Interlocked.CompareExchange(ref _children, Children.NeverMore, null) is { } none)
            none.Terminate();
        FinishTerminate();
    }

    // The order matters: a parent that also watches hears first that its child is gone, then gets Terminated.
    private void FinishTerminate()
    {
        var actor = _actor;
        try
        {
            if (actor is not null)
            {
                actor.AroundPostStop();
                StashSupport.OnStop(actor, this);
            }
        }
        catch (Exception e)
        {
            Publish(new Error(e, _self.Path.ToString(), ActorType, e.Message));
        }

        // Each step must be taken, whatever became of the one before.
        for (var step = 0; step < 4; step++)
        {
            try
            {
                switch (step)
                {
                    case 0:
                        _dispatcher.Detach(this);
                        break;
                    case 1:
                        _parent.SendSystemMessage(new DeathWatchNotification(_self, existenceConfirmed: true, addressTerminated: false));
                        break;
                    case 2:
                        TellWatchersWeDied();
                        break;
                    default:
                        UnwatchWatchedActors(actor!);
                        break;
                }
            }
            catch (Exception e)
            {
                Publish(new Error(e, _self.Path.ToString(), ActorType, e.Message));
            }
        }

        if (_system.Settings.DebugLifecycle)
            Publish(new Debug(_self.Path.ToString(), ActorType, "Stopped"));
        ClearActor(actor);
        ClearActorCell();
        _actor = null;
    }

    private void HandleFailed(Failed failed)
    {
        _currentMessage = failed;
        _sender = failed.Child.IsNobody() ? _system.DeadLetters : failed.Child;

        // The uid tells a child that was stopped and made again under its name from the one that failed.
        if (ChildrenOrNone is not { } children || !children.TryGet(failed.Child.Path.Name, out var child) || !child.Equals(failed.Child))
        {
            Publish(new Debug(_self.Path.ToString(), ActorType, $"Dropping Failed({failed.Cause}) from unknown child {failed.Child}"));
            return;
        }

        if (child.Path.Uid != failed.Uid)
        {
            Publish(new Debug(_self.Path.ToString(), ActorType,
                $"Dropping Failed({failed.Cause}) from old child {failed.Child} (uid={child.Path.Uid} != {failed.Uid})"));
            return;
        }

        if (!_actor!.SupervisorStrategyInternal.HandleFailure(this, failed.Child, failed.Cause, children.StatsOf(child), children.Stats))
            ExceptionDispatchInfo.Capture(failed.Cause).Throw();
    }

    // Hardly a strategy looks at the other children, and with a million of them the look is not free.
    private IEnumerable<IInternalActorRef> ChildrenWhenAsked()
    {
        foreach (var child in GetChildren())
            yield return child;
    }

    private void HandleChildTerminated(IActorRef child)
    {
        var cause = ChildrenOrNone!.RecreationCause;
        var waitedFor = ChildrenOrNone.Remove(child);
        if (_actor is { } actor)
        {
            try
            {
                actor.SupervisorStrategyInternal.HandleChildTerminated(this, child, ChildrenWhenAsked());
            }
            catch (Exception e)
            {
                Publish(new Error(e, _self.Path.ToString(), ActorType, "HandleChildTerminated failed"));
                HandleInvokeFailure(e);
            }
        }

        // The last child that something waited for is gone: go on with it.
        switch (waitedFor)
        {
            case WaitingFor.Recreation:
                FinishRecreate(cause, _actor);
                break;
            case WaitingFor.Creation:
                FinishCreate();
                break;
            case WaitingFor.Termination:
                FinishTerminate();
                break;
        }
    }
}
