namespace Akka.Actor.Internal;

/// <summary>The cell whose message the current thread handles, if any.</summary>
public static class InternalCurrentActorCellKeeper
{
    [ThreadStatic] private static ActorCell? _current;

    /// <summary>The cell that the current thread runs, set around each message; null outside of actors.</summary>
    public static ActorCell Current
    {
        get => _current!;
        set => _current = value;
    }
}
