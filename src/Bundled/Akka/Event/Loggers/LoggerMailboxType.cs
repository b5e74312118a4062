using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;

namespace Akka.Event;

/// <summary>What the mailbox of a logger is known by.</summary>
public interface ILoggerMessageQueueSemantics : ISemantics;

/// <summary>The mailbox of loggers: the lines that a stopping logger has not written go to the standard output.</summary>
internal sealed class LoggerMailboxType(Settings settings, Config config)
    : MailboxType(settings, config), IProducesMessageQueue<LoggerMessageQueue>
{
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) =>
        owner is not null && system is not null
            ? new LoggerMessageQueue(system.Settings.StdoutLogger)
            : throw new ArgumentNullException(nameof(owner), "no mailbox owner or system given");
}

internal sealed class LoggerMessageQueue(MinimalLogger stdout)
    : IMessageQueue, ILoggerMessageQueueSemantics, IUnboundedMessageQueueSemantics
{
    private readonly UnboundedMessageQueue _messages = new();

    public bool HasMessages => _messages.HasMessages;

    public int Count => _messages.Count;

    public void Enqueue(IActorRef receiver, Envelope envelope) => _messages.Enqueue(receiver, envelope);

    public bool TryDequeue(out Envelope envelope) => _messages.TryDequeue(out envelope);

    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        while (TryDequeue(out var envelope))
            stdout.Tell(envelope.Message, envelope.Sender);
        _messages.CleanUp(owner, deadletters);
    }
}
