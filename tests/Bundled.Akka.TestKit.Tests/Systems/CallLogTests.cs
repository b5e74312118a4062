using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Event;

namespace Entropy.Bundled.Tests.TestKit.Systems;

public class CallLogTests
{
    [Theory]
    [InlineData("on", true)]
    [InlineData("off", false)]
    public void The_test_kit_logs_what_it_waits_for_if_it_is_to(string debug, bool logs)
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit(
            $$"""
            akka.loglevel = DEBUG
            akka.stdout-loglevel = OFF
            akka.test.testkit.debug = {{debug}}
            """);
        var lines = new ConcurrentQueue<string>();
        var reader = kit.ActorOf(() => new Reader(lines));
        kit.Sys.EventStream.Subscribe(reader, typeof(Debug));

        Assert.Null(kit.ReceiveOne(TimeSpan.Zero));
        kit.Log.Debug("the end");

        Assert.True(SpinWait.SpinUntil(() => lines.Contains("the end"), TimeSpan.FromSeconds(10)));
        Assert.Equal(logs, lines.Any(line => line != "the end"));
    }

    private sealed class Reader : ReceiveActor
    {
        public Reader(ConcurrentQueue<string> lines) =>
            Receive<Debug>(
                logEvent => logEvent.LogSource.Contains("TestKit", StringComparison.Ordinal),
                logEvent => lines.Enqueue(logEvent.Message.ToString()!));
    }
}
