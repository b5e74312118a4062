namespace Akka.Persistence;

/// <summary>What to call once an event is stored.</summary>
public interface IPendingHandlerInvocation
{
    /// <summary>The event as it was persisted or deferred.</summary>
    object Event { get; }

    /// <summary>Called with the stored event, on the actor's thread.</summary>
    Action<object> Handler { get; }
}

/// <summary>Of an event that holds up further commands until it is stored.</summary>
public sealed class StashingHandlerInvocation(object evt, Action<object> handler) : IPendingHandlerInvocation
{
    /// <inheritdoc/>
    public object Event { get; } = evt;

    /// <inheritdoc/>
    public Action<object> Handler { get; } = handler;
}

/// <summary>Of an event that holds up nothing.</summary>
public sealed class AsyncHandlerInvocation(object evt, Action<object> handler) : IPendingHandlerInvocation
{
    /// <inheritdoc/>
    public object Event { get; } = evt;

    /// <inheritdoc/>
    public Action<object> Handler { get; } = handler;
}
