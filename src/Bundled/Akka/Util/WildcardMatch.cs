using System.IO.Enumeration;

namespace Akka.Util;

/// <summary>Patterns with <c>*</c> for any text and <c>?</c> for one character.</summary>
public static class WildcardMatch
{
    /// <summary>Whether the text fits the pattern as a whole; case does not count unless said so.</summary>
    public static bool Like(this string text, string pattern, bool caseSensitive = false) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: !caseSensitive);
}
