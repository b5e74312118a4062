using Akka.Actor;
using Akka.Dispatch.MessageQueues;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Specs.Dispatching;

/// <summary>Queues alone, without an actor: what goes in comes out, in its order, however many threads put it in.</summary>
public sealed class MessageQueuesSpec
{
    public static TheoryData<string> InOrder => ["unbounded", "unbounded deque", "bounded deque", "stable priority"];

    [Theory]
    [MemberData(nameof(InOrder))]
    public void A_queue_gives_out_what_was_put_in(string kind)
    {
        // Positive numbers are messages to put in, 0 takes one out, negative ones are put back at the front.
        var steps = Gen.Choose(-3, 12).ListOf().ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(steps, sequence =>
        {
            var queue = Make(kind);
            var model = new LinkedList<int>();
            foreach (var step in sequence)
            {
                if (step > 0)
                {
                    queue.Enqueue(ActorRefs.Nobody, new Envelope(step, ActorRefs.NoSender));
                    model.AddLast(step);
                }
                else if (step < 0 && queue is Dispatch.IDequeBasedMessageQueueSemantics deque && kind != "stable priority")
                {
                    deque.EnqueueFirst(new Envelope(step, ActorRefs.NoSender));
                    model.AddFirst(step);
                }
                else
                {
                    var found = queue.TryDequeue(out var envelope);
                    Assert.Equal(model.Count > 0, found);
                    if (!found)
                        continue;
                    Assert.Equal(model.First!.Value, envelope.Message);
                    model.RemoveFirst();
                }
            }

            Assert.Equal(model, Drain(queue).Select(static e => (int)e.Message));
            Assert.False(queue.HasMessages);
        }));
    }

    [Fact]
    public void A_priority_queue_gives_out_the_smallest_number_first()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<int[]>(numbers =>
        {
            var queue = new UnboundedPriorityMessageQueue(static m => (int)m, 4);
            foreach (var number in numbers)
                queue.Enqueue(ActorRefs.Nobody, new Envelope(number, ActorRefs.NoSender));
            Assert.Equal(numbers.Order(), Drain(queue).Select(static e => (int)e.Message));
        }));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(4, 5_000)]
    public async Task Nothing_is_lost_or_doubled_or_overtaken_between_threads(int producers, int burst)
    {
        const int each = 100_000;
        var queue = new UnboundedMessageQueue();
        var writing = Enumerable.Range(0, producers).Select(producer => Task.Run(() =>
        {
            for (var i = 0; i < each; i++)
            {
                queue.Enqueue(ActorRefs.Nobody, new Envelope((producer, i), ActorRefs.NoSender));
                // In bursts a queue grows, is drained, and gives back what it grew to.
                if (i % burst == 0)
                    Thread.Yield();
            }
        })).ToArray();

        var next = new int[producers];
        var pause = new SpinWait();
        for (var left = producers * each; left > 0;)
        {
            if (!queue.TryDequeue(out var envelope))
            {
                pause.SpinOnce(); // gives way where there is one processor for all
                continue;
            }

            var (producer, number) = ((int, int))envelope.Message;
            Assert.Equal(next[producer]++, number);
            left--;
        }

        await Task.WhenAll(writing);
        Assert.False(queue.TryDequeue(out _));
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public void A_queue_that_is_cleaned_up_hands_everything_over_in_order()
    {
        var queue = new UnboundedMessageQueue();
        var heir = new UnboundedMessageQueue();
        for (var i = 0; i < 100; i++)
            queue.Enqueue(ActorRefs.Nobody, new Envelope(i, ActorRefs.NoSender));

        queue.CleanUp(ActorRefs.Nobody, heir);

        Assert.False(queue.HasMessages);
        Assert.Equal(100, heir.Count);
        Assert.Equal(Enumerable.Range(0, 100), Drain(heir).Select(static e => (int)e.Message));
    }

    private static IMessageQueue Make(string kind) => kind switch
    {
        "unbounded" => new UnboundedMessageQueue(),
        "unbounded deque" => new UnboundedDequeMessageQueue(),
        "bounded deque" => new BoundedDequeMessageQueue(1_000, TimeSpan.Zero),
        _ => new UnboundedStablePriorityMessageQueue(static _ => 0, 4),
    };

    private static IEnumerable<Envelope> Drain(IMessageQueue queue)
    {
        while (queue.TryDequeue(out var envelope))
            yield return envelope;
    }
}
