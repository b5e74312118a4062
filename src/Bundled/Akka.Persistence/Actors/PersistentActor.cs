namespace Akka.Persistence;

/// <summary>A persistent actor that says by its result whether it handled a message.</summary>
public abstract class PersistentActor : Eventsourced
{
    /// <inheritdoc/>
    protected override bool Receive(object message) => ReceiveCommand(message);
}
