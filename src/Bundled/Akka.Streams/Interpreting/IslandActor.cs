using Akka.Actor;

namespace Akka.Streams.Interpreting;

/// <summary>The actor that runs an island, until all its stages have finished.</summary>
internal sealed class IslandActor(Island island) : UntypedActor
{
    protected override void OnReceive(object message)
    {
        if (message is not IslandEvent @event)
        {
            Unhandled(message);
            return;
        }
        island.Handle(@event);
        if (island.IsDone)
            Context.Stop(Self);
    }

    protected override void PostStop()
    {
        if (!island.IsDone)
            island.Abort(new AbruptTerminationException(Self));
        base.PostStop();
    }
}
