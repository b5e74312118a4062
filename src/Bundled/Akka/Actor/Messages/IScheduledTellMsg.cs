namespace Akka.Actor.Scheduler;

/// <summary>Marks a message that came from a scheduler.</summary>
public interface IScheduledTellMsg : IWrappedMessage, INoSerializationVerificationNeeded;
