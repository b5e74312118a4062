namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Wants what a predicate accepts.</summary>
public class PredicateMatcher : IStringMatcher
{
    private readonly Predicate<string> _predicate;
    private readonly string _hint;

    /// <summary>A matcher for <paramref name="predicate"/>, described by <paramref name="hint"/>.</summary>
    public PredicateMatcher(Predicate<string> predicate, string hint = "")
    {
        _predicate = predicate;
        _hint = hint;
    }

    /// <inheritdoc/>
    public bool IsMatch(string s) => _predicate(s);

    /// <inheritdoc/>
    public override string ToString() => $"matches predicate {_hint}";
}
