namespace Akka.Persistence;

/// <summary>To or from a snapshot store.</summary>
public interface ISnapshotMessage : IPersistenceMessage;

/// <summary>To a snapshot store.</summary>
public interface ISnapshotRequest : ISnapshotMessage;

/// <summary>From a snapshot store.</summary>
public interface ISnapshotResponse : ISnapshotMessage;
