using System.Text.RegularExpressions;
using Akka.Actor;

namespace Akka.Event;

/// <summary>What a filter looks at.</summary>
public enum LogFilterType
{
    /// <summary>Where the line comes from: its text need not be put together.</summary>
    Source,
    /// <summary>The text of the line.</summary>
    Content,
}

/// <summary>What a filter says about a line.</summary>
public enum LogFilterDecision
{
    /// <summary>The line is written unless another filter drops it.</summary>
    Keep,
    /// <summary>The line is not written, whatever the other filters say.</summary>
    Drop,
    /// <summary>The filter cannot say, having no text; the line is written unless another one drops it.</summary>
    NoDecision,
}

/// <summary>Decides which lines a logger writes.</summary>
public abstract class LogFilterBase : INoSerializationVerificationNeeded, IDeadLetterSuppression
{
    /// <summary>What the filter looks at. If all look at sources only, dropped lines are never put together.</summary>
    public abstract LogFilterType FilterType { get; }

    /// <summary>Judges a line, on the logger's thread; the text is null where no filter asks for it.</summary>
    public abstract LogFilterDecision ShouldKeepMessage(LogEvent content, string expandedMessage = null!);
}

/// <summary>Drops the lines of sources that a pattern is found in.</summary>
public sealed class RegexLogSourceFilter(Regex sourceRegex) : LogFilterBase
{
    /// <inheritdoc/>
    public override LogFilterType FilterType => LogFilterType.Source;

    /// <inheritdoc/>
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) =>
        sourceRegex.IsMatch(content.LogSource) ? LogFilterDecision.Drop : LogFilterDecision.Keep;
}

/// <summary>Drops the lines of one source.</summary>
public sealed class ExactMatchLogSourceFilter(
    string source, StringComparison comparison = StringComparison.OrdinalIgnoreCase) : LogFilterBase
{
    /// <inheritdoc/>
    public override LogFilterType FilterType => LogFilterType.Source;

    /// <inheritdoc/>
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) =>
        string.Equals(content.LogSource, source, comparison) ? LogFilterDecision.Drop : LogFilterDecision.Keep;
}

/// <summary>Drops the lines that a pattern is found in.</summary>
public sealed class RegexLogMessageFilter(Regex messageRegex) : LogFilterBase
{
    /// <inheritdoc/>
    public override LogFilterType FilterType => LogFilterType.Content;

    /// <inheritdoc/>
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null)
    {
        if (expandedMessage is null)
            return LogFilterDecision.NoDecision;
        return messageRegex.IsMatch(expandedMessage) ? LogFilterDecision.Drop : LogFilterDecision.Keep;
    }
}
