namespace Akka.Actor;

/// <summary>A message that the cell handles itself instead of the actor.</summary>
public interface IAutoReceivedMessage;

/// <summary>A message that a remote sender should not be trusted with.</summary>
public interface IPossiblyHarmful;

/// <summary>A message that never leaves the process and so need not be serialisable.</summary>
public interface INoSerializationVerificationNeeded;

/// <summary>A message that does not restart the receive timeout of its receiver.</summary>
public interface INotInfluenceReceiveTimeout;

/// <summary>A message that carries another one.</summary>
public interface IWrappedMessage
{
    /// <summary>What is inside; it may be wrapped again.</summary>
    object Message { get; }
}

/// <summary>Takes the innermost message out of its wrappers.</summary>
public static class WrappedMessage
{
    /// <summary>The innermost message; the message itself where it wraps nothing.</summary>
    public static object Unwrap(object message)
    {
        while (message is IWrappedMessage wrapped)
            message = wrapped.Message;
        return message;
    }
}
