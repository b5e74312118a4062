namespace Akka.Configuration.Hocon;

/// <summary>Refuses substitutions that lead back to themselves: reading such a tree would never end.</summary>
internal static class SubstitutionCycle
{
    /// <summary>A chain of substitutions longer than this is refused before it can exhaust the stack.</summary>
    private const int LongestChain = 1000;

    public static void Refuse(IReadOnlyList<HoconSubstitution> substitutions)
    {
        var open = new HashSet<HoconSubstitution>(ReferenceEqualityComparer.Instance);
        var closed = new HashSet<HoconSubstitution>(ReferenceEqualityComparer.Instance);
        foreach (var substitution in substitutions)
            Follow(substitution, open, closed, 0);
    }

    private static void Follow(
        HoconSubstitution substitution, HashSet<HoconSubstitution> open, HashSet<HoconSubstitution> closed, int depth)
    {
        if (closed.Contains(substitution))
            return;
        if (!open.Add(substitution))
            throw new FormatException($"The substitution ${{{substitution.Path}}} leads back to itself.");
        Follow(substitution.ResolvedValue, open, closed, depth + 1);
        open.Remove(substitution);
        closed.Add(substitution);
    }

    private static void Follow(
        HoconValue value, HashSet<HoconSubstitution> open, HashSet<HoconSubstitution> closed, int depth)
    {
        if (depth > LongestChain)
            throw new FormatException($"Substitutions refer to each other over more than {LongestChain} steps.");
        foreach (var piece in value.Values)
            Follow(piece, open, closed, depth);
    }

    private static void Follow(
        IHoconElement piece, HashSet<HoconSubstitution> open, HashSet<HoconSubstitution> closed, int depth)
    {
        switch (piece)
        {
            case HoconSubstitution substitution:
                Follow(substitution, open, closed, depth);
                break;
            case HoconObject tree:
                foreach (var value in tree.Items.Values)
                    Follow(value, open, closed, depth + 1);
                break;
            case HoconArray list:
                foreach (var element in list)
                    Follow(element, open, closed, depth + 1);
                break;
        }
    }
}
