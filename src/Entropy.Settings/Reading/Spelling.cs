namespace Entropy.Settings.Reading;

/// <summary>Finds what somebody meant who wrote something else.</summary>
internal static class Spelling
{
    /// <summary>Whether two names differ in capitals, hyphens and underscores only.</summary>
    public static bool IsSame(string one, string other) =>
        string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A question with a blank before it, or nothing if no name is near enough.</summary>
    public static string DidYouMean(string written, IEnumerable<string> names) =>
        Nearest(written, names) is { } name ? $" Did you mean {name}?" : "";

    /// <summary>The name that is nearest, if it is near: one change in three letters at most.</summary>
    public static string? Nearest(string written, IEnumerable<string> names) => names
        .Where(name => name.Length > 0)
        .Select(name => (Name: name, Distance: IsSame(written, name) ? 0 : Distance(Lower(written), Lower(name))))
        .Where(name => name.Distance <= Math.Max(1, Math.Min(written.Length, name.Name.Length) / 3)
            && name.Distance < Math.Max(written.Length, name.Name.Length))
        .OrderBy(name => name.Distance)
        .ThenBy(name => name.Name, StringComparer.Ordinal)
        .Select(name => name.Name)
        .FirstOrDefault();

    /// <summary>How many letters have to be put in, left out, exchanged or swapped with their neighbour.</summary>
    internal static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var exchange = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(exchange, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }

    private static string Plain(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static string Lower(string name) => name.ToLowerInvariant();
}
