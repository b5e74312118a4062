using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe.Internal;

/// <summary>
/// The actors of a node by path: its topics, groups, and those that were made reachable. One that has gone is remembered for
/// a while, as other nodes would have to hear of it. The version of an entry is when it was made, in milliseconds, and no
/// two are the same.
/// </summary>
internal sealed class Registry
{
    private static readonly Dictionary<string, IActorRef> Nobody = [];

    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Dictionary<string, Dictionary<string, IActorRef>> _below = [];
    private long _version;

    /// <summary>The paths of all, those that have gone among them.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    public IActorRef? Find(string key) => _entries.TryGetValue(key, out var entry) ? entry.Actor : null;

    /// <summary>The actors directly below a path, as groups are below their topic.</summary>
    public IReadOnlyCollection<IActorRef> Below(string key) => _below.GetValueOrDefault(key, Nobody).Values;

    public void Put(string key, IActorRef actor)
    {
        _entries[key] = new Entry(NextVersion(), actor);
        var parent = ParentOf(key);
        if (!_below.TryGetValue(parent, out var children))
            _below.Add(parent, children = []);
        children[key] = actor;
    }

    public void Forget(string key)
    {
        _entries[key] = new Entry(NextVersion(), null);
        var parent = ParentOf(key);
        if (_below.TryGetValue(parent, out var children) && children.Remove(key) && children.Count == 0)
            _below.Remove(parent);
    }

    /// <summary>Drops those that had gone this long before the last change; without a change nobody asks for them again.</summary>
    public void Prune(TimeSpan timeToLive)
    {
        foreach (var (key, entry) in _entries)
        {
            if (entry.Actor is null && _version - entry.Version > timeToLive.TotalMilliseconds)
                _entries.Remove(key);
        }
    }

    private static string ParentOf(string key) => key[..Math.Max(0, key.LastIndexOf('/'))];

    private long NextVersion() => _version = Math.Max(_version + 1, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());

    private readonly record struct Entry(long Version, IActorRef? Actor);
}
