using System.Collections;
using System.Collections.Concurrent;

namespace Akka.Util;

/// <summary>A set that several threads may change.</summary>
public class ConcurrentSet<T> : ICollection<T> where T : notnull
{
    private readonly ConcurrentDictionary<T, byte> _items;

    public ConcurrentSet() => _items = new ConcurrentDictionary<T, byte>();

    public ConcurrentSet(IEnumerable<T> collection) =>
        _items = new ConcurrentDictionary<T, byte>(AsPairs(collection));

    public ConcurrentSet(IEqualityComparer<T> comparer) => _items = new ConcurrentDictionary<T, byte>(comparer);

    public ConcurrentSet(IEnumerable<T> collection, IEqualityComparer<T> comparer) =>
        _items = new ConcurrentDictionary<T, byte>(AsPairs(collection), comparer);

    public ConcurrentSet(int concurrencyLevel, int capacity) =>
        _items = new ConcurrentDictionary<T, byte>(concurrencyLevel, capacity);

    public bool IsEmpty => _items.IsEmpty;

    /// <inheritdoc/>
    public int Count => _items.Count;

    bool ICollection<T>.IsReadOnly => false;

    public bool TryAdd(T item) => _items.TryAdd(item, 0);

    public bool TryRemove(T item) => _items.TryRemove(item, out _);

    /// <inheritdoc/>
    public bool Contains(T item) => _items.ContainsKey(item);

    /// <inheritdoc/>
    public void Clear() => _items.Clear();

    void ICollection<T>.Add(T item) => TryAdd(item);

    bool ICollection<T>.Remove(T item) => TryRemove(item);

    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        foreach (var item in this)
            array[arrayIndex++] = item;
    }

    // Over the pairs: the dictionary's Keys would take all its locks and copy.
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _items.Select(static pair => pair.Key).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    private static IEnumerable<KeyValuePair<T, byte>> AsPairs(IEnumerable<T> items) =>
        items.Select(static item => KeyValuePair.Create(item, (byte)0));
}
