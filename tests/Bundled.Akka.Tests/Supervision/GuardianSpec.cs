using Akka.Actor;
using Akka.Configuration;
using Xunit.Abstractions;

namespace Akka.Specs.Supervision;

public sealed class GuardianSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task By_default_the_user_guardian_restarts_what_fails_below_it()
    {
        var actor = Sys.ActorOf(Counter.Props);
        actor.Tell("count");

        actor.Tell(new Crash());

        Assert.Equal(0, await actor.Ask<int>("get", Patience));
    }

    [Fact]
    public async Task The_user_guardians_strategy_can_be_configured()
    {
        var system = Create("Akka.Actor.StoppingSupervisorStrategy");
        try
        {
            var actor = system.ActorOf(Counter.Props);
            var end = actor.WatchAsync();

            actor.Tell(new Crash());

            Assert.True(await end.WaitAsync(Patience));
        }
        finally
        {
            await system.Terminate().WaitAsync(Patience);
        }
    }

    [Fact]
    public async Task A_failure_that_the_user_guardian_escalates_ends_the_system()
    {
        var system = Create(typeof(EscalatingConfigurator).AssemblyQualifiedName!);
        var actor = system.ActorOf(Counter.Props);

        actor.Tell(new Crash());

        await system.WhenTerminated.WaitAsync(Patience);
    }

    [Fact]
    public async Task An_escalation_up_to_the_guardian_restarts_the_top_level_actor()
    {
        var top = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(_ => Directive.Escalate)));
        var child = await ChildOf(top, Counter.Props);
        Watch(child);

        child.Tell(new Crash());

        await ExpectTerminatedAsync(child);
        Assert.Equal("alive", await top.Ask<string>("alive", Patience));
    }

    private static ActorSystem Create(string configurator) => ActorSystem.Create("guarded", ConfigurationFactory
        .ParseString($"akka.actor.guardian-supervisor-strategy = \"{configurator}\"")
        .WithFallback("akka { stdout-loglevel = OFF, loglevel = OFF }"));

    public sealed class EscalatingConfigurator : SupervisorStrategyConfigurator
    {
        public override SupervisorStrategy Create() => new OneForOneStrategy(_ => Directive.Escalate);
    }
}
