using Akka.Actor;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Dispatch;

/// <summary>Puts messages into mailboxes and mailboxes onto threads.</summary>
public abstract class MessageDispatcher
{
    /// <summary>How many messages a mailbox handles before it makes room for others, unless configured.</summary>
    public const int DefaultThroughput = 100;

    private const int Unscheduled = 0;
    private const int Scheduled = 1;
    private const int Rescheduled = 2;

    private long _inhabitants;
    private int _shutdownSchedule;

    /// <summary>Makes a dispatcher with the default throughput; a subclass sets the rest.</summary>
    protected MessageDispatcher(MessageDispatcherConfigurator configurator)
    {
        Configurator = configurator;
        Throughput = DefaultThroughput;
    }

    /// <summary>What made this dispatcher, with its configuration.</summary>
    public MessageDispatcherConfigurator Configurator { get; }

    /// <summary>Where its failures, and those of its actors, are published.</summary>
    public EventStream EventStream => Configurator.Prerequisites.EventStream;

    /// <summary>The mailbox types of the system.</summary>
    public Mailboxes Mailboxes => Configurator.Prerequisites.Mailboxes;

    /// <summary>The path of its configuration.</summary>
    public string Id { get; protected set; } = "";

    /// <summary>Most time for one run of a mailbox, in ticks of 100 ns.</summary>
    public long? ThroughputDeadlineTime { get; protected set; }

    /// <summary>Most messages in one run of a mailbox.</summary>
    public int Throughput { get; set; }

    /// <summary>How long the dispatcher keeps its threads when it has neither actors nor work.</summary>
    public TimeSpan ShutdownTimeout { get; protected set; }

    /// <summary>How many actors and pieces of work live on the dispatcher.</summary>
    protected long Inhabitants => Volatile.Read(ref _inhabitants);

    /// <summary>Runs an action on the dispatcher, soon. May be called from any thread.</summary>
    public void Schedule(Action run) => Schedule(new ActionRunnable(run));

    /// <summary>Runs something on the dispatcher, soon. May be called from any thread.</summary>
    public void Schedule(IRunnable run)
    {
        AddInhabitants(1);
        ExecuteTask(new Visit(this, run));
    }

    /// <summary>Lets an actor live here and handle what its mailbox has so far. To be called once for each.</summary>
    public virtual void Attach(ActorCell cell)
    {
        Register(cell);
        RegisterForExecution(cell.Mailbox, false, true);
    }

    /// <summary>Takes an actor away; what its mailbox still has goes to the dead letters.</summary>
    public virtual void Detach(ActorCell cell)
    {
        try
        {
            Unregister(cell);
        }
        finally
        {
            ShutDownWhenEmpty();
        }
    }

    /// <summary>Puts a message into the actor's mailbox and lets it run, from any thread.</summary>
    public virtual void Dispatch(ActorCell cell, Envelope envelope)
    {
        var mailbox = cell.Mailbox;
        mailbox.Enqueue(cell.Self, envelope);
        if (!RegisterForExecution(mailbox, true, false) && mailbox.IsClosed())
            mailbox.CleanUp(); // the actor stopped between the two lines: its last messages are dead letters, too
    }

    /// <summary>Puts a message of the runtime into the actor's mailbox and lets it run, from any thread.</summary>
    public virtual void SystemDispatch(ActorCell cell, SystemMessage message)
    {
        var mailbox = cell.Mailbox;
        mailbox.SystemEnqueue(cell.Self, message);
        RegisterForExecution(mailbox, false, true);
    }

    /// <summary>Gives work to a thread of this dispatcher. May be called by several threads at once.</summary>
    protected abstract void ExecuteTask(IRunnable run);

    /// <summary>Gives the threads back; work that comes later gets new ones.</summary>
    protected abstract void Shutdown();

    /// <summary>Publishes an exception of the dispatcher itself as an error.</summary>
    protected void ReportFailure(Exception ex) =>
        EventStream.Publish(new Error(ex, GetType().FullName!, GetType(), ex.Message));

    internal static Mailbox CreateMailbox(ActorCell cell, MailboxType mailboxType) =>
        new(mailboxType.Create(cell.Self, cell.System));

    internal virtual void Register(ActorCell actor) => AddInhabitants(1);

    internal virtual void Unregister(ActorCell actor)
    {
        AddInhabitants(-1);
        // Emptied before it is replaced: what waits in it must not be overtaken by what comes now. A sender that is
        // late for the emptying finds it closed and does it again (see Dispatch).
        var mailbox = actor.Mailbox;
        mailbox.BecomeClosed();
        mailbox.CleanUp();
        actor.SwapMailbox(Mailboxes.DeadLetterMailbox);
    }

    internal bool RegisterForExecution(Mailbox mailbox, bool hasMessageHint, bool hasSystemMessageHint)
    {
        if (!mailbox.CanBeScheduledForExecution(hasMessageHint, hasSystemMessageHint) || !mailbox.SetAsScheduled())
            return false;
        ExecuteTask(mailbox);
        return true;
    }

    internal virtual void Suspend(ActorCell actorCell)
    {
        var mailbox = actorCell.Mailbox;
        if (mailbox.Actor == actorCell && mailbox.Dispatcher == this)
            mailbox.Suspend();
    }

    internal virtual void Resume(ActorCell actorCell)
    {
        var mailbox = actorCell.Mailbox;
        if (mailbox.Actor == actorCell && mailbox.Dispatcher == this && mailbox.Resume())
            RegisterForExecution(mailbox, false, false);
    }

    private long AddInhabitants(long add)
    {
        var now = Interlocked.Add(ref _inhabitants, add);
        if (now >= 0)
            return now;
        var corrupted = new InvalidOperationException("ACTOR SYSTEM CORRUPTED!!! A dispatcher can't have less than 0 inhabitants!");
        ReportFailure(corrupted);
        throw corrupted;
    }

    // An empty dispatcher gives its threads back after a while in which nobody moved in.
    private void ShutDownWhenEmpty()
    {
        while (Inhabitants <= 0)
        {
            switch (Volatile.Read(ref _shutdownSchedule))
            {
                case Unscheduled:
                    if (Interlocked.CompareExchange(ref _shutdownSchedule, Scheduled, Unscheduled) != Unscheduled)
                        continue;
                    ScheduleShutdown();
                    return;
                case Scheduled:
                    if (Interlocked.CompareExchange(ref _shutdownSchedule, Rescheduled, Scheduled) != Scheduled)
                        continue;
                    return;
                default:
                    return;
            }
        }
    }

    private void ScheduleShutdown()
    {
        try
        {
            Configurator.Prerequisites.Scheduler.Advanced.ScheduleOnce(ShutdownTimeout, ShutdownDue);
        }
        catch (SchedulerException)
        {
            Shutdown(); // the scheduler is gone: the system terminates
        }
    }

    private void ShutdownDue()
    {
        if (Interlocked.CompareExchange(ref _shutdownSchedule, Scheduled, Rescheduled) == Rescheduled)
        {
            ScheduleShutdown();
            return;
        }

        try
        {
            if (Inhabitants == 0)
                Shutdown();
        }
        catch (Exception e)
        {
            ReportFailure(e);
        }
        finally
        {
            Volatile.Write(ref _shutdownSchedule, Unscheduled);
        }
    }

    /// <summary>Work that is not an actor counts as an inhabitant while it lasts.</summary>
    private sealed class Visit(MessageDispatcher dispatcher, IRunnable work) : IRunnable
    {
        public void Execute() => Run();

        public void Run()
        {
            try
            {
                work.Run();
            }
            finally
            {
                if (dispatcher.AddInhabitants(-1) == 0)
                    dispatcher.ShutDownWhenEmpty();
            }
        }
    }
}
