using Akka.Actor;

namespace Akka.Cluster;

/// <summary>The node did not become a member: in time, or because its cluster has ended.</summary>
public class ClusterJoinFailedException : AkkaException
{
    /// <summary>Makes the exception with its text.</summary>
    public ClusterJoinFailedException(string message) : base(message)
    {
    }
}
