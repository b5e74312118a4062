using Akka.Util;
using Akka.Util.Internal;

namespace Akka.Specs.Utilities;

public sealed class AtomicsSpec
{
    [Fact]
    public void A_counter_starts_below_zero_so_that_its_first_number_is_zero()
    {
        Assert.Equal(0, new AtomicCounter().Next());
        Assert.Equal(0, new AtomicCounterLong().Next());
    }

    [Fact]
    public void A_counter_tells_the_number_before_or_after_a_change()
    {
        var counter = new AtomicCounter(5);
        Assert.Equal(5, counter.GetAndIncrement());
        Assert.Equal(7, counter.IncrementAndGet());
        Assert.Equal(7, counter.GetAndAdd(3));
        Assert.Equal(20, counter.AddAndGet(10));
        Assert.Equal(20, counter.GetAndSet(1));
        Assert.Equal(1, counter.GetAndDecrement());
        Assert.Equal(-1, counter.DecrementAndGet());
        counter.Reset();
        Assert.Equal(0, counter.Current);
    }

    [Fact]
    public async Task A_counter_that_many_threads_raise_misses_none()
    {
        var counter = new AtomicCounterLong(0);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 100; i++)
                counter.IncrementAndGet();
        })));
        Assert.Equal(10_000, counter.Current);
    }

    [Fact]
    public void A_truth_value_changes_only_from_what_is_expected()
    {
        var flag = new AtomicBoolean(true);
        Assert.False(flag.CompareAndSet(false, true));
        Assert.True(flag.CompareAndSet(true, false));
        Assert.False(flag.GetAndSet(true));
        Assert.True(flag);
    }

    [Fact]
    public void A_reference_changes_only_from_what_is_expected()
    {
        var (first, second) = (new object(), new object());
        var reference = new AtomicReference<object>(first);
        Assert.False(reference.CompareAndSet(second, first));
        Assert.True(reference.CompareAndSet(first, second));
        Assert.Same(second, reference.GetAndSet(first));
        Assert.Same(first, reference.Value);
    }
}
