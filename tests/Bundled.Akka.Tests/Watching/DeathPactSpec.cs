using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Watching;

public sealed class DeathPactSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task Whoever_watches_but_does_not_handle_the_end_dies_with_the_watched_actor()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        var partner = Sys.ActorOf(Props.Create(() => new Partner(subject)));
        Watch(partner);
        await Ready(partner);

        await EventFilter.Exception<DeathPactException>().ExpectOneAsync(() =>
        {
            Sys.Stop(subject);
            return Task.CompletedTask;
        });

        await ExpectTerminatedAsync(partner);
    }

    [Fact]
    public async Task The_supervisor_sees_DeathPactException_with_the_dead_actor()
    {
        var subject = Sys.ActorOf(Puppet.Props, "subject");
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(failure =>
        {
            TestActor.Tell(((DeathPactException)failure).DeadActor.Path.Name);
            return Directive.Stop;
        })));
        await Ready(await ChildOf(parent, Props.Create(() => new Partner(subject))));

        Sys.Stop(subject);

        await ExpectMsgAsync("subject");
    }

    [Fact]
    public async Task A_pact_kills_along_a_chain()
    {
        var first = Sys.ActorOf(Puppet.Props);
        var last = first;
        for (var i = 0; i < 5; i++)
        {
            var next = last;
            last = Sys.ActorOf(Props.Create(() => new Partner(next)));
            await Ready(last);
        }

        Watch(last);

        Sys.Stop(first);

        await ExpectTerminatedAsync(last);
    }

    [Fact]
    public async Task A_supervisor_may_keep_a_partner_of_a_pact_alive()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(failure =>
        {
            TestActor.Tell(failure.GetType().Name);
            return Directive.Resume;
        })));
        var partner = await ChildOf(parent, Props.Create(() => new Partner(subject)));
        await Ready(partner);

        Sys.Stop(subject);

        await ExpectMsgAsync(nameof(DeathPactException));
        await Ready(partner);
    }

    private static Task<string> Ready(IActorRef partner) => partner.Ask<string>("ready", Patience);

    private sealed class Partner : ReceiveActor
    {
        public Partner(IActorRef subject)
        {
            Context.Watch(subject);
            Receive<string>(m => Sender.Tell(m));
        }
    }
}
