using Akka.Dispatch;
using Akka.Util;

namespace Akka.Actor.Internal;

/// <summary>Puts the current message aside and, later, back to the front of the mailbox.</summary>
public abstract class AbstractStash : IStash
{
    private readonly ActorCell _cell;
    private readonly IDequeBasedMessageQueueSemantics _mailbox;

    // Taken messages leave a gap at the start, so that taking one by one does not move the rest each time.
    private readonly List<Envelope> _stashed = [];
    private int _taken;
    private int _lastEnvelopeId;

    /// <summary>Takes capacity and mailbox of the actor whose context it is.</summary>
    /// <exception cref="ActorInitializationException">The mailbox cannot put messages back to its front.</exception>
    protected AbstractStash(IActorContext context)
    {
        _cell = (ActorCell)context;
        _mailbox = _cell.Mailbox.MessageQueue as IDequeBasedMessageQueueSemantics
            ?? throw new ActorInitializationException(_cell.Self,
                $"A stash needs a mailbox with a front, but the actor has {_cell.Mailbox.MessageQueue.GetType().Name}. " +
                "Give it one whose mailbox-type is \"Akka.Dispatch.UnboundedDequeBasedMailbox\".");

        var props = _cell.Props;
        Capacity = props.Deploy.StashCapacity != Deploy.NoStashSize
            ? props.Deploy.StashCapacity
            : context.System.Mailboxes.StashCapacity(props.Dispatcher, props.Mailbox);
    }

    /// <inheritdoc/>
    public int Count => _stashed.Count - _taken;

    /// <inheritdoc/>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public bool NonEmpty => Count > 0;

    /// <inheritdoc/>
    public bool IsFull => Capacity >= 0 && Count >= Capacity;

    /// <inheritdoc/>
    public virtual int Capacity { get; }

    /// <inheritdoc/>
    public void Stash()
    {
        var message = _cell.CurrentMessage;
        if (_cell.CurrentEnvelopeId == _lastEnvelopeId)
            throw new IllegalActorStateException($"Can't stash the same message {message} more than once");
        _lastEnvelopeId = _cell.CurrentEnvelopeId;

        if (Capacity > 0 && Count >= Capacity)
        {
            throw new StashOverflowException(
                $"Couldn't enqueue message {message} from {_cell.Sender} to stash of {_cell.Self}: " +
                $"it holds {Count} messages already");
        }

        _stashed.Add(new Envelope(message, _cell.Sender));
    }

    /// <inheritdoc/>
    public void Unstash()
    {
        if (IsEmpty)
            return;

        var envelope = _stashed[_taken];
        _stashed[_taken++] = default;
        if (_taken == _stashed.Count)
            Clear();
        PutBack(envelope);
    }

    /// <inheritdoc/>
    public void UnstashAll() => UnstashAll(static _ => true);

    /// <summary>Puts back those that fit, in their order, and forgets the others.</summary>
    public void UnstashAll(Func<Envelope, bool> predicate)
    {
        try
        {
            for (var i = _stashed.Count - 1; i >= _taken; i--)
            {
                if (predicate(_stashed[i]))
                    PutBack(_stashed[i]);
            }
        }
        finally
        {
            Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Envelope> ClearStash()
    {
        var stashed = _stashed.GetRange(_taken, Count);
        Clear();
        return stashed;
    }

    /// <inheritdoc/>
    public void Prepend(IEnumerable<Envelope> envelopes) => _stashed.InsertRange(_taken, envelopes.Distinct());

    private void Clear()
    {
        _stashed.Clear();
        _taken = 0;
    }

    private void PutBack(Envelope envelope)
    {
        _mailbox.EnqueueFirst(envelope);

        // The cell has ticked the notice off already; it must expect it anew.
        if (envelope.Message is Terminated terminated)
            _cell.TerminatedQueuedFor(terminated.ActorRef, Option<object>.None);
    }
}

/// <summary>The stash of an <c>IWithBoundedStash</c>.</summary>
public class BoundedStashImpl(IActorContext context) : AbstractStash(context);

/// <summary>The stash of an <see cref="IWithUnboundedStash"/>, whatever the configuration says.</summary>
public class UnboundedStashImpl(IActorContext context) : AbstractStash(context)
{
    /// <inheritdoc/>
    public override int Capacity => Deploy.NoStashSize;
}

/// <summary>The stash of everybody else; its capacity comes from the configuration.</summary>
internal sealed class UnrestrictedStashImpl(IActorContext context) : AbstractStash(context);
