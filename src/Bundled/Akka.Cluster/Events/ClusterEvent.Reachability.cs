namespace Akka.Cluster;

public partial class ClusterEvent
{
    /// <summary>A member is reached again, or not any more.</summary>
    public interface IReachabilityEvent : IClusterDomainEvent;

    /// <summary>Base of the events about who is reached. None of them happens in a cluster of one node.</summary>
    public abstract class ReachabilityEvent : IReachabilityEvent
    {
        /// <summary>Makes the event of a member.</summary>
        protected ReachabilityEvent(Member member) => Member = member;

        /// <summary>The member.</summary>
        public Member Member { get; }

        /// <inheritdoc/>
        public override bool Equals(object? obj) =>
            obj is ReachabilityEvent other && other.GetType() == GetType() && Member.Equals(other.Member);

        /// <inheritdoc/>
        public override int GetHashCode() => Member.GetHashCode();

        /// <inheritdoc/>
        public override string ToString() => $"{GetType()}(Member={Member})";
    }

    /// <summary>A member is not reached any more.</summary>
    public sealed class UnreachableMember(Member member) : ReachabilityEvent(member);

    /// <summary>A member is reached again.</summary>
    public sealed class ReachableMember(Member member) : ReachabilityEvent(member);
}
