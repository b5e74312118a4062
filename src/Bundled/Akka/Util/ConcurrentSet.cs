using System.Collections;
using System.Collections.Concurrent;

namespace Akka.Util;

/// <summary>A set that several threads may change.</summary>
public class ConcurrentSet<T> : ICollection<T> where T : notnull
{
    private readonly ConcurrentDictionary<T, byte> _items;

    /// <summary>Makes an empty set.</summary>
    public ConcurrentSet() => _items = new ConcurrentDictionary<T, byte>();

    /// <summary>Makes a set of the given items.</summary>
    /// <exception cref="ArgumentException">One of them occurs twice.</exception>
    public ConcurrentSet(IEnumerable<T> collection) =>
        _items = new ConcurrentDictionary<T, byte>(AsPairs(collection));

    /// <summary>Makes an empty set with its own notion of equality.</summary>
    public ConcurrentSet(IEqualityComparer<T> comparer) => _items = new ConcurrentDictionary<T, byte>(comparer);

    /// <summary>Makes a set of the given items with its own notion of equality.</summary>
    /// <exception cref="ArgumentException">One of them occurs twice.</exception>
    public ConcurrentSet(IEnumerable<T> collection, IEqualityComparer<T> comparer) =>
        _items = new ConcurrentDictionary<T, byte>(AsPairs(collection), comparer);

    /// <summary>Makes an empty set with locks for this many writers at once and room for this many items.</summary>
    public ConcurrentSet(int concurrencyLevel, int capacity) =>
        _items = new ConcurrentDictionary<T, byte>(concurrencyLevel, capacity);

    /// <summary>True if nothing is in the set; cheaper than to count.</summary>
    public bool IsEmpty => _items.IsEmpty;

    /// <inheritdoc/>
    public int Count => _items.Count;

    bool ICollection<T>.IsReadOnly => false;

    /// <summary>Adds an item; false if it is there already.</summary>
    public bool TryAdd(T item) => _items.TryAdd(item, 0);

    /// <summary>Removes an item; false if it is not there.</summary>
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
