using Akka.Event;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Internal;

/// <summary>A filter by text and by source.</summary>
public abstract class EventFilterBase : IEventFilter
{
    private readonly IStringMatcher _messageMatcher;
    private readonly IStringMatcher _sourceMatcher;

    /// <summary>A filter; a missing matcher accepts everything.</summary>
    protected EventFilterBase(IStringMatcher? messageMatcher, IStringMatcher? sourceMatcher)
    {
        _messageMatcher = messageMatcher ?? MatchesAll.Instance;
        _sourceMatcher = sourceMatcher ?? MatchesAll.Instance;
    }

    /// <summary>Raised for every event that the filter matches, on the logger's thread.</summary>
    public event EventMatched EventMatched;

    /// <summary>What the filter is for, in failure messages.</summary>
    protected abstract string FilterDescriptiveName { get; }

    /// <inheritdoc/>
    public bool Apply(LogEvent logEvent)
    {
        if (!IsMatch(logEvent))
            return false;

        OnEventMatched(logEvent);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var conditions = new List<string>(2);
        if (_messageMatcher is not MatchesAll)
            conditions.Add($"Message {_messageMatcher}");
        if (_sourceMatcher is not MatchesAll)
            conditions.Add($"Source {_sourceMatcher}");

        return conditions.Count == 0
            ? FilterDescriptiveName
            : $"{FilterDescriptiveName} when {string.Join(" and ", conditions)}";
    }

    /// <summary>Whether the filter wants the event.</summary>
    protected abstract bool IsMatch(LogEvent evt);

    /// <summary>Raises <see cref="EventMatched"/>.</summary>
    protected virtual void OnEventMatched(LogEvent logEvent) => EventMatched?.Invoke(this, logEvent);

    /// <summary>Whether source and text are the ones wanted.</summary>
    protected bool InternalDoMatch(string src, object? msg) =>
        _sourceMatcher.IsMatch(src) && _messageMatcher.IsMatch(msg?.ToString() ?? "null");
}
