using Akka.Actor;
using Akka.Pattern;
using Xunit.Abstractions;

namespace Akka.Specs.Resilience;

public sealed class CircuitBreakerSpec(ITestOutputHelper output) : VirtualTimeSpec(output)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>The same calls, awaited or blocking.</summary>
    public static TheoryData<bool> Calls => [false, true];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_closed_breaker_lets_calls_through(bool blocking)
    {
        var breaker = Breaker(1);

        Assert.Equal("hi", await Succeeds(breaker, blocking));

        Assert.True(breaker.IsClosed);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_closed_breaker_counts_failures_until_a_success(bool blocking)
    {
        var breaker = Breaker(5);

        for (var i = 1; i <= 4; i++)
        {
            await Fails(breaker, blocking);
            Assert.Equal(i, breaker.CurrentFailureCount);
        }

        Assert.IsType<CrashException>(breaker.LastCaughtException);
        await Succeeds(breaker, blocking);
        Assert.Equal(0, breaker.CurrentFailureCount);
        Assert.Null(breaker.LastCaughtException);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Too_many_failures_open_the_breaker(bool blocking)
    {
        var breaker = Breaker(2).OnOpen(() => TestActor.Tell("open"));

        await Fails(breaker, blocking);
        Assert.True(breaker.IsClosed);
        await Fails(breaker, blocking);

        Assert.True(breaker.IsOpen);
        await ExpectMsgAsync("open");
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_a_failure()
    {
        var breaker = new CircuitBreaker(Sys.Scheduler, 1, TimeSpan.FromMilliseconds(30), Second);
        var never = new TaskCompletionSource<string>();

        await Assert.ThrowsAsync<TimeoutException>(() => breaker.WithCircuitBreaker(() => never.Task));

        Assert.Equal(1, breaker.CurrentFailureCount);
        Assert.True(breaker.IsOpen);
    }

    [Fact]
    public void Success_and_failure_can_be_reported_from_outside()
    {
        var breaker = Breaker(2);

        breaker.Fail();
        Assert.Equal(1, breaker.CurrentFailureCount);
        breaker.Succeed();
        Assert.Equal(0, breaker.CurrentFailureCount);
        breaker.Fail();
        breaker.Fail();
        Assert.True(breaker.IsOpen);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_open_breaker_refuses_calls_and_says_for_how_long(bool blocking)
    {
        var breaker = Breaker(1);
        await Fails(breaker, blocking);
        var called = false;

        var refusal = await Assert.ThrowsAsync<OpenCircuitException>(() =>
            Call(breaker, blocking, () => called = true));

        Assert.False(called);
        Assert.InRange(refusal.RemainingDuration, TimeSpan.FromTicks(1), 10 * Second);
        Assert.IsType<CrashException>(refusal.InnerException);
    }

    [Fact]
    public void An_open_breaker_ignores_reports_from_outside()
    {
        var breaker = Breaker(1);
        breaker.Fail();

        breaker.Succeed();
        Assert.True(breaker.IsOpen);
        breaker.Fail();
        Assert.True(breaker.IsOpen);
    }

    [Fact]
    public async Task After_its_time_an_open_breaker_is_half_open()
    {
        var breaker = Breaker(1).OnHalfOpen(() => TestActor.Tell("half open"));
        breaker.Fail();

        Pass(9 * Second);
        Assert.True(breaker.IsOpen);
        Pass(Second);

        Assert.True(breaker.IsHalfOpen);
        await ExpectMsgAsync("half open");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_success_closes_a_half_open_breaker(bool blocking)
    {
        var breaker = Breaker(1).OnClose(() => TestActor.Tell("closed"));
        breaker.Fail();
        Pass(10 * Second);

        Assert.Equal("hi", await Succeeds(breaker, blocking));

        Assert.True(breaker.IsClosed);
        await ExpectMsgAsync("closed");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_failure_opens_a_half_open_breaker_again(bool blocking)
    {
        var breaker = Breaker(3);
        for (var i = 0; i < 3; i++)
            breaker.Fail();
        Pass(10 * Second);

        await Fails(breaker, blocking);

        Assert.True(breaker.IsOpen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_half_open_breaker_takes_reports_from_outside(bool success)
    {
        var breaker = Breaker(1);
        breaker.Fail();
        Pass(10 * Second);

        if (success)
            breaker.Succeed();
        else
            breaker.Fail();

        Assert.Equal(success, breaker.IsClosed);
        Assert.Equal(!success, breaker.IsOpen);
    }

    [Fact]
    public async Task A_half_open_breaker_tries_one_call_at_a_time()
    {
        var breaker = Breaker(1);
        breaker.Fail();
        Pass(10 * Second);
        var running = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = breaker.WithCircuitBreaker(() => running.Task);

        await Assert.ThrowsAsync<OpenCircuitException>(async () =>
            await breaker.WithCircuitBreaker(() => running.Task));

        running.SetResult("hi");
        Assert.Equal("hi", await first);
        Assert.True(breaker.IsClosed);
    }

    [Fact]
    public void With_backoff_each_opening_lasts_longer_up_to_the_longest()
    {
        var breaker = new CircuitBreaker(Sys.Scheduler, 1, Patience, Second).WithExponentialBackoff(5 * Second);
        Assert.Equal(5 * Second, breaker.MaxResetTimeout);

        foreach (var seconds in new[] { 1, 2, 4, 4 })
        {
            breaker.Fail();
            Pass(seconds * Second * 0.9);
            Assert.True(breaker.IsOpen);
            Pass(seconds * Second * 0.1);
            Assert.True(breaker.IsHalfOpen);
        }

        breaker.Succeed();
        breaker.Fail();
        Pass(Second);
        Assert.True(breaker.IsHalfOpen);
    }

    [Fact]
    public void Factors_must_make_sense()
    {
        Assert.Throws<ArgumentException>(() =>
            new CircuitBreaker(Sys.Scheduler, 1, Second, Second, Second, 0.5));
        Assert.Throws<ArgumentException>(() => Breaker(1).WithRandomFactor(1.5));
        Assert.Throws<ArgumentException>(() => Breaker(1).WithRandomFactor(-0.5));
    }

    private CircuitBreaker Breaker(int failures) => new(Sys.Scheduler, failures, Patience, 10 * Second);

    private static Task<string> Succeeds(CircuitBreaker breaker, bool blocking) => blocking
        ? Task.Run(() => breaker.WithSyncCircuitBreaker(() => "hi"))
        : breaker.WithCircuitBreaker(() => Task.FromResult("hi"));

    private static Task<CrashException> Fails(CircuitBreaker breaker, bool blocking) =>
        Assert.ThrowsAsync<CrashException>(() => Call(breaker, blocking, () => throw new CrashException("crash")));

    private static Task Call(CircuitBreaker breaker, bool blocking, Action body) => blocking
        ? Task.Run(() => breaker.WithSyncCircuitBreaker(body))
        : breaker.WithCircuitBreaker(() => Task.Run(body));
}
