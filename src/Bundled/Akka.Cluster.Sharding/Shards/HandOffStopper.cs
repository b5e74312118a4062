using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>
/// Sends the stop message to the entities of a shard that moves, and answers when the last one is gone. Those that do not
/// listen are stopped in the end.
/// </summary>
internal sealed class HandOffStopper : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan WarnAfter = TimeSpan.FromSeconds(5);

    public HandOffStopper(string typeName, string shardId, IActorRef replyTo, IReadOnlyList<IActorRef> actors, object stopMessage,
        TimeSpan limit)
    {
        var log = Context.GetLogger();
        var remaining = new HashSet<IActorRef>(actors);

        Receive<Terminated>(terminated =>
        {
            remaining.Remove(terminated.ActorRef);
            if (remaining.Count > 0)
                return;
            replyTo.Tell(new ShardStopped(shardId));
            Context.Stop(Self);
        });
        Receive<Late>(_ => log.Warning(
            "{0}: [{1}] of the entities in shard [{2}] not stopped after [{3}]. Maybe the handOffStopMessage [{4}] is not handled?",
            typeName, remaining.Count, shardId, WarnAfter, stopMessage.GetType()));
        Receive<TooLate>(_ =>
        {
            log.Warning("{0}: HandOffStopMessage[{1}] is not handled by some of the entities in shard [{2}] after [{3}], " +
                        "stopping the remaining [{4}] entities.", typeName, stopMessage.GetType().Name, shardId, limit, remaining.Count);
            foreach (var actor in remaining)
                Context.Stop(actor);
        });

        Timers.StartSingleTimer(nameof(Late), Late.Instance, WarnAfter);
        Timers.StartSingleTimer(nameof(TooLate), TooLate.Instance, limit);
        foreach (var actor in actors)
        {
            Context.Watch(actor);
            actor.Tell(stopMessage);
        }
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public static Props Props(string typeName, string shardId, IActorRef replyTo, IReadOnlyList<IActorRef> actors,
        object stopMessage, TimeSpan limit) =>
        Actor.Props.Create(() => new HandOffStopper(typeName, shardId, replyTo, actors, stopMessage, limit)).WithDeploy(Deploy.Local);

    private sealed class Late : INoSerializationVerificationNeeded
    {
        public static readonly Late Instance = new();
    }

    private sealed class TooLate : INoSerializationVerificationNeeded
    {
        public static readonly TooLate Instance = new();
    }
}
