namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Wants texts that begin so.</summary>
public class StartsWithString : IStringMatcher
{
    private readonly string _start;

    /// <summary>A matcher for <paramref name="start"/>.</summary>
    public StartsWithString(string start) => _start = start;

    /// <inheritdoc/>
    public bool IsMatch(string s) => s.StartsWith(_start, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"starts with \"{_start}\"";
}
