namespace Akka.Configuration.Hocon;

/// <summary>The substitutions of one text, and what each comes to once the text is read.</summary>
internal sealed class SubstitutionTable
{
    private readonly List<Entry> _entries = [];
    private readonly List<HoconSubstitution> _included = [];

    private readonly record struct Entry(
        HoconSubstitution Substitution, bool Optional, bool OfItself, HoconValue Owner, SubstitutionPlace Place);

    /// <param name="substitution">The substitution.</param>
    /// <param name="optional">Whether it may come to nothing.</param>
    /// <param name="owner">The value that it is a piece of.</param>
    /// <param name="place">Where that value stands.</param>
    /// <param name="path">The path of the key that is being read.</param>
    public void Add(
        HoconSubstitution substitution, bool optional, HoconValue owner, SubstitutionPlace place, string path)
    {
        var ofItself = place.Parent is not null && path == substitution.Path;
        // An object that is merged into itself stays as it is.
        if (ofItself && owner.IsObject())
            return;
        _entries.Add(new Entry(substitution, optional, ofItself, owner, place));
        owner.AppendValue(substitution);
    }

    /// <summary>
    /// Takes over the substitutions of an included text. They are looked up anew, under the path of the include, so
    /// that the including text can override what they refer to. An include at the root makes paths that begin with a
    /// dot and are found nowhere: that is an error, as in the published package.
    /// </summary>
    public void AddIncluded(IEnumerable<HoconSubstitution> substitutions, string under)
    {
        foreach (var substitution in substitutions)
        {
            if (substitution.IsFromEnvironment)
                continue;
            substitution.Path = under + "." + substitution.Path;
            _included.Add(substitution);
        }
    }

    public IReadOnlyList<HoconSubstitution> Resolve(HoconValue root)
    {
        if (_entries.Count == 0 && _included.Count == 0)
            return [];

        while (LastUndefined(root) is { } undefined)
        {
            if (!_entries[undefined].Optional)
                throw new FormatException($"Unresolved substitution: {_entries[undefined].Substitution.Path}");
            // What is dropped may leave another one undefined: all are looked up again.
            Drop(_entries[undefined]);
            _entries.RemoveAt(undefined);
        }

        foreach (var substitution in _included)
            substitution.ResolvedValue = ConfigTree.Find(root, substitution.Path)
                ?? throw new FormatException($"Unresolved substitution: {substitution.Path}");
        IReadOnlyList<HoconSubstitution> all = [.. _included, .. _entries.Select(entry => entry.Substitution)];
        SubstitutionCycle.Refuse(all);
        return all;
    }

    /// <summary>
    /// Looks all up in their order; gives the last optional one that comes to nothing (it may bring back an earlier
    /// value of its key, with substitutions of its own), and only then a required one.
    /// </summary>
    private int? LastUndefined(HoconValue root)
    {
        foreach (var entry in _entries)
        {
            entry.Substitution.ResolvedValue = null!;
            entry.Substitution.IsFromEnvironment = false;
        }

        for (var i = 0; i < _entries.Count; i++)
            _entries[i].Substitution.ResolvedValue = Lookup(_entries[i], root)!;

        var optional = _entries.FindLastIndex(entry => entry.Optional && entry.Substitution.ResolvedValue is null);
        var any = _entries.FindIndex(entry => entry.Substitution.ResolvedValue is null);
        return optional >= 0 ? optional : any >= 0 ? any : null;
    }

    private static HoconValue? Lookup(Entry entry, HoconValue root)
    {
        if (entry.OfItself)
        {
            // A value that refers to itself means what its key held before: path = ${path}":/opt/bin".
            if (entry.Place.Before is { } before)
                return new HoconValue(before);
            // An object after it has replaced it: it refers to that, and nothing reads it.
            if (!entry.Owner.Values.Contains(entry.Substitution))
                return entry.Owner;
        }
        else if (ConfigTree.Find(root, entry.Substitution.Path) is { } found)
        {
            return found;
        }

        if (Environment.GetEnvironmentVariable(entry.Substitution.Path) is not { } variable)
            return null;
        entry.Substitution.IsFromEnvironment = true;
        var value = new HoconValue();
        value.AppendValue(new HoconLiteral { Value = variable });
        return value;
    }

    /// <summary>Takes a substitution without a value out of the tree, with its key if nothing else is left.</summary>
    private static void Drop(Entry entry)
    {
        var (owner, place) = (entry.Owner, entry.Place);
        if (!owner.Values.Remove(entry.Substitution) || owner.Values.Exists(IsContent))
            return;
        if (place.Before is { } before)
            owner.Restore(before);
        else if (place.List is { } list)
            list.Remove(owner);
        else if (place.Parent is { } parent && ReferenceEquals(parent.GetKey(place.Key!), owner))
            parent.Items.Remove(place.Key!);
    }

    private static bool IsContent(IHoconElement piece) =>
        piece is not HoconLiteral { Value: { Length: > 0 } text } || !string.IsNullOrWhiteSpace(text);
}
