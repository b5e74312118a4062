namespace Akka.Actor;

public sealed partial class CoordinatedShutdown
{
    /// <summary>The first phase: for what must happen while everything still works.</summary>
    public const string PhaseBeforeServiceUnbind = "before-service-unbind";
    /// <summary>Stop taking new connections and requests.</summary>
    public const string PhaseServiceUnbind = "service-unbind";
    /// <summary>Wait for the requests that are under way.</summary>
    public const string PhaseServiceRequestsDone = "service-requests-done";
    /// <summary>End the connections and services themselves.</summary>
    public const string PhaseServiceStop = "service-stop";
    /// <summary>The last phase before the cluster is concerned.</summary>
    public const string PhaseBeforeClusterShutdown = "before-cluster-shutdown";
    /// <summary>Hand over the shards of this node.</summary>
    public const string PhaseClusterShardingShutdownRegion = "cluster-sharding-shutdown-region";
    /// <summary>Leave the cluster.</summary>
    public const string PhaseClusterLeave = "cluster-leave";
    /// <summary>Hand over what runs once in the cluster.</summary>
    public const string PhaseClusterExiting = "cluster-exiting";
    /// <summary>Wait until that is handed over.</summary>
    public const string PhaseClusterExitingDone = "cluster-exiting-done";
    /// <summary>Stop the cluster's own actors.</summary>
    public const string PhaseClusterShutdown = "cluster-shutdown";
    /// <summary>The last phase in which actors are still there.</summary>
    public const string PhaseBeforeActorSystemTerminate = "before-actor-system-terminate";
    /// <summary>End the actor system, if the configuration says so.</summary>
    public const string PhaseActorSystemTerminate = "actor-system-terminate";

    /// <summary>Why the system shuts down.</summary>
    public class Reason
    {
        /// <summary>Makes a reason of one's own.</summary>
        protected Reason()
        {
        }
    }

    /// <summary>Nobody said why.</summary>
    public class UnknownReason : Reason
    {
        /// <summary>The only instance.</summary>
        public static readonly Reason Instance = new UnknownReason();

        private UnknownReason()
        {
        }
    }

    /// <summary>Somebody terminated the actor system.</summary>
    public class ActorSystemTerminateReason : Reason
    {
        /// <summary>The only instance.</summary>
        public static readonly Reason Instance = new ActorSystemTerminateReason();

        private ActorSystemTerminateReason()
        {
        }
    }

    /// <summary>The process ends.</summary>
    public class ClrExitReason : Reason
    {
        /// <summary>The only instance.</summary>
        public static readonly Reason Instance = new ClrExitReason();

        private ClrExitReason()
        {
        }
    }

    /// <summary>The cluster declared this node down.</summary>
    public class ClusterDowningReason : Reason
    {
        /// <summary>The only instance.</summary>
        public static readonly Reason Instance = new ClusterDowningReason();

        private ClusterDowningReason()
        {
        }
    }

    /// <summary>This node left the cluster.</summary>
    public class ClusterLeavingReason : Reason
    {
        /// <summary>The only instance.</summary>
        public static readonly Reason Instance = new ClusterLeavingReason();

        private ClusterLeavingReason()
        {
        }
    }

    /// <summary>This node could not join a cluster.</summary>
    public class ClusterJoinUnsuccessfulReason : Reason
    {
        /// <summary>The only instance.</summary>
        public static readonly Reason Instance = new ClusterJoinUnsuccessfulReason();

        private ClusterJoinUnsuccessfulReason()
        {
        }
    }
}
