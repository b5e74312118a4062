using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>Why an actor waits for its children to stop, and what it does when they have.</summary>
internal enum WaitingFor
{
    Nothing,
    UserRequest,
    Recreation,
    Creation,
    Termination,
}

/// <summary>
/// The children of one actor by name. Names are reserved and taken from any thread (a system's top-level actors are
/// made from outside), so a lock guards every access; enumerations see a snapshot.
/// </summary>
internal sealed class Children
{
    /// <summary>Of an actor that has stopped without ever having had any.</summary>
    public static readonly Children NeverMore = MakeNeverMore();

    // A name that is taken while its actor is being made.
    private static readonly object Reserved = new();

    private readonly Dictionary<string, object> _byName = [];
    private Dictionary<string, ChildRestartStats>? _failed;
    private HashSet<IActorRef>? _toDie;
    private bool _terminated;

    public WaitingFor Waiting { get; private set; }

    public Exception? RecreationCause { get; private set; }

    public bool IsTerminating => _terminated || Waiting == WaitingFor.Termination;

    public bool IsNormal => !_terminated && Waiting is WaitingFor.Nothing or WaitingFor.UserRequest;

    public bool IsWaitingForChildren => Waiting is WaitingFor.Recreation or WaitingFor.Creation;

    public int Count
    {
        get
        {
            lock (_byName)
                return _byName.Count;
        }
    }

    public IReadOnlyCollection<ChildRestartStats> Stats => new StatsView(this);

    public void Reserve(string name)
    {
        lock (_byName)
        {
            if (_terminated)
                throw new InvalidOperationException($"Cannot reserve actor name '{name}': already terminated");
            if (Waiting == WaitingFor.Termination)
                throw new InvalidOperationException($"Cannot reserve actor name '{name}'. Is terminating.");
            if (!_byName.TryAdd(name, Reserved))
                throw new InvalidActorNameException($"Actor name \"{name}\" is not unique!");
        }
    }

    public void Unreserve(string name)
    {
        lock (_byName)
            if (_byName.TryGetValue(name, out var found) && ReferenceEquals(found, Reserved))
                _byName.Remove(name);
    }

    /// <summary>Puts the child in the place that is reserved for it. False when there is none.</summary>
    public bool Add(IInternalActorRef child)
    {
        lock (_byName)
        {
            ref var place = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(_byName, child.Path.Name);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref place))
                return false;
            if (ReferenceEquals(place, Reserved))
                place = child;
            return true;
        }
    }

    public bool TryGet(string name, [MaybeNullWhen(false)] out IInternalActorRef child)
    {
        lock (_byName)
        {
            child = _byName.TryGetValue(name, out var found) ? found as IInternalActorRef : null;
            return child is not null;
        }
    }

    public bool Contains(IActorRef child) => TryGet(child.Path.Name, out var found) && found.Equals(child);

    public IInternalActorRef[] ToArray()
    {
        lock (_byName)
        {
            var all = new IInternalActorRef[_byName.Count];
            var count = 0;
            foreach (var value in _byName.Values)
                if (value is IInternalActorRef child)
                    all[count++] = child;
            return count == all.Length ? all : all[..count];
        }
    }

    public ChildRestartStats StatsOf(IInternalActorRef child)
    {
        lock (_byName)
        {
            _failed ??= [];
            if (!_failed.TryGetValue(child.Path.Name, out var stats) || !stats.Child.Equals(child))
                _failed[child.Path.Name] = stats = new ChildRestartStats(child);
            return stats;
        }
    }

    /// <summary>The child was told to stop: it still has its name, and a restart of the parent waits for it.</summary>
    public void ShallDie(IActorRef child)
    {
        lock (_byName)
        {
            if (_terminated || !_byName.TryGetValue(child.Path.Name, out var found) || !child.Equals(found as IActorRef))
                return;
            (_toDie ??= []).Add(child);
            if (Waiting == WaitingFor.Nothing)
                Waiting = WaitingFor.UserRequest;
        }
    }

    /// <summary>True when children are stopping, so that the caller has to wait for the last of them.</summary>
    public bool WaitFor(WaitingFor reason, Exception? recreationCause = null)
    {
        lock (_byName)
        {
            if (_terminated || Waiting == WaitingFor.Nothing)
                return false;
            Waiting = reason;
            RecreationCause = recreationCause;
            return true;
        }
    }

    public void Terminate()
    {
        lock (_byName)
        {
            Forget();
        }
    }

    /// <summary>Forgets a child that is gone; tells what was waiting for it if it was the last one waited for.</summary>
    public WaitingFor Remove(IActorRef child)
    {
        lock (_byName)
        {
            var name = child.Path.Name;
            if (_byName.TryGetValue(name, out var found) && child.Equals(found as IActorRef))
            {
                _byName.Remove(name);
                _failed?.Remove(name);
            }

            _toDie?.Remove(child);
            if (Waiting == WaitingFor.Nothing || _toDie is { Count: > 0 })
                return WaitingFor.Nothing;
            var done = Waiting;
            Waiting = WaitingFor.Nothing;
            if (done == WaitingFor.Termination)
                Forget();
            return done == WaitingFor.UserRequest ? WaitingFor.Nothing : done;
        }
    }

    private static Children MakeNeverMore()
    {
        var children = new Children();
        children.Terminate();
        return children;
    }

    private void Forget()
    {
        _terminated = true;
        Waiting = WaitingFor.Nothing;
        _byName.Clear();
        _failed = null;
        _toDie = null;
    }

    // Most failures concern one child of many, so the statistics of the others are made only when asked for.
    private sealed class StatsView(Children children) : IReadOnlyCollection<ChildRestartStats>
    {
        public int Count => children.Count;

        public IEnumerator<ChildRestartStats> GetEnumerator() => children.ToArray().Select(children.StatsOf).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
