using System.Diagnostics;
using Akka.TestKit;

namespace Entropy.Bundled.Tests.TestKit.Waiting;

public class LatchAndBarrierTests : TestKitSpec
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    public LatchAndBarrierTests()
        : base("akka.test.timefactor = 2")
    {
    }

    [Fact]
    public void A_latch_opens_when_it_has_been_counted_down()
    {
        var latch = CreateTestLatch(2);
        latch.CountDown();
        Assert.False(latch.IsOpen);

        latch.CountDown();

        Assert.True(latch.IsOpen);
        latch.Ready();
        latch.Ready(Short);
    }

    [Fact]
    public void A_latch_can_be_opened_and_closed_at_once()
    {
        var latch = new TestLatch(3);

        latch.Open();
        Assert.True(latch.IsOpen);

        latch.Reset();
        Assert.False(latch.IsOpen);
    }

    [Fact]
    public void A_closed_latch_is_waited_for_in_vain()
    {
        Assert.Throws<TimeoutException>(() => new TestLatch().Ready(Short));
        Assert.Throws<TimeoutException>(() => new TestLatch(1, Short).Ready());
        Assert.Throws<ArgumentException>(() => new TestLatch().Ready(TimeSpan.MaxValue));
    }

    [Fact]
    public void The_latch_of_a_test_kit_waits_for_the_scaled_time()
    {
        var watch = Stopwatch.StartNew();

        Assert.Throws<TimeoutException>(() => CreateTestLatch().Ready(TimeSpan.FromMilliseconds(100)));

        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(180), $"Waited only for {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_latch_lets_a_waiting_thread_go_on()
    {
        var latch = CreateTestLatch();
        var waiting = Task.Run(() => latch.Ready(Long));

        latch.CountDown();

        await waiting;
    }

    [Fact]
    public async Task A_barrier_lets_all_go_on_when_all_have_come()
    {
        var barrier = CreateTestBarrier(3);
        var early = new[] { Task.Run(() => barrier.Await(Long)), Task.Run(() => barrier.Await(Long)) };
        await Task.Delay(50);
        Assert.DoesNotContain(early, task => task.IsCompleted);

        barrier.Await();

        await Task.WhenAll(early);
    }

    [Fact]
    public void A_barrier_can_be_used_again()
    {
        var barrier = CreateTestBarrier(1);
        barrier.Await();

        barrier.Reset();

        barrier.Await(Long);
    }
}
