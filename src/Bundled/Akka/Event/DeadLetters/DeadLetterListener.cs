using Akka.Actor;

namespace Akka.Event;

/// <summary>
/// Logs dead letters, so many as <c>akka.log-dead-letters</c> says; then it is silent for a while, or for good.
/// </summary>
public class DeadLetterListener : ActorBase
{
    private const string HowToAdjust =
        "This logging can be turned off or adjusted with configuration settings 'akka.log-dead-letters' " +
        "and 'akka.log-dead-letters-during-shutdown'.";

    private readonly EventStream _eventStream = Context.System.EventStream;
    private readonly IActorRef _deadLetters = Context.System.DeadLetters;
    private readonly int _maxCount = Context.System.Settings.LogDeadLetters;
    private readonly TimeSpan _silence = Context.System.Settings.LogDeadLettersSuspendDuration;

    private int _count;
    private DateTime _silentUntil = DateTime.MinValue;

    /// <inheritdoc/>
    protected override void PreStart()
    {
        _eventStream.Subscribe(Self, typeof(DeadLetter));
        _eventStream.Subscribe(Self, typeof(Dropped));
        _eventStream.Subscribe(Self, typeof(UnhandledMessage));
    }

    /// <inheritdoc/>
    protected override void PostStop() => _eventStream.Unsubscribe(Self);

    // The count survives a restart of what counts.
    /// <inheritdoc/>
    protected override void PreRestart(Exception reason, object message)
    {
    }

    /// <inheritdoc/>
    protected override void PostRestart(Exception reason)
    {
    }

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        if (message is not AllDeadLetters letter)
            return false;
        if (letter.Message is IDeadLetterSuppression)
            return true;

        CountOne();
        if (_maxCount == int.MaxValue)
            Log(letter, "");
        else if (_silentUntil != DateTime.MinValue)
            LogAfterSilence(letter);
        else if (_count != _maxCount)
            Log(letter, "");
        else
            LogLast(letter);
        return true;
    }

    private void LogLast(AllDeadLetters letter)
    {
        if (_silence == Timeout.InfiniteTimeSpan)
        {
            Log(letter, ", no more dead letters will be logged");
            Context.Stop(Self);
            return;
        }

        Log(letter, $", no more dead letters will be logged in next [{_silence}]");
        _silentUntil = DateTime.UtcNow + _silence;
    }

    private void LogAfterSilence(AllDeadLetters letter)
    {
        if (DateTime.UtcNow <= _silentUntil)
            return;

        Log(letter, $", of which {_count - _maxCount - 1} were not logged. The counter will be reset now");
        _count = 0;
        _silentUntil = DateTime.MinValue;
    }

    private void CountOne()
    {
        if (_count == int.MaxValue)
        {
            Logging.GetLogger(Context.System, this)
                .Info("Resetting DeadLetterListener counter after reaching Int.MaxValue.");
            _count = 0;
        }

        _count++;
    }

    private void Log(AllDeadLetters letter, string note)
    {
        var message = WrappedMessage.Unwrap(letter.Message);
        var type = message?.GetType().Name ?? "null";
        var content = message?.ToString() ?? "null";
        var wrapper = letter.Message is IWrappedMessage ? $" wrapped in [${letter.Message.GetType().Name}]" : "";
        var origin = IsReal(letter.Sender) ? $" from {letter.Sender}" : "";
        var destination = IsReal(letter.Recipient) ? $" to {letter.Recipient}" : "";
        var encountered = $"[{_count}] dead letters encountered{note}. ";

        var line = letter switch
        {
            Dropped dropped =>
                $"Message [{type}]{wrapper}{origin}{destination} was dropped. {dropped.Reason}. {encountered}",
            UnhandledMessage => $"Message [{type}]{wrapper}{origin}{destination} was unhandled. {encountered}",
            _ => $"Message [{type}]{wrapper}{origin} to {letter.Recipient} was not delivered. {encountered}" +
                $"If this is not an expected behavior then {letter.Recipient} may have terminated unexpectedly. ",
        };
        line += HowToAdjust;
        if (content != type)
            line += $" Message content: {content}";

        _eventStream.Publish(new Info(letter.Recipient.Path.ToString(), letter.Recipient.GetType(), line));
    }

    private bool IsReal(IActorRef actor) =>
        !ReferenceEquals(actor, ActorRefs.NoSender) && !ReferenceEquals(actor, _deadLetters)
        && actor is not DeadLetterActorRef;
}
