using Akka.Configuration.Hocon;

namespace Akka.Configuration;

/// <summary>Look-up, comparison and merge of HOCON trees.</summary>
internal static class ConfigTree
{
    /// <summary>The value at a path; null where there is none. Allocates nothing.</summary>
    public static HoconValue? Find(HoconValue root, string path)
    {
        var keys = new DottedPath(path);
        var value = root;
        while (value is not null && keys.MoveNext())
            value = value.GetObject()?.Find(keys.Current);
        return value;
    }

    /// <summary>Whether every value of <paramref name="other"/> stands in <paramref name="tree"/> already.</summary>
    public static bool Holds(HoconValue tree, HoconValue? other)
    {
        if (other is null)
            return true;
        if (other.GetObject() is not { } wanted)
            return HoldsPlain(tree, other);
        return tree.GetObject() is { } held ? Holds(held, wanted) : wanted.Items.Count == 0;
    }

    /// <summary>A tree with all keys of both; where both have one, <paramref name="over"/>'s value stands.</summary>
    public static HoconValue Merge(HoconValue under, HoconValue over)
    {
        // A plain value at the root hides everything under it.
        if (under.GetObject() is not { } low || over.GetObject() is not { } high)
            return over;
        var root = new HoconValue();
        root.AppendValue(low.MergeImmutable(high));
        return root;
    }

    private static bool Holds(HoconObject tree, HoconObject wanted)
    {
        foreach (var (key, value) in wanted.Items)
        {
            if (tree.GetKey(key) is not { } held)
                return false;
            var same = value.GetObject() is { } inner
                ? held.GetObject() is { } heldInner ? Holds(heldInner, inner) : inner.Items.Count == 0
                : HoldsPlain(held, value);
            if (!same)
                return false;
        }

        return true;
    }

    private static bool HoldsPlain(HoconValue held, HoconValue value)
    {
        if (!value.IsArray())
            return value.GetString() == held.GetString();
        var texts = held.GetStringList();
        foreach (var element in value.GetArray())
            if (!texts.Contains(element.GetString()))
                return false;
        return true;
    }
}
