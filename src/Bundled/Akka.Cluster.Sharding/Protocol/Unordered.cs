namespace Akka.Cluster.Sharding;

/// <summary>Compares what has no order.</summary>
internal static class Unordered
{
    public static int HashOf<T>(IEnumerable<T> items) =>
        items.Aggregate(0, (hash, item) => unchecked(hash + (item?.GetHashCode() ?? 0)));

    public static bool SameEntries<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> one, IReadOnlyDictionary<TKey, TValue> other) =>
        one.Count == other.Count
        && one.All(entry => other.TryGetValue(entry.Key, out var value) && Equals(entry.Value, value));
}
