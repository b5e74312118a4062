using System.Diagnostics;
using System.Runtime.CompilerServices;
using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Dispatch.MessageQueues;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Dispatch;

/// <summary>
/// The messages of one actor and the right to process them: at most one thread at a time runs a mailbox, and what it
/// wrote is seen by the next one. System messages come before user messages.
/// </summary>
public class Mailbox : IRunnable
{
    private volatile ActorCell? _actor;
    private SystemMessage? _systemQueue; // last one first
    private int _status;
    private SpinLock _emptying = new(enableThreadOwnerTracking: false);

    /// <summary>Makes an open mailbox around a queue; it belongs to nobody before <see cref="SetActor"/>.</summary>
    public Mailbox(IMessageQueue messageQueue) => MessageQueue = messageQueue;

    /// <summary>Where the user messages wait.</summary>
    public IMessageQueue MessageQueue { get; }

    /// <summary>What runs this mailbox: the dispatcher of its actor.</summary>
    public MessageDispatcher Dispatcher => _actor!.Dispatcher;

    internal ActorCell? Actor => _actor;

    internal bool HasMessages => MessageQueue.HasMessages;

    internal int NumberOfMessages => MessageQueue.Count;

    internal virtual bool HasSystemMessages => Volatile.Read(ref _systemQueue) is not (null or NoMessage);

    /// <summary>Gives the mailbox to its actor, once, before the first message.</summary>
    public virtual void SetActor(ActorCell actorCell) => _actor = actorCell;

    internal void Enqueue(IActorRef receiver, Envelope envelope) => MessageQueue.Enqueue(receiver, envelope);

    internal bool TryDequeue(out Envelope envelope) => MessageQueue.TryDequeue(out envelope);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int CurrentStatus() => Volatile.Read(ref _status);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool ShouldProcessMessage() => (CurrentStatus() & ~MailboxStatus.Scheduled) == 0;

    internal int SuspendCount() => CurrentStatus() / MailboxStatus.SuspendUnit;

    internal bool IsSuspended() => (CurrentStatus() & MailboxStatus.SuspendMask) != 0;

    internal bool IsClosed() => CurrentStatus() == MailboxStatus.Closed;

    /// <summary>Takes one suspension back; true when none is left.</summary>
    internal bool Resume()
    {
        while (true)
        {
            var status = CurrentStatus();
            if (status == MailboxStatus.Closed)
                return false;
            var next = status < MailboxStatus.SuspendUnit ? status : status - MailboxStatus.SuspendUnit;
            if (Interlocked.CompareExchange(ref _status, next, status) == status)
                return next < MailboxStatus.SuspendUnit;
        }
    }

    /// <summary>Adds a suspension; true when it is the first.</summary>
    internal bool Suspend()
    {
        while (true)
        {
            var status = CurrentStatus();
            if (status == MailboxStatus.Closed)
                return false;
            if (Interlocked.CompareExchange(ref _status, status + MailboxStatus.SuspendUnit, status) == status)
                return status < MailboxStatus.SuspendUnit;
        }
    }

    internal bool BecomeClosed() => Interlocked.Exchange(ref _status, MailboxStatus.Closed) != MailboxStatus.Closed;

    /// <summary>Whether there is something to run for, as far as this thread knows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool CanBeScheduledForExecution(bool hasMessageHint, bool hasSystemMessageHint)
    {
        var status = CurrentStatus();
        if ((status & MailboxStatus.ShouldScheduleMask) != MailboxStatus.Open)
            return false; // runs already, or never again
        return hasSystemMessageHint || HasSystemMessages || status < MailboxStatus.SuspendUnit && (hasMessageHint || HasMessages);
    }

    /// <summary>Takes the right to run; false when another thread has it or the mailbox is closed.</summary>
    internal bool SetAsScheduled()
    {
        while (true)
        {
            var status = CurrentStatus();
            if ((status & MailboxStatus.ShouldScheduleMask) != MailboxStatus.Open)
                return false;
            if (Interlocked.CompareExchange(ref _status, status | MailboxStatus.Scheduled, status) == status)
                return true;
        }
    }

    // A closed mailbox stays closed: its status has no scheduled bit to lose.
    internal void SetAsIdle() => Interlocked.And(ref _status, ~MailboxStatus.Scheduled);

    /// <inheritdoc/>
    public void Execute() => Run();

    /// <inheritdoc/>
    public void Run()
    {
        var cell = _actor!;
        var dispatcher = cell.Dispatcher;
        try
        {
            if (IsClosed())
                return;
            var outer = InternalCurrentActorCellKeeper.Current;
            InternalCurrentActorCellKeeper.Current = cell;
            try
            {
                ProcessAllSystemMessages(cell);
                ProcessMailbox(cell, dispatcher);
            }
            finally
            {
                InternalCurrentActorCellKeeper.Current = outer;
            }
        }
        finally
        {
            SetAsIdle();
            dispatcher.RegisterForExecution(this, false, false);
        }
    }

    private void ProcessMailbox(ActorCell cell, MessageDispatcher dispatcher)
    {
        var left = Math.Max(1, dispatcher.Throughput);
        var deadline = dispatcher.ThroughputDeadlineTime is { } ticks and > 0
            ? Stopwatch.GetTimestamp() + ticks * Stopwatch.Frequency / TimeSpan.TicksPerSecond
            : long.MaxValue;
        var queue = MessageQueue;
        while (ShouldProcessMessage())
        {
            if (!queue.TryDequeue(out var envelope))
            {
                if (WorkerLane.Current is { } lane && lane.AwaitMore(queue))
                    continue;
                return;
            }

            cell.Invoke(envelope);
            if (Volatile.Read(ref _systemQueue) is not null)
                ProcessAllSystemMessages(cell);
            if (--left == 0 || deadline != long.MaxValue && Stopwatch.GetTimestamp() >= deadline)
                return;
        }
    }

    private void ProcessAllSystemMessages(ActorCell cell)
    {
        var message = SystemDrain(null);
        while (message is not null && !IsClosed())
        {
            var rest = message.Next;
            message.Unlink();
            cell.SystemInvoke(message);
            message = rest ?? (IsClosed() ? null : SystemDrain(null));
        }

        // Closed meanwhile: what is left must reach the dead letters, where a Watch is still answered.
        SendToDeadLetters(cell, message);
    }

    /// <summary>Sends what is left in a closed mailbox to the dead letters.</summary>
    public virtual void CleanUp()
    {
        if (_actor is not { } cell)
            return;
        SendToDeadLetters(cell, SystemDrain(new NoMessage()));

        // A sender comes here too, with a message that it put in just as the actor stopped, so two may take out at a
        // time. Telling the dead letters runs others' code and must wait until neither holds the lock.
        var left = new LeftBehind();
        var entered = false;
        try
        {
            _emptying.Enter(ref entered);
            MessageQueue.CleanUp(cell.Self, left);
        }
        finally
        {
            if (entered)
                _emptying.Exit();
        }

        left.MoveTo(cell.Dispatcher.Mailboxes.DeadLetterMailbox.MessageQueue, cell.Self);
    }

    internal virtual void SystemEnqueue(IActorRef receiver, SystemMessage message)
    {
        while (true)
        {
            var head = Volatile.Read(ref _systemQueue);
            if (head is NoMessage)
            {
                _actor?.Dispatcher.Mailboxes.DeadLetterMailbox.SystemEnqueue(receiver, message);
                return;
            }

            message.Next = head;
            if (Interlocked.CompareExchange(ref _systemQueue, message, head) == head)
                return;
            message.Unlink();
        }
    }

    /// <summary>Takes all system messages out, the earliest first, and puts <paramref name="replacement"/> in.</summary>
    internal virtual SystemMessage? SystemDrain(SystemMessage? replacement)
    {
        SystemMessage? latest;
        do
        {
            latest = Volatile.Read(ref _systemQueue);
            if (latest is NoMessage || latest is null && replacement is null)
                return null;
        }
        while (Interlocked.CompareExchange(ref _systemQueue, replacement, latest) != latest);

        SystemMessage? earliest = null;
        while (latest is not null)
        {
            var next = latest.Next;
            latest.Next = earliest;
            earliest = latest;
            latest = next;
        }

        return earliest;
    }

    private static void SendToDeadLetters(ActorCell cell, SystemMessage? message)
    {
        var deadLetters = cell.Dispatcher.Mailboxes.DeadLetterMailbox;
        while (message is not null)
        {
            var rest = message.Next;
            message.Unlink();
            deadLetters.SystemEnqueue(cell.Self, message);
            message = rest;
        }
    }

    /// <summary>Takes what a queue gives up when it is cleaned up.</summary>
    private sealed class LeftBehind : IMessageQueue
    {
        private List<Envelope>? _envelopes;

        public bool HasMessages => _envelopes is not null;

        public int Count => _envelopes?.Count ?? 0;

        public void Enqueue(IActorRef receiver, Envelope envelope) => (_envelopes ??= []).Add(envelope);

        public bool TryDequeue(out Envelope envelope) => throw new NotSupportedException("What is left behind is moved as a whole.");

        public void CleanUp(IActorRef owner, IMessageQueue deadletters) => MoveTo(deadletters, owner);

        public void MoveTo(IMessageQueue deadLetters, IActorRef owner)
        {
            if (_envelopes is null)
                return;
            foreach (var envelope in _envelopes)
                deadLetters.Enqueue(owner, envelope);
        }
    }

    /// <summary>The bits of a mailbox's status; above the two lowest it counts suspensions.</summary>
    internal static class MailboxStatus
    {
        public const int Open = 0;
        public const int Closed = 1;
        public const int Scheduled = 2;
        public const int ShouldScheduleMask = 3;
        public const int SuspendUnit = 4;
        public const int SuspendMask = ~3;
    }
}
