using Akka.Actor;

namespace Akka.Persistence;

/// <summary>Between persistent actors and their plugins, which share a process.</summary>
public interface IPersistenceMessage : INoSerializationVerificationNeeded;

/// <summary>To or from a journal.</summary>
public interface IJournalMessage : IPersistenceMessage;

/// <summary>To a journal.</summary>
public interface IJournalRequest : IJournalMessage;

/// <summary>From a journal.</summary>
public interface IJournalResponse : IJournalMessage;
