using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Scheduling;

public sealed class CancelableSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public void A_new_cancelable_is_not_cancelled()
    {
        using var cancelable = new Cancelable(Sys.Scheduler);

        Assert.False(cancelable.IsCancellationRequested);
        Assert.False(cancelable.Token.IsCancellationRequested);
    }

    [Fact]
    public void Cancelling_cancels_its_token_and_calls_back_once()
    {
        using var cancelable = new Cancelable(Sys.Scheduler);
        var calls = 0;
        cancelable.Token.Register(() => calls++);

        cancelable.Cancel();
        cancelable.Cancel();

        Assert.True(cancelable.IsCancellationRequested);
        Assert.True(cancelable.Token.IsCancellationRequested);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task A_cancelable_can_cancel_itself_later()
    {
        using var cancelable = new Cancelable(Sys.Scheduler);
        cancelable.Token.Register(() => TestActor.Tell("cancelled"));

        cancelable.CancelAfter(TimeSpan.FromMilliseconds(30));
        Assert.False(cancelable.IsCancellationRequested);

        await ExpectMsgAsync("cancelled");
        Assert.True(cancelable.IsCancellationRequested);
    }

    [Fact]
    public async Task A_delay_may_be_given_at_the_start()
    {
        using var cancelable = new Cancelable(Sys.Scheduler, TimeSpan.FromMilliseconds(30));
        cancelable.Token.Register(() => TestActor.Tell("cancelled"));

        await ExpectMsgAsync("cancelled");
    }

    [Fact]
    public void A_linked_cancelable_is_cancelled_with_any_of_those_that_it_is_linked_to()
    {
        using var first = new Cancelable(Sys.Scheduler);
        using var second = new Cancelable(Sys.Scheduler);
        var linked = Cancelable.CreateLinkedCancelable(Sys.Scheduler, first, second);

        second.Cancel();

        Assert.True(linked.IsCancellationRequested);
        Assert.False(first.IsCancellationRequested);
    }

    [Fact]
    public void A_linked_cancelable_that_is_cancelled_leaves_the_others_alone()
    {
        using var first = new Cancelable(Sys.Scheduler);
        var linked = Cancelable.CreateLinkedCancelable(Sys.Scheduler, first);

        linked.Cancel();

        Assert.False(first.IsCancellationRequested);
    }

    [Fact]
    public void There_is_one_that_is_cancelled_from_the_start()
    {
        var cancelled = Cancelable.CreateCanceled();

        cancelled.Cancel();

        Assert.True(cancelled.IsCancellationRequested);
        Assert.True(cancelled.Token.IsCancellationRequested);
    }

    [Fact]
    public void CancelIfNotNull_cancels_what_there_is()
    {
        using var cancelable = new Cancelable(Sys.Scheduler);

        cancelable.CancelIfNotNull();
        ((ICancelable?)null)!.CancelIfNotNull();

        Assert.True(cancelable.IsCancellationRequested);
    }
}
