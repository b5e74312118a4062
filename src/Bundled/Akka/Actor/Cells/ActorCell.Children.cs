using Akka.Actor.Internal;
using Akka.Util;

namespace Akka.Actor;

public partial class ActorCell
{
    private Children? _children;
    private long _nextName = -1;

    internal Children? ChildrenOrNone => Volatile.Read(ref _children);

    /// <summary>False while a restart or a stop waits for children, and once the actor has stopped.</summary>
    protected bool IsNormal => ChildrenOrNone?.IsNormal ?? true;

    /// <summary>True once the actor waits for its children to stop for good, and ever after.</summary>
    protected bool IsTerminating => ChildrenOrNone?.IsTerminating ?? false;

    private bool IsWaitingForChildren => ChildrenOrNone is { IsWaitingForChildren: true };

    private Children MyChildren => ChildrenOrNone ?? Interlocked.CompareExchange(ref _children, new Children(), null) ?? _children!;

    /// <inheritdoc/>
    public virtual IActorRef ActorOf(Props props, string name = null!) =>
        MakeChild(props, name is null ? RandomName() : Checked(name), systemService: false);

    /// <summary>As <see cref="ActorOf"/>, from outside of the actor's own thread.</summary>
    public virtual IActorRef AttachChild(Props props, bool isSystemService, string name = null!) =>
        MakeChild(props, name is null ? RandomName() : Checked(name), isSystemService);

    /// <inheritdoc/>
    public IEnumerable<IInternalActorRef> GetChildren() => ChildrenOrNone?.ToArray() ?? [];

    IEnumerable<IActorRef> IActorContext.GetChildren() => GetChildren();

    IActorRef IActorContext.Child(string name) =>
        ChildrenOrNone is { } children && children.TryGet(name, out var child) ? child : ActorRefs.Nobody;

    /// <summary>The child with this name, which may end with #uid; <see cref="ActorRefs.Nobody"/> if there is none.</summary>
    public IInternalActorRef GetSingleChild(string name)
    {
        if (ChildrenOrNone is not { } children)
            return ActorRefs.Nobody;
        var hash = name.IndexOf('#', StringComparison.Ordinal);
        if (!children.TryGet(hash < 0 ? name : name[..hash], out var child))
            return ActorRefs.Nobody;
        return hash < 0
            || long.TryParse(name.AsSpan(hash + 1), out var uid) && (uid == UndefinedUid || uid == child.Path.Uid)
            ? child
            : ActorRefs.Nobody;
    }

    /// <inheritdoc/>
    public void Stop(IActorRef child)
    {
        ChildrenOrNone?.ShallDie(child);
        ((IInternalActorRef)child).Stop();
    }

    /// <summary>Keeps a name for a child that is about to be made.</summary>
    /// <exception cref="InvalidActorNameException">A child, or another reservation, has the name.</exception>
    /// <exception cref="InvalidOperationException">The actor is stopping.</exception>
    public void ReserveChild(string name) => MyChildren.Reserve(name);

    /// <summary>
    /// Records a child under its reserved name and gives its statistics; null where no name is reserved for it.
    /// </summary>
    public ChildRestartStats InitChild(IInternalActorRef actor) => MyChildren.Add(actor) ? MyChildren.StatsOf(actor) : null!;

    /// <summary>Gives a reserved name back; a child that has the name by now keeps it.</summary>
    protected void UnreserveChild(string name) => MyChildren.Unreserve(name);

    private static string Checked(string name)
    {
        if (name.Length == 0)
            throw new InvalidActorNameException("Actor name must not be empty.");
        return ActorPath.IsValidPathElement(name)
            ? name
            : throw new InvalidActorNameException($"Illegal actor name [{name}]. {ActorPath.ValidActorNameDescription}");
    }

    private string RandomName() => Interlocked.Increment(ref _nextName).Base64Encode("$");

    private IInternalActorRef MakeChild(Props props, string name, bool systemService)
    {
        if (_system.Settings.SerializeAllCreators && !systemService && props.Deploy.Scope is not LocalScope)
            new MessageVerification(_system).CheckCreator(props, $"{_self.Path}/{name}");
        if (IsTerminating)
            throw new InvalidOperationException("Cannot create child while terminating or terminated");

        var children = MyChildren;
        children.Reserve(name);
        IInternalActorRef child;
        try
        {
            var path = new ChildActorPath(_self.Path, name, NewUid());
            child = _system.Provider.ActorOf(_system, props, _self, path, systemService, deploy: null!, lookupDeploy: true, async: false);
        }
        catch
        {
            children.Unreserve(name);
            throw;
        }

        // A child of a failed actor waits as its siblings do.
        if (_failed is not null)
            for (var i = 0; i < Mailbox.SuspendCount(); i++)
                child.Suspend();
        children.Add(child);
        child.Start();
        return child;
    }

    private void StopChildren()
    {
        if (ChildrenOrNone is not { } children)
            return;
        foreach (var child in children.ToArray())
            Stop(child);
    }

    private void SuspendChildren(IReadOnlyCollection<IActorRef>? exceptFor = null)
    {
        if (ChildrenOrNone is not { } children)
            return;
        foreach (var child in children.ToArray())
            if (exceptFor is null || !exceptFor.Contains(child))
                child.Suspend();
    }

    private void ResumeChildren(Exception? causedByFailure, IActorRef? perpetrator)
    {
        if (ChildrenOrNone is not { } children)
            return;
        foreach (var child in children.ToArray())
            child.Resume(child.Equals(perpetrator) ? causedByFailure! : null!);
    }
}
