namespace Akka.Coordination;

/// <summary>A right that one owner at a time has, given by something outside of the process.</summary>
public abstract class Lease
{
    /// <summary>Makes a lease with its settings.</summary>
    public Lease(LeaseSettings settings) => Settings = settings;

    /// <summary>Name, owner and time limits.</summary>
    public LeaseSettings Settings { get; }

    /// <summary>Asks for the lease; false where another owner has it.</summary>
    public abstract Task<bool> Acquire();

    /// <summary>Asks for the lease; who gets it is called when it is lost, with a null where nothing went wrong.</summary>
    public abstract Task<bool> Acquire(Action<Exception> leaseLostCallback);

    /// <summary>Gives the lease back.</summary>
    public abstract Task<bool> Release();

    /// <summary>Whether this owner has the lease, as far as it knows without asking.</summary>
    public abstract bool CheckLease();
}
