using Akka.Actor;
using Akka.TestKit;

namespace Entropy.Bundled.Tests.TestKit.Probes;

public class AutoPilotTests : TestKitSpec
{
    [Fact]
    public void A_pilot_sees_every_message_and_the_queue_gets_it_as_well()
    {
        var probe = CreateTestProbe();
        probe.SetAutoPilot(new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell($"{message}!");
            return AutoPilot.KeepRunning;
        }));

        probe.Ref.Tell("one", TestActor);
        probe.Ref.Tell("two", TestActor);

        ExpectMsg("one!");
        ExpectMsg("two!");
        probe.ExpectMsgFrom(TestActor, "one");
        probe.ExpectMsgFrom(TestActor, "two");
    }

    [Fact]
    public void A_pilot_that_returns_itself_stays()
    {
        var counter = new Counter();
        SetAutoPilot(counter);

        TestActor.Tell("one");
        TestActor.Tell("two");

        Assert.Equal(2, counter.Count);
    }

    [Fact]
    public void A_pilot_may_name_its_successor()
    {
        var second = new Counter();
        var firstRuns = 0;
        SetAutoPilot(new DelegateAutoPilot((_, _) =>
        {
            firstRuns++;
            return second;
        }));

        TestActor.Tell("one");
        TestActor.Tell("two");
        TestActor.Tell("three");

        Assert.Equal(1, firstRuns);
        Assert.Equal(2, second.Count);
    }

    [Fact]
    public void A_pilot_may_leave()
    {
        var runs = 0;
        SetAutoPilot(new DelegateAutoPilot((_, _) =>
        {
            runs++;
            return AutoPilot.NoAutoPilot;
        }));

        TestActor.Tell("one");
        TestActor.Tell("two");

        Assert.Equal(1, runs);
        ExpectMsgAllOf("one", "two");
    }

    [Fact]
    public void A_pilot_sees_messages_that_are_then_ignored()
    {
        var counter = new Counter();
        SetAutoPilot(counter);
        IgnoreMessages<string>();

        TestActor.Tell("one");

        Assert.Equal(1, counter.Count);
        Assert.False(HasMessages);
    }

    private sealed class Counter : AutoPilot
    {
        public int Count { get; private set; }

        public override AutoPilot Run(IActorRef sender, object message)
        {
            Count++;
            return this;
        }
    }
}
