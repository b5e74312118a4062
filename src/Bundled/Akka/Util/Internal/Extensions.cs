namespace Akka.Util.Internal;

/// <summary>Shortcuts that code written for Akka.NET uses.</summary>
public static class Extensions
{
    /// <summary>The object as another type.</summary>
    /// <exception cref="InvalidCastException">It is none.</exception>
    public static T AsInstanceOf<T>(this object self) => (T)self;

    /// <summary>All items but the first, this many.</summary>
    public static IEnumerable<T> Drop<T>(this IEnumerable<T> self, int count) => self.Skip(count);

    /// <summary>The first item; the default of its type if there is none.</summary>
    public static T Head<T>(this IEnumerable<T> self) => self.FirstOrDefault()!;

    /// <summary>The texts with a separator between them.</summary>
    public static string Join(this IEnumerable<string> self, string separator) => string.Join(separator, self);

    /// <summary>The text in double quotes; nothing in it is escaped.</summary>
    public static string BetweenDoubleQuotes(this string self) => $"\"{self}\"";

    /// <summary>Sets the value of a key that may be there already.</summary>
    public static void AddOrSet<TKey, TValue>(this IDictionary<TKey, TValue> hash, TKey key, TValue value) =>
        hash[key] = value;

    /// <summary>The value of a key, or the other value where the key is missing.</summary>
    public static TValue GetOrElse<TKey, TValue>(this IDictionary<TKey, TValue> hash, TKey key, TValue elseValue) =>
        hash.TryGetValue(key, out var value) ? value : elseValue;

    /// <summary>Sets the value of a key and gives the dictionary back.</summary>
    public static IDictionary<TKey, TValue> AddAndReturn<TKey, TValue>(this IDictionary<TKey, TValue> hash, TKey key,
        TValue value)
    {
        hash[key] = value;
        return hash;
    }

    /// <summary>The longer of two durations.</summary>
    public static TimeSpan Max(this TimeSpan @this, TimeSpan other) => @this > other ? @this : other;

    /// <summary>The shorter of two durations.</summary>
    public static TimeSpan Min(this TimeSpan @this, TimeSpan other) => @this < other ? @this : other;

    /// <summary>The items and one more at the end; null counts as no items.</summary>
    public static IEnumerable<T> Concat<T>(this IEnumerable<T>? enumerable, T item) => (enumerable ?? []).Append(item);

    /// <summary>Calls the action for each item, in order.</summary>
    public static void ForEach<T>(this IEnumerable<T> source, Action<T> action)
    {
        foreach (var item in source)
            action(item);
    }

    /// <summary>The last items, at the most this many.</summary>
    public static IEnumerable<T> TakeRight<T>(this IEnumerable<T> self, int n) => self.TakeLast(n);
}
