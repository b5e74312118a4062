namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Wants texts with this part.</summary>
public class ContainsString : IStringMatcher
{
    private readonly string _part;

    /// <summary>A matcher for <paramref name="part"/>.</summary>
    public ContainsString(string part) => _part = part;

    /// <inheritdoc/>
    public bool IsMatch(string s) => s.Contains(_part, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"contains \"{_part}\"";
}
