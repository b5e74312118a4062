namespace Akka.Cluster;

public partial class ClusterEvent
{
    /// <summary>A member came, went, or is further in its life.</summary>
    public interface IMemberEvent : IClusterDomainEvent
    {
        /// <summary>The member as it is now.</summary>
        Member Member { get; }
    }

    /// <summary>A member has another status.</summary>
    public abstract class MemberStatusChange : IMemberEvent
    {
        /// <summary>The member as it is now.</summary>
        protected readonly Member _member;

        /// <summary>Makes the event of a member that has the status which the event is about.</summary>
        /// <exception cref="ArgumentException">The member has another one.</exception>
        protected MemberStatusChange(Member member, MemberStatus validStatus)
        {
            if (member.Status != validStatus)
                throw new ArgumentException($"Expected {validStatus} state, got: {member}", nameof(member));
            _member = member;
        }

        /// <inheritdoc/>
        public Member Member => _member;

        /// <inheritdoc/>
        public override bool Equals(object? obj) =>
            obj is MemberStatusChange other && other.GetType() == GetType() && _member.Equals(other._member);

        /// <inheritdoc/>
        public override int GetHashCode() => _member.GetHashCode();

        /// <inheritdoc/>
        public override string ToString() => $"{GetType()}(Member={Member})";
    }

    /// <summary>A node has asked to join, and waits for the leader.</summary>
    public sealed class MemberJoined(Member member) : MemberStatusChange(member, MemberStatus.Joining);

    /// <summary>A member takes part from now on.</summary>
    public sealed class MemberUp(Member member) : MemberStatusChange(member, MemberStatus.Up);

    /// <summary>A member takes part although not all others could be asked.</summary>
    public sealed class MemberWeaklyUp(Member member) : MemberStatusChange(member, MemberStatus.WeaklyUp);

    /// <summary>A member has asked to leave.</summary>
    public sealed class MemberLeft(Member member) : MemberStatusChange(member, MemberStatus.Leaving);

    /// <summary>A member hands over what it has, and then goes.</summary>
    public sealed class MemberExited(Member member) : MemberStatusChange(member, MemberStatus.Exiting);

    /// <summary>A member was declared dead.</summary>
    public sealed class MemberDowned(Member member) : MemberStatusChange(member, MemberStatus.Down);

    /// <summary>A member is not in the cluster any more.</summary>
    public sealed class MemberRemoved(Member member, MemberStatus previousStatus) : MemberStatusChange(member, MemberStatus.Removed)
    {
        /// <summary>Exiting if it went by itself, Down if it was declared dead.</summary>
        public MemberStatus PreviousStatus { get; } = previousStatus;

        /// <inheritdoc/>
        public override bool Equals(object? obj) =>
            base.Equals(obj) && obj is MemberRemoved other && PreviousStatus == other.PreviousStatus;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), PreviousStatus);
    }
}
