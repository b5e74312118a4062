namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Judges the text or the source of a log event. Comparisons ignore case.</summary>
public interface IStringMatcher
{
    /// <summary>Whether the text is wanted.</summary>
    bool IsMatch(string s);
}
