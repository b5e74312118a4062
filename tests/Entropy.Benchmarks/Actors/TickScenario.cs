using System.Diagnostics;
using Akka.Actor;

namespace Entropy.Benchmarks.Actors;

/// <summary>
/// Messages to oneself in the near future, all pending at once: how fast they are scheduled, and how late they come.
/// </summary>
/// <remarks>
/// Delays are spread evenly over one second, behind a pause in which all of them can be scheduled, so that scheduling and
/// delivering do not take the processor from each other.
/// </remarks>
internal sealed class TickScenario(Func<TickScenario.Outcome, double> figure) : ActorScenario
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(1);

    public override async Task<Sample> RunAsync(int operations)
    {
        var done = new TaskCompletionSource();
        var late = new float[operations];
        var clock = System.ActorOf(Props.Create(() => new Clock(late, done)));
        var ticks = Enumerable.Range(0, operations).Select(_ => new Tick()).ToArray();

        var scheduled = await Timed.RateAsync(operations, () =>
        {
            var scheduler = System.Scheduler;
            for (var i = 0; i < ticks.Length; i++)
            {
                // Neighbours in time are not neighbours in order: a wheel that liked sorted input would flatter itself.
                var delay = Pause + Spread * ((uint)i * 2_654_435_769u / (double)uint.MaxValue % 1);
                ticks[i].Due = Stopwatch.GetTimestamp() + (long)(delay.TotalSeconds * Stopwatch.Frequency);
                scheduler.ScheduleTellOnce(delay, clock, ticks[i], ActorRefs.NoSender);
            }
            return Task.CompletedTask;
        }).ConfigureAwait(false);

        // A tick that is lost would end here, as an error and not as a good figure.
        await done.Task.WaitAsync(TimeSpan.FromMinutes(2)).ConfigureAwait(false);
        await StopAsync(clock).ConfigureAwait(false);
        Array.Sort(late);
        return scheduled with { Value = figure(new Outcome(scheduled.Value, late[(int)(late.Length * 0.99)])) };
    }

    /// <summary>What one run tells.</summary>
    internal readonly record struct Outcome(double ScheduledPerSecond, double LateMs);

    private sealed class Tick
    {
        public long Due { get; set; }
    }

    private sealed class Clock(float[] late, TaskCompletionSource done) : UntypedActor
    {
        private int _received;

        protected override void OnReceive(object message)
        {
            late[_received] = (float)((Stopwatch.GetTimestamp() - ((Tick)message).Due) * 1_000.0 / Stopwatch.Frequency);
            if (++_received == late.Length)
                done.SetResult();
        }
    }
}
