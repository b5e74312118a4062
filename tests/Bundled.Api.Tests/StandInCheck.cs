namespace Bundled.Api.Tests;

/// <summary>Holds the listing of a stand-in against the listing of what it stands in for.</summary>
internal sealed class StandInCheck
{
    private readonly HashSet<string> _allowed;
    private readonly string[] _real;

    public StandInCheck(IEnumerable<string> realListing)
    {
        _real = realListing.Where(line => line.Length > 0).ToArray();
        _allowed = _real.SelectMany(WithItsLiberties).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>One message for each line of the stand-in that a caller could not compile against the real one.</summary>
    public IReadOnlyList<string> Violations(IEnumerable<string> standIn) =>
        standIn.Where(line => !_allowed.Contains(line))
            .Select(line => $"  {line}\n{string.Join('\n', Nearest(line).Select(near => $"    real: {near}"))}")
            .ToArray();

    // A caller that compiles against a class that can be derived from or a member that can be overridden may do less
    // with one that cannot; whoever tries is told by the compiler, so a stand-in may be the narrower one.
    private static IEnumerable<string> WithItsLiberties(string line)
    {
        yield return line;
        if (line.StartsWith("T class ", StringComparison.Ordinal))
            yield return "T sealed class " + line["T class ".Length..];
        if (line.EndsWith(" virtual", StringComparison.Ordinal))
            yield return line[..^" virtual".Length];
    }

    // The overloads of the same member, else the members of the same type, else the types with the most similar names.
    private IEnumerable<string> Nearest(string line)
    {
        var kin = _real.Where(real => real[0] == line[0]).ToArray();
        var types = _real.Where(real => real[0] == 'T').ToArray();
        IEnumerable<string>[] circles =
        [
            kin.Where(real => Subject(real) == Subject(line)),
            kin.Where(real => Owner(real) == Owner(line)),
            types.Where(real => Subject(real) == Owner(line)),
            types,
        ];
        return circles.First(circle => circle.Any()).OrderBy(near => Distance(line, near)).Take(3);
    }

    // The type or member that a line is about: "Some.Type<!0>.Name<1>" of "M Some.Type<!0>.Name<1>(!!0) : !0 static".
    // Type arguments hold spaces, so only what stands outside of them ends the name.
    private static string Subject(string line)
    {
        var (start, depth) = (2, 0);
        for (var i = 2; i < line.Length; i++)
        {
            if (line[i] == '<')
                depth++;
            else if (line[i] == '>')
                depth--;
            else if (depth == 0 && line[i] == ' ' && line[0] == 'T')
                start = i + 1;
            else if (depth == 0 && line[i] is '(' or '[' or ' ' && line[0] != 'T')
                return line[2..i];
        }
        return line[start..];
    }

    private static string Owner(string line)
    {
        var subject = Subject(line);
        if (line[0] is 'T' or 'B' or 'C')
            return subject;
        // A trailing "<1>" counts type parameters and has no dot in it.
        return subject[..subject.LastIndexOf('.')];
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
