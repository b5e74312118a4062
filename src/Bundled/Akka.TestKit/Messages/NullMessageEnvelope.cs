using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Stands where no message was received; asking it for one is a mistake of the test.</summary>
public sealed class NullMessageEnvelope : MessageEnvelope
{
    private const string Empty = "The last receive did not take a message out of the test actor's queue.";

    /// <summary>The only one.</summary>
    public static readonly NullMessageEnvelope Instance = new();

    private NullMessageEnvelope()
    {
    }

    /// <inheritdoc/>
    public override object Message => throw new IllegalActorStateException(Empty);

    /// <inheritdoc/>
    public override IActorRef Sender => throw new IllegalActorStateException(Empty);

    /// <inheritdoc/>
    public override string ToString() => "<null>";
}
