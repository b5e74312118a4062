using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// What the test actor is told to do, and the end of it all.
public abstract partial class TestKitBase
{
    /// <summary>Drops the messages that a function accepts, from now on.</summary>
    public void IgnoreMessages(Func<object, bool> shouldIgnoreMessage) =>
        TestActor.Tell(new TestKit.TestActor.SetIgnore(message => shouldIgnoreMessage(message)));

    /// <summary>Drops the messages of a type that a function accepts, from now on.</summary>
    public void IgnoreMessages<T>(Func<T, bool> shouldIgnoreMessage) =>
        IgnoreMessages(message => message is T typed && shouldIgnoreMessage(typed));

    /// <summary>Drops the messages of a type, from now on.</summary>
    public void IgnoreMessages<T>() => IgnoreMessages(message => message is T);

    /// <summary>Drops no messages any more.</summary>
    public void IgnoreNoMessages() => TestActor.Tell(new TestKit.TestActor.SetIgnore(null));

    /// <summary>Lets a pilot see every message to the test actor on its arrival.</summary>
    public void SetAutoPilot(AutoPilot pilot) => TestActor.Tell(new TestKit.TestActor.SetAutoPilot(pilot));

    /// <summary>Has the test actor watch an actor, whose termination then is a message. Returns when it does.</summary>
    /// <returns>The actor.</returns>
    public IActorRef Watch(IActorRef actorToWatch)
    {
        Order(new TestKit.TestActor.Watch(actorToWatch)).GetAwaiter().GetResult();
        return actorToWatch;
    }

    /// <inheritdoc cref="Watch"/>
    public async Task<IActorRef> WatchAsync(IActorRef actorToWatch)
    {
        await Order(new TestKit.TestActor.Watch(actorToWatch));
        return actorToWatch;
    }

    /// <summary>Has the test actor stop watching an actor. Returns when it does.</summary>
    /// <returns>The actor.</returns>
    public IActorRef Unwatch(IActorRef actorToUnwatch)
    {
        Order(new TestKit.TestActor.Unwatch(actorToUnwatch)).GetAwaiter().GetResult();
        return actorToUnwatch;
    }

    /// <inheritdoc cref="Unwatch"/>
    public async Task<IActorRef> UnwatchAsync(IActorRef actorToUnwatch)
    {
        await Order(new TestKit.TestActor.Unwatch(actorToUnwatch));
        return actorToUnwatch;
    }

    /// <summary>Terminates the system under test; after <paramref name="duration"/>, by force.</summary>
    /// <param name="duration">How long to wait: 5 seconds, scaled by the time factor, 10 at most, if not given.</param>
    /// <param name="verifySystemShutdown">Whether a system that does not stop fails the test, or is only logged.</param>
    public virtual void Shutdown(TimeSpan? duration = null, bool verifySystemShutdown = false) =>
        Shutdown(Sys, duration, verifySystemShutdown);

    /// <summary>Terminates a system; after <paramref name="duration"/>, by force.</summary>
    /// <param name="system">The system.</param>
    /// <param name="duration">How long to wait: 5 seconds, scaled by the time factor, 10 at most, if not given.</param>
    /// <param name="verifySystemShutdown">Whether a system that does not stop fails the test, or is only logged.</param>
    /// <exception cref="TimeoutException">The system did not stop, and that was to be verified.</exception>
    protected virtual void Shutdown(ActorSystem system, TimeSpan? duration = null, bool verifySystemShutdown = false)
    {
        system ??= Sys;
        var limit = duration ?? Dilated(TimeSpan.FromSeconds(5)).Min(TimeSpan.FromSeconds(10));
        if (system.Terminate().Wait(limit))
            return;

        var extended = (ExtendedActorSystem)system;
        var alive = extended.PrintTree();
        extended.Guardian.Stop();
        const string format = "Failed to stop [{0}] within [{1}]. Its actors are stopped by force. Alive were:\n{2}";
        if (verifySystemShutdown)
            throw new TimeoutException(string.Format(null, format, system.Name, limit, alive));

        system.Log.Warning(format, system.Name, limit, alive);
    }

    private Task<object> Order(object order) => TestActor.Ask(order, RemainingOrDefault);
}
