using System.Text.RegularExpressions;

namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Wants texts that match a regular expression.</summary>
public class RegexMatcher : IStringMatcher
{
    private readonly Regex _regex;

    /// <summary>A matcher for <paramref name="regex"/>.</summary>
    public RegexMatcher(Regex regex) => _regex = regex;

    /// <inheritdoc/>
    public bool IsMatch(string s) => _regex.IsMatch(s);

    /// <inheritdoc/>
    public override string ToString() => $"matches regex \"{_regex}\"";
}
