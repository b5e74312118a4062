using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Specs.Logs;

namespace Akka.Specs.Events;

/// <summary>Dead letters while a system shuts down, when there are many of them.</summary>
public sealed class DeadLettersAtTheEndSpec
{
    [Theory]
    [InlineData("on", true)]
    [InlineData("off", false)]
    public async Task Letters_that_are_lost_while_the_system_shuts_down_are_logged_only_if_wanted(
        string setting, bool logged)
    {
        var name = $"ending-{setting}";
        var system = ActorSystem.Create(name, ConfigurationFactory.ParseString(
            $$"""
            akka {
              stdout-loglevel = OFF
              loglevel = INFO
              loggers = ["{{RecordingLogger.TypeName}}"]
              log-dead-letters = on
              log-dead-letters-during-shutdown = {{setting}}
            }
            """));
        Assert.True(SpinWait.SpinUntil(() =>
        {
            // Loggers begin to listen some time after the system was created.
            system.DeadLetters.Tell("before the end");
            return Says(name, "before the end");
        }, TimeSpan.FromSeconds(10)));
        var time = logged ? TimeSpan.FromSeconds(10) : TimeSpan.FromMilliseconds(100);
        system.ActorOf(Props.Create(() => new LastWords(name, time)));

        await system.Terminate().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(logged, Says(name, "last words"));
    }

    private static bool Says(string system, string text) => RecordingLogger.Of(system)
        .Any(log => log.Message.ToString()!.Contains(text, StringComparison.Ordinal));

    /// <summary>Loses a letter when it is stopped, and waits a while for it to be logged.</summary>
    private sealed class LastWords(string system, TimeSpan time) : UntypedActor
    {
        protected override void PostStop()
        {
            Context.System.DeadLetters.Tell("last words");
            SpinWait.SpinUntil(() => Says(system, "last words"), time);
        }

        protected override void OnReceive(object message) => Unhandled(message);
    }
}
