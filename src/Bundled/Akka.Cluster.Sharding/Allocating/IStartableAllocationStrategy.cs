namespace Akka.Cluster.Sharding;

/// <summary>A strategy that must be started with the coordinator.</summary>
public interface IStartableAllocationStrategy : IShardAllocationStrategy
{
    /// <summary>Called once before the first question.</summary>
    void Start();
}
