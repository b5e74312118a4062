namespace Entropy.Settings.Reading;

/// <summary>Lists in sentences.</summary>
internal static class Words
{
    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Join(IEnumerable<string> words, string conjunction)
    {
        var all = words.ToList();
        return all.Count < 2
            ? string.Concat(all)
            : $"{string.Join(", ", all.Take(all.Count - 1))} {conjunction} {all[^1]}";
    }
}
