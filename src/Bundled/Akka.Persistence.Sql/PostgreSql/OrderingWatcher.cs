using Akka.Actor;
using Akka.Event;
using Akka.Persistence.Sql.Query;

namespace Akka.Persistence.Sql.PostgreSql;

/// <summary>
/// Looks at the orderings of a database each query-delay and answers up to where they are settled. When it starts, the table
/// may have holes of many years: after as long as a gap is waited for, all that was there at the start is settled.
/// </summary>
internal sealed class OrderingWatcher : UntypedActor, IWithTimers
{
    private readonly PostgreSqlDatabase _database;
    private readonly QuerySettings _settings;
    private readonly OrderingGaps _gaps;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private TimeSpan _delay;

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
            case HighestSettled:
                Sender.Tell(_gaps.Settled);
                break;
            case Tick:
                Look();
                break;
            case Seen seen when seen.After < _gaps.Settled:
                Look();
                break;
            case Seen seen:
                var isFull = seen.Orderings.Count == _settings.BatchSize;
                if (_gaps.Look(seen.Orderings, endsRound: !isFull) && isFull)
                    Look();
                else
                    LookAfter(_settings.QueryDelay);
                break;
            case Status.Failure failure:
                LookAfter(TimeSpan.FromTicks(Math.Min(_settings.MaxBackoffQueryDelay.Ticks, _delay.Ticks * 2)));
                _log.Warning("Queries see nothing new: {0} Looking again after {1}.", failure.Cause.Message, _delay);
                break;
            case AtStart { Highest: > 0 } start:
                Timers.StartSingleTimer(nameof(Assume), new Assume(start.Highest), _settings.QueryDelay * _settings.MaxTries);
                break;
            case Assume assume:
                _gaps.Assume(assume.Highest);
                break;
        }
    }

    private void Look()
    {
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
