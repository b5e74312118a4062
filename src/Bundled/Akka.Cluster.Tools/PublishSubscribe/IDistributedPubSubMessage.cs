namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>A message that mediators may send each other.</summary>
public interface IDistributedPubSubMessage;
