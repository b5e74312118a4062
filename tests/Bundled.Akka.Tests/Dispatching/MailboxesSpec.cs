using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Dispatching;

public sealed class MailboxesSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private static readonly string Hocon =
        $$"""
        bounded-mailbox {
          mailbox-type = "Akka.Dispatch.BoundedMailbox"
          mailbox-capacity = 2
          mailbox-push-timeout-time = 20ms
        }
        waiting-mailbox {
          mailbox-type = "Akka.Dispatch.BoundedMailbox"
          mailbox-capacity = 1
          mailbox-push-timeout-time = 10s
        }
        priority-mailbox { mailbox-type = "{{typeof(ByNumber).AssemblyQualifiedName}}" }
        stable-priority-mailbox { mailbox-type = "{{typeof(ByNumberStably).AssemblyQualifiedName}}" }
        lifo-mailbox { mailbox-type = "{{typeof(LifoMailbox).AssemblyQualifiedName}}" }
        lifo-dispatcher { mailbox-type = "{{typeof(LifoMailbox).AssemblyQualifiedName}}" }
        broken-mailbox { mailbox-type = "No.Such.Mailbox, Nowhere" }
        akka.actor.mailbox.requirements { "{{typeof(ILifo).AssemblyQualifiedName}}" = lifo-mailbox }
        akka.actor.deployment {
          /lifo { mailbox = lifo-mailbox }
        }
        """;

    [Fact]
    public async Task By_default_a_mailbox_takes_any_number_of_messages_and_keeps_their_order()
    {
        await HandlesInOrder(Sys.ActorOf(Puppet.Props), Enumerable.Range(0, 10_000), Enumerable.Range(0, 10_000));
    }

    [Fact]
    public async Task A_message_that_finds_no_room_in_a_bounded_mailbox_in_time_is_a_dead_letter()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var actor = Sys.ActorOf(Puppet.Props.WithMailbox("bounded-mailbox"));

        using (Busy(actor))
        {
            for (var i = 1; i <= 4; i++)
                actor.Tell(i);
            for (var i = 3; i <= 4; i++)
            {
                var letter = await ExpectMsgAsync<DeadLetter>();
                Assert.Equal(i, letter.Message);
                Assert.Equal(TestActor, letter.Sender);
                Assert.Equal(actor, letter.Recipient);
            }
        }

        await ExpectInOrder(1, 2);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_teller_waits_for_room_in_a_bounded_mailbox()
    {
        var actor = Sys.ActorOf(Puppet.Props.WithMailbox("waiting-mailbox"));
        Task teller;

        using (Busy(actor))
        {
            actor.Tell(1);
            teller = Task.Run(() => actor.Tell(2, TestActor));
            await ExpectNoMsgAsync(Silence);
            Assert.False(teller.IsCompleted);
        }

        await ExpectInOrder(1, 2);
        await teller.WaitAsync(Patience);
    }

    [Theory]
    [InlineData("priority-mailbox")]
    [InlineData("stable-priority-mailbox")]
    public async Task A_priority_mailbox_hands_out_the_smallest_priority_first(string mailbox)
    {
        var numbers = Enumerable.Range(0, 100).Select(i => i * 37 % 100).ToArray();

        await HandlesInOrder(Sys.ActorOf(Puppet.Props.WithMailbox(mailbox)), numbers, numbers.Order());
    }

    [Fact]
    public async Task A_stable_priority_mailbox_keeps_the_order_of_equal_priorities()
    {
        var actor = Sys.ActorOf(Puppet.Props.WithMailbox("stable-priority-mailbox"));
        var texts = Enumerable.Range(0, 50).Select(i => $"text {i}").ToArray();

        using (Busy(actor))
        {
            foreach (var text in texts)
                actor.Tell(text);
            actor.Tell(1);
        }

        await ExpectMsgAsync(1);
        await ExpectInOrder([.. texts]);
    }

    [Fact]
    public async Task A_priority_mailbox_can_be_stashed_over()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Stasher(TestActor)).WithMailbox("priority-mailbox"));

        foreach (var i in new[] { 3, 1, 2 })
            actor.Tell(i);
        await ExpectInOrder("stashed", "stashed", "stashed");
        actor.Tell("open");

        var received = new[] { await ExpectMsgAsync<int>(), await ExpectMsgAsync<int>(), await ExpectMsgAsync<int>() };
        Assert.Equal([1, 2, 3], received.Order());
    }

    [Fact]
    public async Task A_mailbox_of_ones_own_can_be_named_by_recipe_deployment_or_dispatcher()
    {
        var lifo = new[] { 3, 2, 1 };

        await HandlesInOrder(Sys.ActorOf(Puppet.Props.WithMailbox("lifo-mailbox")), [1, 2, 3], lifo);
        await HandlesInOrder(Sys.ActorOf(Puppet.Props, "lifo"), [1, 2, 3], lifo);
        await HandlesInOrder(Sys.ActorOf(Puppet.Props.WithDispatcher("lifo-dispatcher")), [1, 2, 3], lifo);
    }

    [Fact]
    public async Task A_mailbox_can_be_required_by_the_actor_itself()
    {
        await HandlesInOrder(Sys.ActorOf(Props.Create(() => new WantsLifo())), [1, 2, 3], [3, 2, 1]);
    }

    [Fact]
    public void A_mailbox_that_is_not_what_the_actor_requires_is_refused()
    {
        var props = Props.Create(() => new Stasher(TestActor)).WithMailbox("lifo-mailbox");

        var failure = Assert.ThrowsAny<Exception>(() => Sys.ActorOf(props));

        Assert.Contains(nameof(IDequeBasedMessageQueueSemantics)[1..], failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mailbox_type_that_does_not_exist_is_refused()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Sys.ActorOf(Puppet.Props.WithMailbox("broken-mailbox")));

        Assert.Contains("broken-mailbox", failure.ToString(), StringComparison.Ordinal);
    }

    private async Task HandlesInOrder(IActorRef actor, IEnumerable<int> told, IEnumerable<int> handled)
    {
        using (Busy(actor))
        {
            foreach (var number in told)
                actor.Tell(number);
        }

        foreach (var number in handled)
            await ExpectMsgAsync(number);
    }

    /// <summary>Numbers by their value, orders before everything, everything else last.</summary>
    public sealed class ByNumber(Settings settings, Config config) : UnboundedPriorityMailbox(settings, config)
    {
        protected override int PriorityGenerator(object message) => message as int? ?? int.MaxValue;
    }

    /// <summary>The same, stable.</summary>
    public sealed class ByNumberStably(Settings settings, Config config)
        : UnboundedStablePriorityMailbox(settings, config)
    {
        protected override int PriorityGenerator(object message) => message as int? ?? int.MaxValue;
    }

    /// <summary>What an actor requires that wants its last message first.</summary>
    public interface ILifo : ISemantics;

    /// <summary>A mailbox of our own.</summary>
    public sealed class LifoMailbox(Settings settings, Config config)
        : MailboxType(settings, config), IProducesMessageQueue<LifoMessages>
    {
        public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new LifoMessages();
    }

    /// <summary>A queue of our own: last in, first out.</summary>
    public sealed class LifoMessages : IMessageQueue, ILifo
    {
        private readonly System.Collections.Concurrent.ConcurrentStack<Envelope> _stack = new();

        public bool HasMessages => !_stack.IsEmpty;

        public int Count => _stack.Count;

        public void Enqueue(IActorRef receiver, Envelope envelope) => _stack.Push(envelope);

        public bool TryDequeue(out Envelope envelope) => _stack.TryPop(out envelope);

        public void CleanUp(IActorRef owner, IMessageQueue deadletters)
        {
            while (TryDequeue(out var envelope))
                deadletters.Enqueue(owner, envelope);
        }
    }

    private sealed class WantsLifo : UntypedActor, IRequiresMessageQueue<ILifo>
    {
        protected override void OnReceive(object message)
        {
            if (message is Order order)
                order.Run(Context);
            else
                Sender.Tell(message);
        }
    }

    private sealed class Stasher(IActorRef probe) : UntypedActorWithUnboundedStash
    {
        private bool _open;

        protected override void OnReceive(object message)
        {
            if (message is "open")
            {
                _open = true;
                Stash.UnstashAll();
            }
            else if (_open)
                probe.Tell(message);
            else
            {
                Stash.Stash();
                probe.Tell("stashed");
            }
        }
    }
}
