using System.Runtime.CompilerServices;
using Akka.Streams.Stage;

namespace Akka.Streams.Interpreting;

/// <summary>
/// The wire between an outlet and an inlet of two stages of one island, and the state of both ports:
/// idle (InReady) -Pull-> Pulling -onPull-> OutReady -Push-> Pushing -onPush-> InReady. Either side can close at any time.
/// </summary>
internal abstract class Connection
{
    public const int InReady = 1, Pulling = 2, Pushing = 4, OutReady = 8, InClosed = 16, OutClosed = 32, InFailed = 64;
    public const int PullStart = InReady | Pulling, PullEnd = Pulling | OutReady;
    public const int PushStart = OutReady | Pushing, PushEnd = Pushing | InReady;

    public int State = InReady;
    public bool Full;
    public IInHandler InHandler = null!;
    public IOutHandler OutHandler = null!;
    public GraphStageLogic Upstream = null!;
    public GraphStageLogic Downstream = null!;

    /// <summary>Why the outlet failed, or why the inlet cancelled.</summary>
    public Exception? Cause;

    public bool HasElement => Full && (State & InReady) != 0;

    public abstract void ClearSlot();

    public abstract void PutObject(object element);

    public abstract object TakeObject();
}

/// <summary>A connection with room for one element.</summary>
internal sealed class Connection<T> : Connection
{
    private T _slot = default!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(T element)
    {
        _slot = element;
        Full = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Take()
    {
        var element = _slot;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            _slot = default!;
        Full = false;
        return element;
    }

    public override void ClearSlot()
    {
        _slot = default!;
        Full = false;
    }

    public override void PutObject(object element) => Put((T)element);

    public override object TakeObject() => Take()!;
}
