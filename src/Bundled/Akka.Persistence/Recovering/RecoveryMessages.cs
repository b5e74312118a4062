using Akka.Actor;

namespace Akka.Persistence;

/// <summary>The last that an actor gets to recover from: from here on it may persist.</summary>
public sealed class RecoveryCompleted
{
    /// <summary>The only instance.</summary>
    public static readonly RecoveryCompleted Instance = new();

    private RecoveryCompleted()
    {
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecoveryCompleted;

    /// <inheritdoc/>
    public override int GetHashCode() => nameof(RecoveryCompleted).GetHashCode(StringComparison.Ordinal);
}

/// <summary>Time to see whether a recovery still gets on.</summary>
public sealed class RecoveryTick(bool snapshot)
{
    /// <summary>True while the actor waits for its snapshot, false while it waits for events.</summary>
    public bool Snapshot { get; } = snapshot;
}

/// <summary>Neither snapshot nor event came for too long.</summary>
public sealed class RecoveryTimedOutException : AkkaException
{
    /// <summary>Without a message of its own.</summary>
    public RecoveryTimedOutException()
    {
    }

    /// <summary>The cause may be null.</summary>
    public RecoveryTimedOutException(string message, Exception cause = null!)
        : base(message, cause)
    {
    }
}
