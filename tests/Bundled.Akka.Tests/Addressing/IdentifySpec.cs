using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Addressing;

public sealed class IdentifySpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task An_actor_identifies_itself_without_its_handler_knowing()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Silent()));

        actor.Tell(new Identify("who"));

        var identity = await ExpectMsgAsync<ActorIdentity>();
        Assert.Equal("who", identity.MessageId);
        Assert.Equal(actor, identity.Subject);
    }

    [Fact]
    public async Task Whoever_is_gone_does_not_know_itself()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Silent()), "gone");
        await StopAndWait(actor);

        Sys.ActorSelection(actor.Path).Tell(new Identify(1), TestActor);
        actor.Tell(new Identify(2), TestActor);

        foreach (var id in new[] { 1, 2 })
        {
            var identity = await ExpectMsgAsync<ActorIdentity>();
            Assert.Equal(id, identity.MessageId);
            Assert.Null(identity.Subject);
        }
    }

    [Fact]
    public async Task A_reference_resolves_to_the_actor_behind_it_and_its_path()
    {
        var provider = ((ExtendedActorSystem)Sys).Provider;
        var parent = Sys.ActorOf(Puppet.Props, "parent");
        var child = await ChildOf(parent, Puppet.Props, "child");

        foreach (var actor in new[] { parent, child })
        {
            Assert.Equal(actor, provider.ResolveActorRef(actor.Path));
            Assert.Equal(actor, provider.ResolveActorRef(actor.Path.ToString()));
            Assert.Equal(actor, provider.ResolveActorRef(actor.Path.ToSerializationFormat()));
        }
    }

    [Fact]
    public async Task A_reference_to_nobody_resolves_to_one_that_keeps_the_path_and_loses_the_messages()
    {
        var provider = ((ExtendedActorSystem)Sys).Provider;
        Sys.EventStream.Subscribe(TestActor, typeof(Event.DeadLetter));
        var path = new RootActorPath(provider.DefaultAddress) / "user" / "nobody";

        var nobody = provider.ResolveActorRef(path);
        nobody.Tell("lost");

        Assert.Equal(path, nobody.Path);
        await ExpectMsgAsync<Event.DeadLetter>(l => (string)l.Message == "lost");
    }

    [Fact]
    public async Task A_path_resolves_to_the_present_incarnation()
    {
        var provider = ((ExtendedActorSystem)Sys).Provider;
        var first = Sys.ActorOf(Puppet.Props, "phoenix");
        await StopAndWait(first);
        IActorRef second = Nobody.Instance;
        await AwaitAssertAsync(() => second = Sys.ActorOf(Puppet.Props, "phoenix"));

        Assert.Equal(second, provider.ResolveActorRef(second.Path.ToSerializationFormat()));
        Assert.Equal(second, provider.ResolveActorRef(first.Path.ToString()));
    }

    private sealed class Silent : UntypedActor
    {
        protected override void OnReceive(object message) => throw new CrashException("must not be called");
    }
}
