using Akka.Actor;
using Akka.Event;
using Akka.TestKit;

namespace Entropy.Bundled.Tests.TestKit.Filters;

/// <summary>A test event listener that sends to an actor what it would else print.</summary>
public class ForwardingListener : TestEventListener
{
    private IActorRef? _reader;

    protected override void Print(LogEvent logEvent)
    {
        if (logEvent.Message is ReadBy order)
        {
            _reader = order.Reader;
            _reader.Tell("reading");
        }
        else if (_reader is not null)
        {
            _reader.Tell(logEvent);
        }
        else
        {
            base.Print(logEvent);
        }
    }

    /// <summary>Logged to say where what is printed goes.</summary>
    public sealed record ReadBy(IActorRef Reader);
}
