using Akka.Event;

namespace Akka.Cluster;

/// <summary>What is told about the cluster to those that subscribe to it.</summary>
public partial class ClusterEvent
{
    /// <summary>See <see cref="SubscriptionInitialStateMode.InitialStateAsSnapshot"/>.</summary>
    public static readonly SubscriptionInitialStateMode InitialStateAsSnapshot = SubscriptionInitialStateMode.InitialStateAsSnapshot;

    /// <summary>See <see cref="SubscriptionInitialStateMode.InitialStateAsEvents"/>.</summary>
    public static readonly SubscriptionInitialStateMode InitialStateAsEvents = SubscriptionInitialStateMode.InitialStateAsEvents;

    /// <summary>How a new subscriber learns what was before.</summary>
    public enum SubscriptionInitialStateMode
    {
        /// <summary>By one <see cref="CurrentClusterState"/> before the first event.</summary>
        InitialStateAsSnapshot,

        /// <summary>By the events that led to the present state as far as it subscribes to them, as if they happened now.</summary>
        InitialStateAsEvents,
    }

    /// <summary>Something happened in the cluster.</summary>
    public interface IClusterDomainEvent : IDeadLetterSuppression;

    /// <summary>The cluster ends on this node; told before its members are told to be removed.</summary>
    public sealed class ClusterShuttingDown : IClusterDomainEvent
    {
        /// <summary>The only instance.</summary>
        public static readonly IClusterDomainEvent Instance = new ClusterShuttingDown();

        private ClusterShuttingDown()
        {
        }

        /// <inheritdoc/>
        public override string ToString() => nameof(ClusterShuttingDown);
    }

    /// <summary>Who has seen the latest state; told to the others as every event is, and of use to the state of the cluster.</summary>
    internal sealed class SeenChanged(IReadOnlyCollection<Actor.Address> seenBy) : IClusterDomainEvent
    {
        public IReadOnlyCollection<Actor.Address> SeenBy { get; } = seenBy;
    }
}
