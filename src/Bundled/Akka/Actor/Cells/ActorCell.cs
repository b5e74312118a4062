using System.Runtime.CompilerServices;
using Akka.Actor.Internal;
using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// The running half of an actor, behind its reference and in front of its instance: mailbox, children, watches,
/// supervision. This file holds identity and sending; the others of the class hold one concern each.
/// </summary>
public partial class ActorCell : IUntypedActorContext, ICell
{
    /// <summary>The uid of a path that means no particular incarnation.</summary>
    public const int UndefinedUid = 0;

    private static readonly Props NoProps = new TerminatedProps();

    private readonly IInternalActorRef _self;
    private readonly ActorSystemImpl _system;
    private readonly MessageDispatcher _dispatcher;
    private readonly IInternalActorRef _parent;
    private Props _props;
    private volatile Mailbox? _mailbox;
    private ActorBase? _actor;
    private ActorTraits? _traits;
    private IActorRef? _sender;
    private object? _currentMessage;
    private ActorTaskScheduler? _taskScheduler;
    private int _envelopeId;
    private bool _cleared;

    /// <summary>
    /// Makes the cell without mailbox or instance; <see cref="Init"/> and <see cref="Start"/> follow.
    /// </summary>
    public ActorCell(ActorSystemImpl system, IInternalActorRef self, Props props, MessageDispatcher dispatcher, IInternalActorRef parent)
    {
        _system = system;
        _self = self;
        _props = props;
        _dispatcher = dispatcher;
        _parent = parent;
    }

    /// <inheritdoc/>
    public IActorRef Self => _self;

    /// <inheritdoc/>
    public Props Props => _props;

    /// <inheritdoc/>
    public ActorSystem System => _system;

    /// <inheritdoc/>
    public ActorSystemImpl SystemImpl => _system;

    /// <inheritdoc/>
    public IInternalActorRef Parent => _parent;

    IActorRef IActorContext.Parent => _parent;

    /// <inheritdoc/>
    public MessageDispatcher Dispatcher => _dispatcher;

    /// <summary>
    /// The current mailbox, the closed one of the dead letters once the actor has stopped; null before
    /// <see cref="Init"/>.
    /// </summary>
    public Mailbox Mailbox => _mailbox!;

    /// <inheritdoc/>
    public IActorRef Sender => _sender ?? _system.DeadLetters;

    /// <summary>The message being handled; null between messages.</summary>
    public object CurrentMessage
    {
        get => _currentMessage!;
        internal set => _currentMessage = value;
    }

    /// <summary>Changes with each message, so that a stash notices the same one twice.</summary>
    public int CurrentEnvelopeId => _envelopeId;

    /// <inheritdoc/>
    public bool IsLocal => true;

    /// <inheritdoc/>
    public bool IsTerminated => Mailbox.IsClosed();

    /// <inheritdoc/>
    public bool HasMessages => Mailbox.HasMessages;

    /// <inheritdoc/>
    public int NumberOfMessages => Mailbox.NumberOfMessages;

    /// <summary>Runs the continuations of asynchronous handlers on this actor. Made when it is first needed.</summary>
    public virtual ActorTaskScheduler TaskScheduler =>
        Volatile.Read(ref _taskScheduler) ?? Interlocked.CompareExchange(ref _taskScheduler, new ActorTaskScheduler(this), null) ?? _taskScheduler!;

    internal static ActorCell? Current => InternalCurrentActorCellKeeper.Current;

    internal ActorBase? Actor => _actor;

    internal bool ActorHasBeenCleared => _cleared;

    private Type ActorType => _actor?.GetType() ?? GetType();

    /// <summary>The handle of the actor that the current thread runs; null outside of actors.</summary>
    public static IActorRef GetCurrentSelfOrNoSender() => Current?.Self ?? ActorRefs.NoSender;

    /// <summary>The sender of the message that the current thread handles; null outside of actors.</summary>
    public static IActorRef GetCurrentSenderOrNoSender() => Current?.Sender ?? ActorRefs.NoSender;

    /// <summary>Gives the cell its mailbox, with the order to create the instance in it.</summary>
    public void Init(bool sendSupervise, MailboxType mailboxType)
    {
        var mailbox = MessageDispatcher.CreateMailbox(this, mailboxType);
        SwapMailbox(mailbox);
        mailbox.SetActor(this);
        mailbox.SystemEnqueue(_self, new Create());

        // The parent has the child in its books already; this is for its debug log.
        if (sendSupervise && _system.Settings.DebugLifecycle)
            _parent.SendSystemMessage(new Supervise(_self, async: false));
    }

    /// <inheritdoc/>
    public virtual void Start() => _dispatcher.Attach(this);

    /// <inheritdoc/>
    public void Stop() => SendSystemMessage(new Terminate());

    /// <inheritdoc/>
    public void Suspend() => SendSystemMessage(new Suspend());

    /// <inheritdoc/>
    public void Resume(Exception causedByFailure) => SendSystemMessage(new Resume(causedByFailure));

    /// <inheritdoc/>
    public void Restart(Exception cause) => SendSystemMessage(new Recreate(cause));

    /// <inheritdoc/>
    public virtual void SendMessage(IActorRef sender, object message)
    {
        if (message is null)
            throw new ArgumentNullException(nameof(message), "The message cannot be null.");
        SendMessage(new Envelope(message, sender ?? _system.DeadLetters));
    }

    /// <summary>
    /// Puts an envelope into the mailbox, from any thread; what fails on the way is logged, never thrown.
    /// </summary>
    public virtual void SendMessage(Envelope message)
    {
        try
        {
            if (_system.SerializeAllMessages)
                message = new MessageVerification(_system).PassThrough(message, this);
            _dispatcher.Dispatch(this, message);
        }
        catch (Exception e)
        {
            _system.EventStream.Publish(new Error(e, _parent.Path.ToString(), ActorType, "Swallowing exception during message send"));
        }
    }

    /// <inheritdoc/>
    public virtual void SendSystemMessage(ISystemMessage systemMessage)
    {
        try
        {
            _dispatcher.SystemDispatch(this, (SystemMessage)systemMessage);
        }
        catch (Exception e)
        {
            _system.EventStream.Publish(new Error(e, _parent.Path.ToString(), ActorType, "Swallowing exception during message send"));
        }
    }

    /// <inheritdoc/>
    public ActorSelection ActorSelection(string path) => ActorRefFactoryShared.ActorSelection(path, _system, _self);

    /// <inheritdoc/>
    public ActorSelection ActorSelection(ActorPath path) => ActorRefFactoryShared.ActorSelection(path, _system);

    /// <summary>Runs the action as this actor, as far as context and implicit sender are concerned.</summary>
    public void UseThreadContext(Action action)
    {
        var outer = InternalCurrentActorCellKeeper.Current;
        InternalCurrentActorCellKeeper.Current = this;
        try
        {
            action();
        }
        finally
        {
            InternalCurrentActorCellKeeper.Current = outer;
        }
    }

    internal Mailbox SwapMailbox(Mailbox mailbox)
    {
        var old = _mailbox;
        Interlocked.Exchange(ref _mailbox, mailbox);
        return old!;
    }

    /// <summary>A number that tells two incarnations of a path apart; never 0.</summary>
    internal static long NewUid() => Random.Shared.Next(1, int.MaxValue);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Publish(LogEvent logEvent)
    {
        try
        {
            _system.EventStream.Publish(logEvent);
        }
        catch (Exception)
        {
            // A subscriber that throws must not take the actor with it.
        }
    }
}
