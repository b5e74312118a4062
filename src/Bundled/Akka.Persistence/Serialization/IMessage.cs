namespace Akka.Persistence.Serialization;

/// <summary>Marks what the published package writes with a serializer of its own.</summary>
public interface IMessage;
