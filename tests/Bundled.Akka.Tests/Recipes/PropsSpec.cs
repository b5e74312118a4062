using Akka.Actor;
using Akka.Specs.Lifecycle;
using Xunit.Abstractions;

namespace Akka.Specs.Recipes;

public sealed class PropsSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task An_expression_makes_the_actor_that_it_describes()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Holder("a", 1)));

        Assert.Equal("a1", await actor.Ask<string>("what"));
    }

    [Fact]
    public async Task A_type_and_arguments_make_an_actor()
    {
        Assert.Equal("a1", await Sys.ActorOf(Props.Create<Holder>("a", 1)).Ask<string>("what"));
        Assert.Equal("b2", await Sys.ActorOf(Props.Create(typeof(Holder), "b", 2)).Ask<string>("what"));
        Assert.Equal("c3", await Sys.ActorOf(new Props(typeof(Holder), ["c", 3])).Ask<string>("what"));
    }

    [Fact]
    public async Task A_type_alone_makes_an_actor_by_its_constructor_without_parameters()
    {
        Assert.Equal("hello", await Sys.ActorOf(Props.Create<Puppet>()).Ask<string>("hello"));
        Assert.Equal("hello", await Sys.ActorOf(Props.Create(typeof(Puppet))).Ask<string>("hello"));
        Assert.Equal("hello", await Sys.ActorOf<Puppet>().Ask<string>("hello"));
    }

    [Fact]
    public async Task The_arguments_of_an_expression_are_evaluated_once_and_shared_by_all_instances()
    {
        var evaluations = 0;
        Func<string> evaluate = () => $"evaluation {++evaluations};";
        var props = Props.Create(() => new Holder(evaluate(), 1));

        var first = Sys.ActorOf(props);
        var second = Sys.ActorOf(props);
        first.Tell(new Crash());

        Assert.Equal("evaluation 1;1", await first.Ask<string>("what"));
        Assert.Equal("evaluation 1;1", await second.Ask<string>("what"));
        Assert.Equal(1, evaluations);
    }

    [Fact]
    public async Task Instances_made_by_restarts_share_the_very_same_argument_objects()
    {
        var births = new Tally();
        var actor = Sys.ActorOf(Props.Create(() => new Chronicler(TestActor, births)));
        await ExpectInOrder("1: constructor", "1: PreStart");

        actor.Tell(new Crash());

        await ExpectInOrder(
            "1: PreRestart crash", "1: PostStop", "2: constructor", "2: PostRestart crash", "2: PreStart");
        Assert.Equal(2, births.Count);
    }

    [Fact]
    public async Task A_factory_expression_behind_a_cast_runs_for_each_instance()
    {
        var made = 0;
        Func<Holder> make = () => new Holder("made", ++made);
        var actor = Sys.ActorOf(Props.Create(() => (ActorBase)make()));
        Assert.Equal("made1", await actor.Ask<string>("what"));

        actor.Tell(new Crash());

        Assert.Equal("made2", await actor.Ask<string>("what"));
    }

    [Fact]
    public void Only_an_expression_that_constructs_an_actor_is_accepted()
    {
        Func<Holder> make = () => new Holder("made", 1);

        Assert.ThrowsAny<Exception>(() => Props.Create(() => make()));
    }

    [Fact]
    public async Task A_producer_makes_each_instance_and_gets_it_back()
    {
        var producer = new Producer(TestActor);
        var actor = Sys.ActorOf(Props.CreateBy(producer));
        await ExpectMsgAsync("produce");

        actor.Tell(new Crash());
        await ExpectMsgAsync("release");
        await ExpectMsgAsync("produce");

        Assert.Equal("produced2", await actor.Ask<string>("what"));
        Sys.Stop(actor);
        await ExpectMsgAsync("release");
    }

    [Fact]
    public void The_type_of_a_recipe_is_that_of_its_actor()
    {
        Assert.Equal(typeof(Holder), Props.Create(() => new Holder("a", 1)).Type);
        Assert.Equal(typeof(Holder), Props.Create<Holder>("a", 1).Type);
        Assert.Equal(typeof(Holder), Props.Create(typeof(Holder), "a", 1).Type);
        Assert.Equal(typeof(Holder), Props.CreateBy(new Producer(TestActor)).Type);
    }

    [Fact]
    public void The_arguments_of_a_recipe_can_be_read()
    {
        Assert.Equal(["a", 1], Props.Create(() => new Holder("a", 1)).Arguments);
        Assert.Equal(["a", 1], Props.Create<Holder>("a", 1).Arguments);
        Assert.Empty(Props.Create<Puppet>().Arguments);
    }

    [Fact]
    public void A_recipe_needs_a_type()
    {
        Type missing = null!;

        Assert.Throws<ArgumentNullException>("type", () => Props.Create(missing));
        Assert.Throws<ArgumentNullException>("type", () => new Props(missing));
        Assert.Throws<ArgumentNullException>("type", () => new Props(missing, []));
    }

    [Fact]
    public void A_type_that_is_no_actor_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Props.Create(typeof(string)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData(1, "a")]
    [InlineData("a", 1, 2)]
    public async Task Arguments_that_no_constructor_takes_fail_the_start_with_the_actors_type(params object[] arguments)
    {
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(failure =>
        {
            TestActor.Tell(failure.ToString());
            return Directive.Stop;
        })));

        await ChildOf(parent, Props.Create<Holder>(arguments));

        var failure = await ExpectMsgAsync<string>();
        Assert.Contains(nameof(ActorInitializationException), failure, StringComparison.Ordinal);
        Assert.Contains(nameof(Holder), failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Props_Empty_makes_an_actor_that_handles_everything_and_does_nothing()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Event.UnhandledMessage));
        var actor = Sys.ActorOf(Props.Empty);

        actor.Tell("anything");

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task An_actor_class_may_be_private()
    {
        Assert.Equal("private", await Sys.ActorOf(Props.Create<Private>()).Ask<string>("what"));
    }

    private sealed class Holder(string text, int number) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is Crash)
                throw new CrashException("crash");
            Sender.Tell($"{text}{number}");
        }
    }

    private sealed class Private : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell("private");
    }

    private sealed class Producer(IActorRef probe) : IIndirectActorProducer
    {
        private int _number;

        public Type ActorType => typeof(Holder);

        public ActorBase Produce()
        {
            probe.Tell("produce");
            return new Holder("produced", ++_number);
        }

        public void Release(ActorBase actor) => probe.Tell("release");
    }
}
