using System.Text.RegularExpressions;

namespace Akka.Event;

/// <summary>Gathers filters for a <see cref="LogFilterSetup"/>.</summary>
public sealed class LogFilterBuilder
{
    private readonly List<LogFilterBase> _filters = [];

    /// <summary>Drops the lines of one source, whatever its letters' case unless said otherwise.</summary>
    public LogFilterBuilder ExcludeSourceExactly(string source,
        StringComparison comparison = StringComparison.OrdinalIgnoreCase) =>
        Add(new ExactMatchLogSourceFilter(source, comparison));

    /// <summary>Drops the lines of sources that begin with a text.</summary>
    public LogFilterBuilder ExcludeSourceStartingWith(string sourceStart) =>
        ExcludeSourceRegex(new Regex("^" + Regex.Escape(sourceStart)));

    /// <summary>Drops the lines of sources with a text in them.</summary>
    public LogFilterBuilder ExcludeSourceContaining(string sourcePart) =>
        ExcludeSourceRegex(new Regex(Regex.Escape(sourcePart)));

    /// <summary>Drops the lines of sources that end with a text.</summary>
    public LogFilterBuilder ExcludeSourceEndingWith(string sourceEnd) =>
        ExcludeSourceRegex(new Regex(Regex.Escape(sourceEnd) + "$"));

    /// <summary>Drops the lines of sources that a pattern is found in.</summary>
    public LogFilterBuilder ExcludeSourceRegex(Regex regex) => Add(new RegexLogSourceFilter(regex));

    /// <summary>Drops the lines with a text in them; all lines must then be put together.</summary>
    public LogFilterBuilder ExcludeMessageContaining(string messagePart) =>
        ExcludeMessageRegex(new Regex(Regex.Escape(messagePart)));

    /// <summary>Drops the lines that a pattern is found in; all lines must then be put together.</summary>
    public LogFilterBuilder ExcludeMessageRegex(Regex regex) => Add(new RegexLogMessageFilter(regex));

    /// <summary>Adds a filter of one's own and gives this builder back.</summary>
    public LogFilterBuilder Add(LogFilterBase filter)
    {
        _filters.Add(filter);
        return this;
    }

    /// <summary>Adds several filters and gives this builder back.</summary>
    public LogFilterBuilder AddRange(IEnumerable<LogFilterBase> filters)
    {
        _filters.AddRange(filters);
        return this;
    }

    /// <summary>The filters so far, as settings for a system; later additions do not change them.</summary>
    public LogFilterSetup Build() => new([.. _filters]);
}
