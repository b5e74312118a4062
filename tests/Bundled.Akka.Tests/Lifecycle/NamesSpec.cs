using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Lifecycle;

public sealed class NamesSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Theory]
    [InlineData("", "must not be empty")]
    [InlineData("$hello", "not start with `$`")]
    [InlineData("a%", "Illegal actor name")]
    [InlineData("%3", "Illegal actor name")]
    [InlineData("%xx", "Illegal actor name")]
    [InlineData("%0G", "Illegal actor name")]
    [InlineData("a?", "Illegal actor name")]
    [InlineData("a b", "Illegal actor name")]
    [InlineData("a/b", "Illegal actor name")]
    [InlineData("#1", "Illegal actor name")]
    [InlineData("üß", "only contain ASCII")]
    public void A_malformed_name_is_refused_with_the_rule_that_it_breaks(string name, string rule)
    {
        var failure = Assert.Throws<InvalidActorNameException>(() => Sys.ActorOf(Props.Empty, name));

        Assert.Contains(rule, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A-1_b.c")]
    [InlineData("(42)")]
    [InlineData("%20")]
    [InlineData("a$b")]
    [InlineData("-_.*$+:@&=,!~';")]
    public void A_well_formed_name_is_the_last_element_of_the_path(string name)
    {
        var actor = Sys.ActorOf(Props.Empty, name);

        Assert.Equal(name, actor.Path.Name);
        Assert.Equal($"akka://{Sys.Name}/user/{name}", actor.Path.ToString());
    }

    [Fact]
    public void A_name_is_unique_among_the_children_of_a_parent()
    {
        Sys.ActorOf(Props.Empty, "twin");

        var failure = Assert.Throws<InvalidActorNameException>(() => Sys.ActorOf(Props.Empty, "twin"));

        Assert.Equal("Actor name \"twin\" is not unique!", failure.Message);
    }

    [Fact]
    public async Task The_same_name_may_be_used_below_different_parents()
    {
        var a = await ChildOf(Sys.ActorOf(Puppet.Props, "a"), Props.Empty, "same");
        var b = await ChildOf(Sys.ActorOf(Puppet.Props, "b"), Props.Empty, "same");

        Assert.NotEqual(a.Path, b.Path);
    }

    [Fact]
    public async Task A_duplicate_name_fails_the_actor_that_asked_for_it()
    {
        var parent = Sys.ActorOf(Puppet.Props);

        await EventFilter.Exception<InvalidActorNameException>("Actor name \"duplicate\" is not unique!")
            .ExpectOneAsync(() =>
            {
                parent.Tell(new Order(context =>
                {
                    context.ActorOf(Props.Empty, "duplicate");
                    context.ActorOf(Props.Empty, "duplicate");
                }));
                return Task.CompletedTask;
            });
    }

    [Fact]
    public async Task Of_several_threads_that_want_one_name_exactly_one_gets_it()
    {
        for (var round = 0; round < 50; round++)
        {
            var name = $"wanted-{round}";
            var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
                Task.Run(() => Record.Exception(() => Sys.ActorOf(Props.Empty, name)))));

            Assert.Single(tries, failure => failure is null);
            Assert.Equal(3, tries.Count(failure => failure is InvalidActorNameException));
        }
    }

    [Fact]
    public void An_actor_without_a_name_gets_one_that_is_unique_and_reserved()
    {
        var actors = Enumerable.Range(0, 1000).Select(_ => Sys.ActorOf(Props.Empty)).ToArray();

        Assert.Equal(1000, actors.Select(a => a.Path.Name).Distinct().Count());
        Assert.All(actors, a => Assert.StartsWith("$", a.Path.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_names_of_nameless_children_count_up()
    {
        var system = ActorSystem.Create("counting");
        try
        {
            var names = Enumerable.Range(0, 3).Select(_ => system.ActorOf(Props.Empty).Path.Name);

            Assert.Equal(["$a", "$b", "$c"], names);
        }
        finally
        {
            Shutdown(system);
        }
    }

    [Fact]
    public void An_incarnation_has_a_uid_that_shows_in_its_reference_but_not_in_its_path()
    {
        var actor = Sys.ActorOf(Props.Empty, "numbered");

        Assert.NotEqual(0, actor.Path.Uid);
        Assert.Equal($"[akka://{Sys.Name}/user/numbered#{actor.Path.Uid}]", actor.ToString());
        Assert.DoesNotContain("#", actor.Path.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_incarnation_has_the_same_path_but_is_another_actor()
    {
        var first = Sys.ActorOf(Puppet.Props, "phoenix");
        await StopAndWait(first);
        IActorRef second = Nobody.Instance;
        await AwaitAssertAsync(() => second = Sys.ActorOf(Puppet.Props, "phoenix"));
        Sys.EventStream.Subscribe(TestActor, typeof(Event.DeadLetter));

        first.Tell("to the old one");

        Assert.Equal(first.Path, second.Path);
        Assert.NotEqual(first, second);
        Assert.NotEqual(first.ToString(), second.ToString());
        await ExpectMsgAsync<Event.DeadLetter>(letter => (string)letter.Message == "to the old one");
    }
}
