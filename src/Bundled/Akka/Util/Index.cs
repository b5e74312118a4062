namespace Akka.Util;

/// <summary>Several values for a key, each once. Several threads may change it.</summary>
public class Index<TKey, TValue> where TKey : notnull where TValue : IComparable<TValue>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, HashSet<TValue>> _values = [];

    /// <summary>True if there is no value for any key.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
                return _values.Count == 0;
        }
    }

    /// <summary>The keys as they are now, as a copy.</summary>
    public ICollection<TKey> Keys
    {
        get
        {
            lock (_lock)
                return [.. _values.Keys];
        }
    }

    /// <summary>All values as they are now, as a copy, each once.</summary>
    public HashSet<TValue> Values
    {
        get
        {
            lock (_lock)
                return [.. _values.Values.SelectMany(static values => values)];
        }
    }

    /// <summary>The values of a key as they are now.</summary>
    public IEnumerable<TValue> this[TKey index]
    {
        get
        {
            lock (_lock)
                return _values.TryGetValue(index, out var values) ? [.. values] : [];
        }
    }

    /// <summary>Adds a value; false when the key has it already.</summary>
    public bool Put(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (!_values.TryGetValue(key, out var values))
                _values[key] = values = [];
            return values.Add(value);
        }
    }

    /// <summary>A value of the key that fits; the default of its type if none does.</summary>
    public TValue FindValue(TKey key, Func<TValue, bool> predicate) => this[key].FirstOrDefault(predicate)!;

    /// <summary>
    /// Calls the action for each value of each key as they are when it comes to the key, without holding a lock.
    /// </summary>
    public void ForEach(Action<TKey, TValue> fun)
    {
        foreach (var key in Keys)
        {
            foreach (var value in this[key])
                fun(key, value);
        }
    }

    /// <summary>Removes a value from a key; false if it has not got it.</summary>
    public bool Remove(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (!_values.TryGetValue(key, out var values) || !values.Remove(value))
                return false;
            if (values.Count == 0)
                _values.Remove(key);
            return true;
        }
    }

    /// <summary>Removes a key and returns the values that it had.</summary>
    public IEnumerable<TValue> Remove(TKey key)
    {
        lock (_lock)
            return _values.Remove(key, out var values) ? values : [];
    }

    /// <summary>Removes a value from all keys.</summary>
    public void RemoveValue(TValue value)
    {
        foreach (var key in Keys)
            Remove(key, value);
    }

    /// <summary>Removes everything.</summary>
    public void Clear()
    {
        lock (_lock)
            _values.Clear();
    }
}
