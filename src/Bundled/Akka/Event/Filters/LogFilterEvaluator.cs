namespace Akka.Event;

/// <summary>Asks a number of filters about a line: one that drops it is enough.</summary>
public class LogFilterEvaluator(LogFilterBase[] filters)
{
    /// <summary>Keeps every line.</summary>
    public static readonly LogFilterEvaluator NoFilters = new([]);

    /// <summary>Whether the text of a line need not be put together for the filters.</summary>
    public bool EvaluatesLogSourcesOnly { get; } = Array.TrueForAll(filters, f => f.FilterType == LogFilterType.Source);

    /// <summary>Tells whether the line is to be written, and its text if so.</summary>
    public virtual bool ShouldTryKeepMessage(LogEvent evt, out string expandedLogMessage)
    {
        var line = EvaluatesLogSourcesOnly ? null : evt.ToString();
        expandedLogMessage = line ?? "";
        foreach (var filter in filters)
        {
            if (filter.ShouldKeepMessage(evt, line!) == LogFilterDecision.Drop)
                return false;
        }

        if (line is null)
            expandedLogMessage = evt.ToString();
        return true;
    }
}
