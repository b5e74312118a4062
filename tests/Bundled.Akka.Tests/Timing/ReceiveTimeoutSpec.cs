using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Timing;

public sealed class ReceiveTimeoutSpec(ITestOutputHelper output) : VirtualTimeSpec(output)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task An_actor_that_hears_nothing_for_its_time_receives_ReceiveTimeout_again_and_again()
    {
        var actor = await Impatient(Second);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            Pass(Second);
            await ExpectMsgAsync("timeout");
            await Settle(actor);
        }
    }

    [Fact]
    public async Task Every_message_starts_the_time_anew()
    {
        var actor = await Impatient(Second);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            Pass(Second * 0.6);
            actor.Tell("activity");
            await ExpectMsgAsync("activity");
            await Settle(actor);
        }

        Pass(Second * 0.6);
        await ExpectNoMsgAsync(Silence);
        Pass(Second * 0.4);
        await ExpectMsgAsync("timeout");
    }

    [Fact]
    public async Task Messages_marked_as_not_influencing_do_not_start_the_time_anew()
    {
        var actor = await Impatient(Second);

        Pass(Second * 0.6);
        actor.Tell(new Transparent());
        await ExpectMsgAsync(new Transparent());
        await Settle(actor);
        Pass(Second * 0.4);

        await ExpectMsgAsync("timeout");
    }

    [Fact]
    public async Task Being_identified_does_not_start_the_time_anew()
    {
        var actor = await Impatient(Second);

        Pass(Second * 0.6);
        await actor.Ask<ActorIdentity>(new Identify(1));
        await Settle(actor);
        Pass(Second * 0.4);

        await ExpectMsgAsync("timeout");
    }

    [Fact]
    public async Task Without_a_time_there_is_no_timeout()
    {
        await Impatient(null);

        Pass(TimeSpan.FromDays(1));

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task The_time_can_be_taken_back()
    {
        var actor = await Impatient(Second);

        actor.Tell(new SetTime(null));
        await Settle(actor);
        Pass(Second);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task The_time_can_be_taken_back_by_the_handler_of_the_timeout()
    {
        var actor = Sys.ActorOf(Props.Create(() => new OnlyOnce(TestActor)));
        await Settle(actor);

        Pass(Second);
        await ExpectMsgAsync("timeout");
        await Settle(actor);
        Pass(Second);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_message_that_does_not_influence_may_still_set_the_first_time()
    {
        var actor = await Impatient(null);

        actor.Tell(new SetTimeTransparently(Second));
        await Settle(actor);
        Pass(Second);

        await ExpectMsgAsync("timeout");
    }

    [Fact]
    public async Task A_message_that_does_not_influence_may_still_take_the_time_back()
    {
        var actor = await Impatient(Second);

        actor.Tell(new SetTimeTransparently(null));
        await Settle(actor);
        Pass(Second);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task The_context_knows_the_time()
    {
        var actor = Sys.ActorOf(Puppet.Props);

        Assert.Null(await Inside(actor, c => c.ReceiveTimeout));
        Assert.Equal(Second, await Inside(actor, c =>
        {
            c.SetReceiveTimeout(Second);
            return c.ReceiveTimeout;
        }));
    }

    [Fact]
    public async Task A_stopped_actor_has_no_timeout()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var actor = await Impatient(Second);

        await StopAndWait(actor);
        Pass(Second);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task An_asynchronous_handler_may_set_the_time()
    {
        var actor = Sys.ActorOf(Props.Create(() => new SetsLater(TestActor)));

        actor.Tell("set");
        await ExpectMsgAsync("set");
        await Settle(actor);
        Pass(Second);

        await ExpectMsgAsync("timeout");
    }

    private async Task<IActorRef> Impatient(TimeSpan? time)
    {
        var actor = Sys.ActorOf(Props.Create(() => new ImpatientActor(TestActor, time)));
        await Settle(actor);
        return actor;
    }

    private sealed record Transparent : INotInfluenceReceiveTimeout;

    private sealed record SetTime(TimeSpan? Time);

    private sealed record SetTimeTransparently(TimeSpan? Time) : INotInfluenceReceiveTimeout;

    private sealed class ImpatientActor : UntypedActor
    {
        private readonly IActorRef _probe;

        public ImpatientActor(IActorRef probe, TimeSpan? time)
        {
            _probe = probe;
            SetReceiveTimeout(time);
        }

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case ReceiveTimeout:
                    _probe.Tell("timeout");
                    break;
                case Ping:
                    Sender.Tell(Pong.Instance);
                    break;
                case SetTime set:
                    SetReceiveTimeout(set.Time);
                    break;
                case SetTimeTransparently set:
                    SetReceiveTimeout(set.Time);
                    break;
                default:
                    _probe.Tell(message);
                    break;
            }
        }
    }

    private sealed class OnlyOnce : ReceiveActor
    {
        public OnlyOnce(IActorRef probe)
        {
            SetReceiveTimeout(Second);
            Receive<ReceiveTimeout>(_ =>
            {
                SetReceiveTimeout(null);
                probe.Tell("timeout");
            });
            Receive<Ping>(_ => Sender.Tell(Pong.Instance));
        }
    }

    private sealed class SetsLater : ReceiveActor
    {
        public SetsLater(IActorRef probe)
        {
            Receive<ReceiveTimeout>(_ => probe.Tell("timeout"));
            Receive<Ping>(_ => Sender.Tell(Pong.Instance));
            ReceiveAsync<string>(async m =>
            {
                await Task.Yield();
                SetReceiveTimeout(Second);
                probe.Tell(m);
            });
        }
    }
}
