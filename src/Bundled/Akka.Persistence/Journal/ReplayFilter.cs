using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Pattern;

namespace Akka.Persistence.Journal;

/// <summary>What to do about events that a second writer must have written.</summary>
public enum ReplayFilterMode
{
    /// <summary>The recovery fails.</summary>
    Fail,
    /// <summary>They are logged and replayed.</summary>
    Warn,
    /// <summary>Those of the older writer are logged and left out.</summary>
    RepairByDiscardOld,
    /// <summary>Events are not looked at.</summary>
    Disabled,
}

/// <summary>The settings under replay-filter of a journal.</summary>
internal sealed class ReplayFilterSettings
{
    public ReplayFilterSettings(Config config, ILoggingAdapter log)
    {
        var mode = config.GetString("replay-filter.mode", "").ToLowerInvariant();
        Mode = mode switch
        {
            "off" => ReplayFilterMode.Disabled,
            "repair-by-discard-old" => ReplayFilterMode.RepairByDiscardOld,
            "fail" => ReplayFilterMode.Fail,
            "warn" => ReplayFilterMode.Warn,
            _ => throw new ConfigurationException(
                $"Invalid replay-filter.mode [{mode}], supported values [off, repair-by-discard-old, fail, warn]"),
        };
        WindowSize = config.GetInt("replay-filter.window-size");
        MaxOldWriters = config.GetInt("replay-filter.max-old-writers");
        Log = log;
    }

    public ReplayFilterMode Mode { get; }

    public int WindowSize { get; }

    public int MaxOldWriters { get; }

    public ILoggingAdapter Log { get; }

    public ReplayFilter? FilterFor(IActorRef target) => Mode == ReplayFilterMode.Disabled ? null : new ReplayFilter(this, target);
}

/// <summary>
/// Holds a window of replayed events back, so that those of a writer can still be dropped when its successor turns out to
/// have begun at a lower sequence number: both were writing at the same time.
/// </summary>
internal sealed class ReplayFilter(ReplayFilterSettings settings, IActorRef target)
{
    private readonly Queue<string> _oldWriters = new();
    private Queue<IPersistentRepresentation> _window = new();
    private string _writer = "";
    private long _sequenceNr = -1;
    private bool _failed;

    public void Pass(IPersistentRepresentation persistent)
    {
        if (_failed)
            return;
        if (_window.Count == settings.WindowSize)
            Send(_window.Dequeue());

        if (persistent.WriterGuid == _writer)
        {
            // Equal numbers come from an event adapter that makes several of one.
            if (persistent.SequenceNr >= _sequenceNr)
            {
                _sequenceNr = persistent.SequenceNr;
                _window.Enqueue(persistent);
            }
            else if (Keeps(persistent, "its sequence number is lower than one that the same writer wrote before"))
            {
                _window.Enqueue(persistent);
            }
        }
        else if (_oldWriters.Contains(persistent.WriterGuid))
        {
            if (Keeps(persistent, "a newer writer had taken over before"))
                _window.Enqueue(persistent);
        }
        else
        {
            TakeOver(persistent);
        }
    }

    /// <summary>Sends what is held back; false if the replay failed and its actor knows.</summary>
    public bool Complete()
    {
        if (_failed)
            return false;
        foreach (var persistent in _window)
            Send(persistent);
        return true;
    }

    private void TakeOver(IPersistentRepresentation persistent)
    {
        if (_writer.Length > 0)
            _oldWriters.Enqueue(_writer);
        if (_oldWriters.Count > settings.MaxOldWriters)
            _oldWriters.Dequeue();
        _writer = persistent.WriterGuid;
        _sequenceNr = persistent.SequenceNr;

        if (_window.Any(held => held.SequenceNr >= _sequenceNr))
        {
            _window = new Queue<IPersistentRepresentation>(_window.Where(held =>
                held.SequenceNr < _sequenceNr || Keeps(held, "a newer writer began at or below its sequence number")));
            if (_failed)
                return;
        }

        _window.Enqueue(persistent);
    }

    private bool Keeps(IPersistentRepresentation persistent, string why)
    {
        if (_failed)
            return false;
        var message = $"Invalid replayed event [sequenceNr={persistent.SequenceNr}, writerUUID={persistent.WriterGuid}] for " +
            $"persistenceId [{persistent.PersistenceId}]: {why}. Do two actors have this persistenceId?";
        switch (settings.Mode)
        {
            case ReplayFilterMode.Fail:
                settings.Log.Error(message);
                _failed = true;
                target.Tell(new ReplayMessagesFailure(new IllegalStateException(message)), ActorRefs.NoSender);
                return false;
            case ReplayFilterMode.Warn:
                settings.Log.Warning(message);
                return true;
            default:
                settings.Log.Warning(message);
                return false;
        }
    }

    private void Send(IPersistentRepresentation persistent) =>
        target.Tell(new ReplayedMessage(persistent), ActorRefs.NoSender);
}
