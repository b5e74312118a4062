using Akka.Dispatch.SysMsg;
using Akka.Event;
using Akka.TestKit.TestEvent;

namespace Akka.TestKit;

/// <summary>
/// The logger of a system under test: prints as the default logger does, except for the events that a filter wants.
/// </summary>
public class TestEventListener : DefaultLogger
{
    private readonly List<IEventFilter> _filters = [];

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger initialize:
                // The base answers the system, after which a test may publish its first filter at any moment.
                foreach (var type in (Type[])[typeof(Mute), typeof(Unmute), typeof(DeadLetter), typeof(UnhandledMessage)])
                    initialize.LoggingBus.Subscribe(Context.Self, type);
                base.Receive(message);
                break;

            case Mute mute:
                _filters.AddRange(mute.Filters);
                break;

            case Unmute unmute:
                foreach (var filter in unmute.Filters)
                    _filters.Remove(filter);
                break;

            case LogEvent logEvent:
                if (!IsWanted(logEvent))
                    Print(logEvent);
                break;

            case DeadLetter letter:
                OnDeadLetter(letter);
                break;

            default:
                Print(new Debug(Context.System.Name, GetType(), message));
                break;
        }

        return true;
    }

    private void OnDeadLetter(DeadLetter letter)
    {
        var path = letter.Recipient.Path.ToString();
        var type = letter.Recipient.GetType();
        if (IsWanted(new Warning(path, type, letter)))
            return;

        var text = letter.Message is ISystemMessage
            ? $"Received dead system message: {letter.Message}"
            : $"Received dead letter from {letter.Sender}: {letter.Message}";
        Print(new Warning(path, type, new DeadLetter(text, letter.Sender, letter.Recipient)));
    }

    private bool IsWanted(LogEvent logEvent)
    {
        foreach (var filter in _filters)
        {
            try
            {
                if (filter.Apply(logEvent))
                    return true;
            }
            catch (Exception)
            {
                // A predicate of the test that trips over a foreign event does not want it; the logger must live on.
            }
        }

        return false;
    }
}
