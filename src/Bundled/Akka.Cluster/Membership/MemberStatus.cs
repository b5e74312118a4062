namespace Akka.Cluster;

/// <summary>How far a member is in its life in the cluster.</summary>
public enum MemberStatus
{
    /// <summary>Has asked to join, and the leader has not let it in yet.</summary>
    Joining = 0,

    /// <summary>Takes part.</summary>
    Up = 1,

    /// <summary>Has asked to leave.</summary>
    Leaving = 2,

    /// <summary>Hands over what it has, and then goes.</summary>
    Exiting = 3,

    /// <summary>Was declared dead.</summary>
    Down = 4,

    /// <summary>Is not in the cluster: any more, or not yet.</summary>
    Removed = 5,

    /// <summary>Takes part although not all members could be asked.</summary>
    WeaklyUp = 6,
}
