using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Cluster;

public partial class ClusterEvent
{
    /// <summary>The cluster as this node knows it.</summary>
    public sealed class CurrentClusterState : INoSerializationVerificationNeeded
    {
        private readonly ImmutableDictionary<string, Address> _roleLeaders;

        /// <summary>The state before the node has joined.</summary>
        public CurrentClusterState() : this([], [], [], null!, ImmutableDictionary<string, Address>.Empty)
        {
        }

        /// <summary>Makes a state; the leaders may be null.</summary>
        public CurrentClusterState(ImmutableSortedSet<Member> members, ImmutableHashSet<Member> unreachable,
            ImmutableHashSet<Address> seenBy, Address leader, ImmutableDictionary<string, Address> roleLeaderMap)
        {
            Members = members;
            Unreachable = unreachable;
            SeenBy = seenBy;
            Leader = leader;
            _roleLeaders = roleLeaderMap;
        }

        /// <summary>All members, in the order of their addresses.</summary>
        public ImmutableSortedSet<Member> Members { get; }

        /// <summary>Those that are not reached.</summary>
        public ImmutableHashSet<Member> Unreachable { get; }

        /// <summary>Who has seen this state.</summary>
        public ImmutableHashSet<Address> SeenBy { get; }

        /// <summary>The node that lets members in and out; null where none can.</summary>
        public Address Leader { get; }

        /// <summary>The roles that members have.</summary>
        public ImmutableHashSet<string> AllRoles => [.. _roleLeaders.Keys];

        /// <summary>Whether members run different versions of the application.</summary>
        public bool HasMoreThanOneAppVersion => Members.Any(m => m.AppVersion != Members[0].AppVersion);

        /// <summary>The leader among the members with a role; null where there is none.</summary>
        public Address RoleLeader(string role) => _roleLeaders.GetValueOrDefault(role)!;

        /// <summary>This state with what is given in place of what it has.</summary>
        public CurrentClusterState Copy(ImmutableSortedSet<Member> members = null!, ImmutableHashSet<Member> unreachable = null!,
            ImmutableHashSet<Address> seenBy = null!, Address leader = null!, ImmutableDictionary<string, Address> roleLeaderMap = null!) =>
            new(members ?? Members, unreachable ?? Unreachable, seenBy ?? SeenBy, leader ?? Leader, roleLeaderMap ?? _roleLeaders);
    }
}
