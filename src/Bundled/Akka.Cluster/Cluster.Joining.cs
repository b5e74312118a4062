using Akka.Actor;
using Akka.Cluster.Daemons;

namespace Akka.Cluster;

public partial class Cluster
{
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isLeaving;

    /// <summary>Joins the cluster that the node at an address is in; its own address founds one.</summary>
    /// <exception cref="NotSupportedException">The address is that of another node.</exception>
    public void Join(Address address)
    {
        var joined = FillLocal(address);
        RefuseOtherNodes([joined]);
        _core.Tell(new Join(joined), ActorRefs.NoSender);
    }

    /// <summary>Joins, and completes when this node takes part.</summary>
    /// <exception cref="ClusterJoinFailedException">The cluster has ended on this node.</exception>
    /// <exception cref="NotSupportedException">The address is that of another node.</exception>
    public Task JoinAsync(Address address, CancellationToken token = default) => WhenUp(() => Join(address),
        $"Node has not managed to join the cluster using provided address: {address}", token);

    /// <summary>Joins through the first seed node that answers; a list with the own address alone founds a cluster.</summary>
    /// <exception cref="NotSupportedException">There is another address in the list.</exception>
    public void JoinSeedNodes(IEnumerable<Address> seedNodes)
    {
        var seeds = seedNodes.Select(FillLocal).ToArray();
        RefuseOtherNodes(seeds);
        if (seeds.Length > 0)
            Join(SelfAddress);
    }

    /// <summary>Joins through seed nodes, and completes when this node takes part.</summary>
    /// <exception cref="ClusterJoinFailedException">The cluster has ended on this node.</exception>
    /// <exception cref="NotSupportedException">There is another address in the list.</exception>
    public Task JoinSeedNodesAsync(IEnumerable<Address> seedNodes, CancellationToken token = default)
    {
        var seeds = seedNodes.ToArray();
        return WhenUp(() => JoinSeedNodes(seeds),
            $"Node has not managed to join the cluster using provided addresses: [{string.Join<Address>(",", seeds)}]", token);
    }

    /// <summary>Has a member leave: it hands over what it has, and goes.</summary>
    public void Leave(Address address)
    {
        if (FillLocal(address) == SelfAddress)
            LeaveAsync();
        else
            _core.Tell(new Leave(address), ActorRefs.NoSender);
    }

    /// <summary>Has this node leave, and completes when it is no member any more.</summary>
    public Task LeaveAsync()
    {
        if (Interlocked.Exchange(ref _isLeaving, 1) == 0)
        {
            RegisterOnMemberRemoved(() => _left.TrySetResult());
            _core.Tell(new Leave(SelfAddress), ActorRefs.NoSender);
        }

        return _left.Task;
    }

    /// <summary>Has this node leave; a cancelled token ends the waiting, not the leaving.</summary>
    public Task LeaveAsync(CancellationToken cancellationToken) => LeaveAsync().WaitAsync(cancellationToken);

    /// <summary>Declares a member dead. One that hears it of itself ends its cluster.</summary>
    public void Down(Address address) => _core.Tell(new Down(FillLocal(address)), ActorRefs.NoSender);

    private Task WhenUp(Action join, string failure, CancellationToken token)
    {
        if (IsTerminated)
            throw new ClusterJoinFailedException("Cluster has already been terminated");
        if (IsUp)
            return Task.CompletedTask;

        var up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var registration = token.Register(() => up.TrySetException(new ClusterJoinFailedException(failure)));
        RegisterOnMemberUp(() =>
        {
            registration.Dispose();
            up.TrySetResult();
        });
        join();
        return up.Task;
    }

    // The path of a local reference has an address without host and port.
    private Address FillLocal(Address address) =>
        address.HasLocalScope && address.System == SelfAddress.System ? SelfAddress : address;

    private void RefuseOtherNodes(IEnumerable<Address> addresses)
    {
        // One that could not be a node of this cluster at all is logged and ignored when it is joined.
        var other = addresses.FirstOrDefault(a => a != SelfAddress && a.Protocol == SelfAddress.Protocol && a.System == SelfAddress.System);
        if (other is not null)
        {
            throw new NotSupportedException($"[{other}] is not this node, which is [{SelfAddress}]: a cluster has one node here. " +
                "Let akka.cluster.seed-nodes hold the address of this node alone.");
        }
    }
}
