namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Wants exactly this text.</summary>
public class EqualsString : IStringMatcher
{
    private readonly string _s;

    /// <summary>A matcher for <paramref name="s"/>.</summary>
    public EqualsString(string s) => _s = s;

    /// <inheritdoc/>
    public bool IsMatch(string s) => string.Equals(_s, s, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"== \"{_s}\"";
}
