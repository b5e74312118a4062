using Akka.Actor;
using Akka.Event;
using Akka.Persistence.Sql.Query;

namespace Akka.Persistence.Sql.PostgreSql;

/// <summary>
/// Looks at the orderings of a database each query-delay and answers up to where they are settled. When it starts, the table
/// may have holes of many years: after as long as a gap is waited for, all that was there at the start is settled. While the
/// database cannot be reached, who asks gets the reason, and a question is reason enough to try again.
/// </summary>
internal sealed class OrderingWatcher : UntypedActor, IWithTimers
{
    private readonly PostgreSqlDatabase _database;
    private readonly QuerySettings _settings;
    private readonly OrderingGaps _gaps;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly List<IActorRef> _askers = [];
    private TimeSpan _delay;
    private bool _isLooking;
    private bool _isCutOff;

    public OrderingWatcher(PostgreSqlDatabase database, QuerySettings settings)
    {
        _database = database;
        _settings = settings;
        _gaps = new OrderingGaps(settings.MaxTries);
        _delay = settings.QueryDelay;
    }

    public ITimerScheduler Timers { get; set; } = null!;

    protected override void PreStart()
    {
        Look();
        _database.HighestOrderingAsync().PipeTo(Self, success: highest => new AtStart(highest), failure: _ => new AtStart(0));
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case HighestSettled when _isCutOff:
                _askers.Add(Sender);
                Look();
                break;
            case HighestSettled:
                Sender.Tell(_gaps.Settled);
                break;
            case Tick:
                Look();
                break;
            case Seen seen:
                _isLooking = false;
                Saw(seen);
                break;
            case Status.Failure failure:
                _isLooking = false;
                CutOff(failure);
                break;
            case AtStart { Highest: > 0 } start:
                Timers.StartSingleTimer(nameof(Assume), new Assume(start.Highest), _settings.QueryDelay * _settings.MaxTries);
                break;
            case Assume assume:
                _gaps.Assume(assume.Highest);
                break;
        }
    }

    private void Saw(Seen seen)
    {
        if (_isCutOff)
            _log.Info("Queries see new events again.");
        _isCutOff = false;
        var isFull = seen.Orderings.Count == _settings.BatchSize;

        // What was assumed in the meantime need not be looked at.
        if (seen.After < _gaps.Settled || (_gaps.Look(seen.Orderings, endsRound: !isFull) && isFull))
            Look();
        else
            LookAfter(_settings.QueryDelay);
        Answer(_gaps.Settled);
    }

    private void CutOff(Status.Failure failure)
    {
        if (!_isCutOff)
            _log.Warning("Queries see no new events: {0}", failure.Cause.Message);
        _isCutOff = true;
        LookAfter(TimeSpan.FromTicks(Math.Min(_settings.MaxBackoffQueryDelay.Ticks, _delay.Ticks * 2)));
        Answer(failure);
    }

    private void Answer(object answer)
    {
        foreach (var asker in _askers)
            asker.Tell(answer);
        _askers.Clear();
    }

    private void Look()
    {
        if (_isLooking)
            return;
        _isLooking = true;
        var after = _gaps.Settled;
        _database.OrderingsAsync(after, _settings.BatchSize)
            .PipeTo(Self, success: orderings => new Seen(after, orderings), failure: cause => new Status.Failure(cause));
    }

    private void LookAfter(TimeSpan delay)
    {
        _delay = delay;
        Timers.StartSingleTimer(nameof(Tick), Tick.Instance, delay);
    }

    /// <summary>The question; the answer is a number.</summary>
    internal sealed class HighestSettled : INoSerializationVerificationNeeded
    {
        public static readonly HighestSettled Instance = new();
    }

    private sealed class Tick : INoSerializationVerificationNeeded
    {
        public static readonly Tick Instance = new();
    }

    private sealed record Seen(long After, IReadOnlyList<long> Orderings) : INoSerializationVerificationNeeded;

    private sealed record AtStart(long Highest) : INoSerializationVerificationNeeded;

    private sealed record Assume(long Highest) : INoSerializationVerificationNeeded;
}
