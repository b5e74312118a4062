using System.Text;
using Newtonsoft.Json;

#nullable disable annotations

namespace Akka.Configuration.Hocon;

/// <summary>Keys with their values, in the order in which they first appear.</summary>
public class HoconObject : IHoconElement
{
    /// <summary>The keys with their values; a repeated key has its last value, in its first place.</summary>
    public Dictionary<string, HoconValue> Items { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The tree as nested dictionaries; what is no object stays a <see cref="HoconValue"/>.</summary>
    [JsonIgnore]
    public IDictionary<string, object> Unwrapped => Items.ToDictionary(
        item => item.Key,
        item => item.Value.GetObject() is { } inner ? (object)inner.Unwrapped : item.Value);

    /// <inheritdoc/>
    public bool IsString() => false;

    /// <inheritdoc/>
    public string GetString() => throw new NotImplementedException("An object is not a text.");

    /// <inheritdoc/>
    public bool IsArray() => false;

    /// <inheritdoc/>
    public IList<HoconValue> GetArray() => throw new NotImplementedException("An object is not a list.");

    /// <summary>The value of a key; null if there is none.</summary>
    public HoconValue GetKey(string key) => Items.GetValueOrDefault(key);

    /// <summary>The value of a key, an empty one added if there is none.</summary>
    public HoconValue GetOrCreateKey(string key)
    {
        if (Items.TryGetValue(key, out var value))
            return value;
        value = new HoconValue();
        Items.Add(key, value);
        return value;
    }

    internal HoconValue Find(ReadOnlySpan<char> key) =>
        Items.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var value) ? value : null;

    /// <summary>Takes over all keys of <paramref name="other"/>; objects that both have are merged.</summary>
    public void Merge(HoconObject other)
    {
        foreach (var (key, value) in other.Items)
            Items[key] = Over(Items.GetValueOrDefault(key), value);
    }

    /// <summary>A new object with the keys of both, in which <paramref name="other"/> wins.</summary>
    internal HoconObject MergeImmutable(HoconObject other)
    {
        var merged = new HoconObject { Items = new Dictionary<string, HoconValue>(Items, StringComparer.Ordinal) };
        merged.Merge(other);
        return merged;
    }

    private static HoconValue Over(HoconValue under, HoconValue over)
    {
        if (under?.GetObject() is not { } low || over.GetObject() is not { } high)
            return over;
        var value = new HoconValue();
        value.AppendValue(low.MergeImmutable(high));
        return value;
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(0);

    /// <summary>The keys as lines of HOCON, indented by this many steps of two blanks.</summary>
    public string ToString(int indent)
    {
        var text = new StringBuilder();
        HoconText.Write(text, this, indent);
        return text.ToString();
    }
}
