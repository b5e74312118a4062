using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Sharding;

// The coordinator: finding it, asking it, and leaving in good order.
public sealed partial class ShardRegion
{
    // Between two warnings about messages that wait for a coordinator, in retries.
    private const int RetriesPerWarning = 5;

    private static readonly TimeSpan ShortestRegistrationDelay = TimeSpan.FromMilliseconds(100);

    private readonly TaskCompletionSource<Done> _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableSortedSet<Member> _membersByAge = ImmutableSortedSet.Create(Member.AgeOrdering);
    private IActorRef? _coordinator;
    private ICancelable? _retries;
    private ICancelable? _registrations;
    private TimeSpan _registrationDelay;
    private int _retryCount;
    private bool _isShuttingDown;

    private TimeSpan FirstRegistrationDelay
    {
        get
        {
            var part = _tuning.RetryInterval / 8;
            return part > ShortestRegistrationDelay ? part : ShortestRegistrationDelay;
        }
    }

    // The coordinator is on the oldest node. While that leaves it starts on the next one soon, so that is asked too.
    private IEnumerable<ActorSelection> LikelyCoordinators
    {
        get
        {
            foreach (var member in _membersByAge)
            {
                yield return Context.ActorSelection(new RootActorPath(member.Address) + _coordinatorPath);
                if (member.Status == MemberStatus.Up)
                    yield break;
            }
        }
    }

    private void TakePartInShutdown()
    {
        var self = Self;
        CoordinatedShutdown.Get(Context.System).AddTask(CoordinatedShutdown.PhaseClusterShardingShutdownRegion, "region-shutdown", () =>
        {
            if (_cluster.IsTerminated || _cluster.SelfMember.Status == MemberStatus.Down)
                return Task.FromResult(Done.Instance);
            self.Tell(GracefulShutdown.Instance, ActorRefs.NoSender);
            return _gone.Task;
        });
    }

    private void OnCommand(IShardRegionCommand command)
    {
        switch (command)
        {
            case Retry:
                OnRetry();
                break;
            case RetryRegistration:
                if (_coordinator is not null)
                    return;
                Register();
                ScheduleRegistration();
                break;
            case GracefulShutdown:
                StartShutdown();
                break;
            case ShutdownTimeout:
                _log.Warning("{0}: Graceful shutdown of shard region timed out, region will be stopped. Remaining shards [{1}], " +
                             "remaining buffered messages [{2}].", _typeName,
                    string.Join(", ", _slots.Values.Where(slot => slot.Shard is not null).Select(slot => slot.Id)), _waiting);
                Context.Stop(Self);
                break;
            default:
                Unhandled(command);
                break;
        }
    }

    private void OnRetry()
    {
        if (_waiting > 0)
            _retryCount++;
        if (_coordinator is null)
            Register();
        else
            AskForHomes();
        RequestShutdown();
        StopIfDone();
    }

    private void StartRegistration()
    {
        _registrationDelay = FirstRegistrationDelay;
        Register();
        ScheduleRegistration();
    }

    // More often at first than the retries that go on for ever.
    private void ScheduleRegistration()
    {
        _registrations?.Cancel();
        if (_registrationDelay >= _tuning.RetryInterval)
            return;
        _registrations = Context.System.Scheduler.ScheduleTellOnceCancelable(_registrationDelay, Self, RetryRegistration.Instance, Self);
        _registrationDelay *= 2;
    }

    private void Register()
    {
        object message = _entityProps is null ? new RegisterProxy(Self) : new Register(Self);
        foreach (var coordinator in LikelyCoordinators)
            coordinator.Tell(message);
        if (_waiting == 0 || _retryCount < RetriesPerWarning)
            return;
        if (!_membersByAge.IsEmpty)
            _log.Warning("{0}: Trying to register to coordinator at [{1}], but no acknowledgement. Total [{2}] buffered messages.",
                _typeName, string.Join(", ", LikelyCoordinators.Select(coordinator => coordinator.PathString)), _waiting);
        else
            _log.Warning("{0}: No coordinator found to register. {1} Total [{2}] buffered messages.", _typeName,
                _cluster.SelfMember.Status == MemberStatus.Removed
                    ? "Probably, no seed-nodes configured and manual cluster join not performed?"
                    : "Has Cluster Sharding been started on every node and nodes been configured with the correct role(s)?",
                _waiting);
    }

    private void OnRegistered(IActorRef coordinator)
    {
        _coordinator = coordinator;
        Context.Watch(coordinator);
        _registrations?.Cancel();
        AskForHomes();
    }

    private void AskForHome(ShardSlot slot)
    {
        _log.Debug("{0}: Request shard [{1}] home. Coordinator [{2}]", _typeName, slot.Id, _coordinator);
        _coordinator?.Tell(new GetShardHome(slot.Id));
    }

    private void AskForHomes()
    {
        foreach (var slot in _slots.Values.Where(slot => slot.Waiting.Count > 0 || slot.IsWanted))
            AskForHome(slot);
        if (_retryCount >= RetriesPerWarning && _retryCount % RetriesPerWarning == 0)
            _log.Warning("{0}: Requested shard homes [{1}] from coordinator at [{2}]. [{3}] total buffered messages.", _typeName,
                string.Join(", ", _slots.Values.Where(slot => slot.Waiting.Count > 0).Select(slot => slot.Id).Order()), _coordinator, _waiting);
    }

    private void StartShutdown()
    {
        _log.Debug("{0}: Starting graceful shutdown of region and all its shards", _typeName);
        var shutdown = CoordinatedShutdown.Get(Context.System);
        if (shutdown.ShutdownReason is not null)
        {
            // Shorter than the phase, for a better reason in the log.
            var limit = shutdown.Timeout(CoordinatedShutdown.PhaseClusterShardingShutdownRegion) - TimeSpan.FromSeconds(1);
            if (limit > TimeSpan.Zero)
                Context.System.Scheduler.ScheduleTellOnce(limit, Self, ShutdownTimeout.Instance, Self);
        }

        _isShuttingDown = true;
        RequestShutdown();
        StopIfDone();
    }

    private void RequestShutdown()
    {
        if (!_isShuttingDown)
            return;
        foreach (var coordinator in LikelyCoordinators)
            coordinator.Tell(new GracefulShutdownRequest(Self));
    }

    // Messages that wait go to the next home of their shard first, if there is another node that could be it.
    private void StopIfDone()
    {
        if (!_isShuttingDown || HostedShards > 0 || _waiting > 0 && _membersByAge.Count > 1)
            return;
        _log.Debug("{0}: Completed graceful shutdown of region.", _typeName);
        Context.Stop(Self);
    }

    private void OnClusterState(ClusterEvent.CurrentClusterState state) =>
        ChangeMembers(ImmutableSortedSet.CreateRange(Member.AgeOrdering, state.Members.Where(MayHostCoordinator)));

    private void OnClusterEvent(ClusterEvent.IClusterDomainEvent change)
    {
        switch (change)
        {
            case ClusterEvent.MemberUp or ClusterEvent.MemberLeft or ClusterEvent.MemberExited:
                var member = ((ClusterEvent.MemberStatusChange)change).Member;
                if (MayHostCoordinator(member))
                    ChangeMembers(Without(member).Add(member));
                break;
            case ClusterEvent.MemberRemoved removed when removed.Member.UniqueAddress.Equals(_cluster.SelfUniqueAddress):
                Context.Stop(Self);
                break;
            case ClusterEvent.MemberRemoved removed:
                ChangeMembers(Without(removed.Member));
                break;
            case ClusterEvent.MemberDowned downed when downed.Member.UniqueAddress.Equals(_cluster.SelfUniqueAddress):
                _log.Info("{0}: Self downed, stopping ShardRegion [{1}]", _typeName, Self.Path);
                Context.Stop(Self);
                break;
        }
    }

    private bool MayHostCoordinator(Member member) =>
        member.Status is MemberStatus.Up or MemberStatus.Leaving or MemberStatus.Exiting
        && (string.IsNullOrEmpty(_settings.Role) || member.HasRole(_settings.Role));

    // Its place in the order may have changed with its status, so it is looked for by its address.
    private ImmutableSortedSet<Member> Without(Member member) =>
        _membersByAge.Except(_membersByAge.Where(known => known.UniqueAddress.Equals(member.UniqueAddress)));

    private void ChangeMembers(ImmutableSortedSet<Member> members)
    {
        var before = _membersByAge.FirstOrDefault();
        var after = members.FirstOrDefault();
        _membersByAge = members;
        if (Equals(before, after))
            return;
        _log.Debug("{0}: Coordinator moved from [{1}] to [{2}]", _typeName, before?.Address, after?.Address);
        _coordinator = null;
        StartRegistration();
    }

    private sealed class Retry : IShardRegionCommand, INoSerializationVerificationNeeded
    {
        public static readonly Retry Instance = new();
    }

    private sealed class RetryRegistration : IShardRegionCommand, INoSerializationVerificationNeeded
    {
        public static readonly RetryRegistration Instance = new();
    }

    private sealed class ShutdownTimeout : IShardRegionCommand, INoSerializationVerificationNeeded
    {
        public static readonly ShutdownTimeout Instance = new();
    }
}
