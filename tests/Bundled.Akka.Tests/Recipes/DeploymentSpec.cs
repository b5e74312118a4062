using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Recipes;

public sealed class DeploymentSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private const string Hocon =
        """
        blue-dispatcher { type = Dispatcher, throughput = 7 }
        red-dispatcher {
          type = ForkJoinDispatcher
          dedicated-thread-pool { thread-count = 1, threadtype = background }
        }
        akka.actor.deployment {
          /configured { dispatcher = red-dispatcher }
          "/parent/child" { dispatcher = red-dispatcher }
          "/parent/*/grandchild" { dispatcher = red-dispatcher }
        }
        """;

    [Fact]
    public void A_recipe_is_immutable()
    {
        var plain = Props.Create<Puppet>();
        var strategy = new OneForOneStrategy(_ => Directive.Stop);

        var changed = plain.WithDispatcher("blue-dispatcher").WithMailbox("some-mailbox")
            .WithSupervisorStrategy(strategy);

        Assert.Equal("akka.actor.default-dispatcher", plain.Dispatcher);
        Assert.Null(plain.SupervisorStrategy);
        Assert.Equal("blue-dispatcher", changed.Dispatcher);
        Assert.Equal("some-mailbox", changed.Mailbox);
        Assert.Same(strategy, changed.SupervisorStrategy);
    }

    [Fact]
    public void A_strategy_can_be_given_with_the_recipe()
    {
        var strategy = new OneForOneStrategy(_ => Directive.Stop);

        Assert.Same(strategy, Props.Create(() => new Puppet(), strategy).SupervisorStrategy);
        Assert.Same(strategy, Props.Create<Puppet>(strategy).SupervisorStrategy);
        Assert.Null(Props.Create(() => new Puppet()).SupervisorStrategy);
    }

    [Fact]
    public async Task The_recipes_strategy_wins_over_the_actors_own()
    {
        var parent = Sys.ActorOf(
            Props.Create<Puppet>().WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Stop)));
        var child = await ChildOf(parent, Puppet.Props);
        Watch(child);

        child.Tell(new Crash());

        await ExpectTerminatedAsync(child);
    }

    [Fact]
    public async Task An_actor_runs_on_the_dispatcher_of_its_recipe()
    {
        var actor = Sys.ActorOf(Props.Create<WhereAmI>().WithDispatcher("blue-dispatcher"));

        Assert.Equal("blue-dispatcher", await actor.Ask<string>("where"));
    }

    [Fact]
    public async Task Without_a_dispatcher_an_actor_runs_on_the_default_one()
    {
        Assert.Equal(
            "akka.actor.default-dispatcher", await Sys.ActorOf(Props.Create<WhereAmI>()).Ask<string>("where"));
    }

    [Fact]
    public async Task A_deployment_configured_for_the_path_wins_over_the_recipe()
    {
        var actor = Sys.ActorOf(Props.Create<WhereAmI>().WithDispatcher("blue-dispatcher"), "configured");

        Assert.Equal("red-dispatcher", await actor.Ask<string>("where"));
    }

    [Fact]
    public async Task A_deployment_may_be_configured_for_children_and_with_wildcards()
    {
        var parent = Sys.ActorOf(Puppet.Props, "parent");
        var child = await ChildOf(parent, Props.Create<WhereAmI>(), "child");
        var other = await ChildOf(parent, Puppet.Props, "any-other");
        var grandchild = await ChildOf(other, Props.Create<WhereAmI>(), "grandchild");

        Assert.Equal("red-dispatcher", await child.Ask<string>("where"));
        Assert.Equal("red-dispatcher", await grandchild.Ask<string>("where"));
    }

    [Fact]
    public async Task A_deploy_object_wins_over_what_the_recipe_said_before()
    {
        var props = Props.Create<WhereAmI>().WithDispatcher("red-dispatcher")
            .WithDeploy(new Deploy().WithDispatcher("blue-dispatcher"));

        Assert.Equal("blue-dispatcher", await Sys.ActorOf(props).Ask<string>("where"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_unknown_dispatcher_or_mailbox_is_refused_at_once(bool dispatcher)
    {
        var props = dispatcher
            ? Props.Create<Puppet>().WithDispatcher("no-such-dispatcher")
            : Props.Create<Puppet>().WithMailbox("no-such-mailbox");

        var failure = Assert.Throws<Configuration.ConfigurationException>(() => Sys.ActorOf(props, "misplaced"));

        Assert.Contains("misplaced", failure.Message, StringComparison.Ordinal);
        Assert.Contains("no-such-", failure.ToString(), StringComparison.Ordinal);
    }

    private sealed class WhereAmI : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(Context.Dispatcher.Id);
    }
}
