using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Wants what a predicate accepts.</summary>
public class CustomEventFilter : EventFilterBase
{
    private readonly Predicate<LogEvent> _predicate;

    /// <summary>A filter for <paramref name="predicate"/>.</summary>
    public CustomEventFilter(Predicate<LogEvent> predicate)
        : base(null, null) => _predicate = predicate;

    /// <inheritdoc/>
    protected override string FilterDescriptiveName => "Custom";

    /// <inheritdoc/>
    protected override bool IsMatch(LogEvent evt) => _predicate(evt);
}
