using Akka.Actor;
using Akka.Event;
using Akka.TestKit.TestActors;

namespace Entropy.Bundled.Tests.TestKit.Filters;

public class DeadLetterFilterTests : FilterSpec
{
    private readonly Type _number = typeof(double);
    private readonly Type _text = typeof(string);
    private readonly IActorRef _dead;

    public DeadLetterFilterTests()
        : base(LogLevel.ErrorLevel)
    {
        _dead = Watch(ActorOf(BlackHoleActor.Props, "dead"));
        Sys.Stop(_dead);
        ExpectTerminated(_dead);
    }

    [Fact]
    public void A_dead_letter_is_expected_and_kept_out_of_the_log()
    {
        EventFilter.DeadLetter().ExpectOne(() => _dead.Tell("whatever"));

        Assert.Empty(Logged());
    }

    [Fact]
    public void Without_a_filter_a_dead_letter_is_logged()
    {
        _dead.Tell("whatever");

        Assert.Contains("whatever", Assert.Single(Logged()), StringComparison.Ordinal);
    }

    [Fact]
    public void Dead_letters_are_filtered_by_type()
    {
        EventFilter.DeadLetter<int>().And.DeadLetter(_number).Expect(2, () =>
        {
            _dead.Tell(5);
            _dead.Tell(1.2);
            _dead.Tell("let me through");
        });

        Assert.Single(Logged());
    }

    [Fact]
    public void Dead_letters_are_filtered_by_type_and_predicate()
    {
        EventFilter.DeadLetter<string>(text => text == "one").ExpectOne(() =>
        {
            _dead.Tell("one");
            _dead.Tell("two");
        });
        EventFilter.DeadLetter(_text, text => text.Equals("one")).ExpectOne(() =>
        {
            _dead.Tell("one");
            _dead.Tell("three");
        });

        Assert.Equal(2, Logged().Count);
    }

    [Fact]
    public void Dead_letters_are_filtered_by_the_actor_that_they_did_not_reach()
    {
        EventFilter.DeadLetter<string>("/user/dead").ExpectOne(() => _dead.Tell("one"));
        EventFilter.DeadLetter(_text, _dead.Path.ToString()).ExpectOne(() => _dead.Tell("two"));
        EventFilter.DeadLetter<string>("/user/undead").Mute(() => _dead.Tell("three"));

        Assert.Single(Logged());
    }
}
