using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Events;

public sealed class UnhandledSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private const string Hocon =
        """
        akka {
          loglevel = DEBUG
          actor.debug { unhandled = on, lifecycle = on, autoreceive = on, event-stream = on }
        }
        """;

    [Fact]
    public async Task An_unhandled_message_is_published_with_sender_and_recipient()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        var deaf = Sys.ActorOf(Props.Create(() => new Deaf()));

        deaf.Tell("hello");

        var unhandled = await ExpectMsgAsync<UnhandledMessage>();
        Assert.Equal("hello", unhandled.Message);
        Assert.Equal(TestActor, unhandled.Sender);
        Assert.Equal(deaf, unhandled.Recipient);
    }

    [Fact]
    public async Task With_debugging_on_an_unhandled_message_is_logged_once()
    {
        var deaf = Sys.ActorOf(Props.Create(() => new Deaf()));

        await EventFilter.Debug(
                message: $"Unhandled message from {TestActor.Path} : hello", source: deaf.Path.ToString())
            .ExpectOneAsync(() =>
            {
                deaf.Tell("hello");
                return Task.CompletedTask;
            });
    }

    [Fact]
    public async Task With_debugging_on_a_message_without_sender_is_logged_too()
    {
        var deaf = Sys.ActorOf(Props.Create(() => new Deaf()));

        await EventFilter.Debug(contains: ": hello", source: deaf.Path.ToString()).ExpectOneAsync(() =>
        {
            deaf.Tell("hello", ActorRefs.NoSender);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task An_unhandled_message_is_not_an_unhandled_end()
    {
        var deaf = Sys.ActorOf(Props.Create(() => new Deaf()));

        deaf.Tell("hello");
        deaf.Tell(new Identify("alive"));

        await ExpectMsgAsync<ActorIdentity>(i => i.Subject.Equals(deaf));
    }

    [Fact]
    public async Task With_debugging_on_the_life_of_an_actor_is_logged()
    {
        IActorRef actor = Nobody.Instance;

        await DebugLog("Started", "debugged", () => actor = Sys.ActorOf(Puppet.Props, "debugged"));
        await DebugLog("Restarting", "debugged", () => actor.Tell(new Crash()));
        await DebugLog("now watched by", "debugged", () => Watch(actor));
        await DebugLog("received AutoReceiveMessage", "debugged", () => actor.Tell(new Identify(1)));
        await DebugLog("no longer watched by", "debugged", () => Unwatch(actor));
        await DebugLog("Stopped", "debugged", () => Sys.Stop(actor));
    }

    [Fact]
    public async Task With_debugging_on_subscriptions_are_logged()
    {
        await EventFilter.Debug(start: $"subscribing {TestActor} to channel {typeof(string)}").ExpectOneAsync(() =>
        {
            Sys.EventStream.Subscribe(TestActor, typeof(string));
            return Task.CompletedTask;
        });
        await EventFilter.Debug(start: $"unsubscribing {TestActor} from channel {typeof(string)}").ExpectOneAsync(() =>
        {
            Sys.EventStream.Unsubscribe(TestActor, typeof(string));
            return Task.CompletedTask;
        });
    }

    private Task DebugLog(string start, string name, Action cause) =>
        EventFilter.Debug(start: start, source: $"akka://{Sys.Name}/user/{name}").ExpectOneAsync(() =>
        {
            cause();
            return Task.CompletedTask;
        });

    private sealed class Deaf : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }
}
