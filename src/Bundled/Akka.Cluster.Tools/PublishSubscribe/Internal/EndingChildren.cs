using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe.Internal;

/// <summary>
/// Children that were empty for so long that they are to end. Between the request to do so and their end, what comes for
/// them waits here: a subscription that was on its way to one that ends would be lost.
/// </summary>
internal sealed class EndingChildren
{
    private readonly Dictionary<string, Queue<(object Message, IActorRef Sender)>> _waiting = [];

    public void Begin(IActorRef child)
    {
        _waiting.TryAdd(child.Path.Name, []);
        child.Tell(TerminateRequest.Instance);
    }

    /// <summary>Takes a message for a child that is ending; false if it is not.</summary>
    public bool Keeps(string child, object message, IActorRef sender)
    {
        if (!_waiting.TryGetValue(child, out var queue))
            return false;
        queue.Enqueue((message, sender));
        return true;
    }

    /// <summary>The child goes on, and gets what has waited for it.</summary>
    public void CallOff(IActorRef child)
    {
        if (_waiting.Remove(child.Path.Name, out var queue))
            Pass(queue, child);
    }

    /// <summary>The child is gone; what has waited for it goes to another one of that name.</summary>
    public void Ended(IActorRef child, Func<string, IActorRef> startAnother)
    {
        if (_waiting.Remove(child.Path.Name, out var queue) && queue.Count > 0)
            Pass(queue, startAnother(child.Path.Name));
    }

    private static void Pass(Queue<(object Message, IActorRef Sender)> queue, IActorRef child)
    {
        while (queue.TryDequeue(out var waiting))
            child.Tell(waiting.Message, waiting.Sender);
    }
}
