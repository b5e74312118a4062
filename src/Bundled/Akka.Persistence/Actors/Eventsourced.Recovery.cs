using Akka.Actor;

namespace Akka.Persistence;

public abstract partial class Eventsourced
{
    private ICancelable? _recoveryTimer;
    private long _replayMax;
    private bool _eventSeen;

    // From the last replayed event on, while RecoveryCompleted is handled, events can be persisted.
    private bool _recoveryDone;

    private void AwaitPermit(object message)
    {
        if (message is not RecoveryPermitGranted)
        {
            StashInternally(message);
            return;
        }

        var recovery = Recovery;
        var timeout = RecoveryEventTimeout;
        _recoveryTimer = Context.System.Scheduler.ScheduleTellOnceCancelable(timeout, Self, new RecoveryTick(true), Self);
        _replayMax = recovery.ReplayMax;
        _phase = Phase.LoadingSnapshot;
        LoadSnapshot(SnapshotterId, recovery.FromSnapshot, recovery.ToSequenceNr);
    }

    private TimeSpan RecoveryEventTimeout => Extension.JournalPlugin(JournalPluginId).RecoveryEventTimeout;

    private void AwaitSnapshot(object message)
    {
        try
        {
            switch (message)
            {
                case LoadSnapshotResult result:
                    StopRecoveryTimer();
                    if (result.Snapshot is not null && !Offer(result.Snapshot))
                        return;
                    Replay(result.ToSequenceNr);
                    break;
                case LoadSnapshotFailed failed:
                    FailRecovery(failed.Cause);
                    break;
                case RecoveryTick { Snapshot: true }:
                    FailRecovery(new RecoveryTimedOutException(
                        $"Recovery timed out, didn't get snapshot within {RecoveryEventTimeout.TotalSeconds}s."));
                    break;
                default:
                    StashInternally(message);
                    break;
            }
        }
        catch (Exception)
        {
            StopRecoveryTimer();
            ReturnPermit();
            throw;
        }
    }

    private bool Offer(SelectedSnapshot selected)
    {
        var offer = new SnapshotOffer(selected.Metadata, selected.Snapshot);
        var before = LastSequenceNr;
        LastSequenceNr = selected.Metadata.SequenceNr;
        try
        {
            if (!base.AroundReceive(ReceiveRecover, offer))
                LastSequenceNr = before;
            return true;
        }
        catch (Exception e)
        {
            FailRecovery(e);
            return false;
        }
    }

    private void Replay(long toSequenceNr)
    {
        var timeout = RecoveryEventTimeout;
        _recoveryTimer = Context.System.Scheduler.ScheduleTellRepeatedlyCancelable(
            timeout, timeout, Self, new RecoveryTick(false), Self);
        _eventSeen = false;
        _phase = Phase.Replaying;
        Journal.Tell(new ReplayMessages(LastSequenceNr + 1, toSequenceNr, _replayMax, PersistenceId, Self));
    }

    private void AwaitEvents(object message)
    {
        try
        {
            switch (message)
            {
                case ReplayedMessage replayed:
                    Recover(replayed.Persistent);
                    break;
                case RecoverySuccess success:
                    CompleteRecovery(success.HighestSequenceNr);
                    break;
                case ReplayMessagesFailure failure:
                    FailRecovery(failure.Cause);
                    break;
                case RecoveryTick { Snapshot: true }:
                    break; // was on its way when the timer was cancelled
                case RecoveryTick when _eventSeen:
                    _eventSeen = false;
                    break;
                case RecoveryTick:
                    FailRecovery(new RecoveryTimedOutException(
                        $"Recovery timed out, didn't get event within {RecoveryEventTimeout.TotalSeconds}s, " +
                        $"highest sequence number seen {LastSequenceNr}."));
                    break;
                default:
                    StashInternally(message);
                    break;
            }
        }
        catch (Exception)
        {
            StopRecoveryTimer();
            ReturnPermit();
            throw;
        }
    }

    private void Recover(IPersistentRepresentation persistent)
    {
        try
        {
            _eventSeen = true;
            UpdateLastSequenceNr(persistent);
            base.AroundReceive(ReceiveRecover, persistent.Payload);
        }
        catch (Exception e)
        {
            FailRecovery(e, persistent.Payload);
        }
    }

    private void CompleteRecovery(long highestSequenceNr)
    {
        StopRecoveryTimer();
        OnReplaySuccess();
        _sequenceNr = LastSequenceNr = Math.Max(highestSequenceNr, LastSequenceNr);
        _recoveryDone = true;
        try
        {
            base.AroundReceive(ReceiveRecover, RecoveryCompleted.Instance);
        }
        finally
        {
            // Also when that failed: its supervisor may resume the actor.
            FlushBatch();
            _phase = _pendingStashing > 0 ? Phase.PersistingEvents : Phase.ProcessingCommands;
            if (_phase == Phase.ProcessingCommands)
                _internalStash.UnstashAll();
        }

        ReturnPermit();
    }

    private void FailRecovery(Exception reason, object? message = null)
    {
        StopRecoveryTimer();
        try
        {
            OnRecoveryFailure(reason, message!);
        }
        finally
        {
            Context.Stop(Self);
        }

        ReturnPermit();
    }

    private void StopRecoveryTimer()
    {
        _recoveryTimer?.Cancel();
        _recoveryTimer = null;
    }

    private void ReturnPermit() => Extension.RecoveryPermits.Tell(ReturnRecoveryPermit.Instance, Self);
}
