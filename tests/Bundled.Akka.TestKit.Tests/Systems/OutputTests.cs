using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.TestKit.Systems;

public class OutputTests
{
    private readonly Output _output = new();

    [Fact]
    public void The_log_of_a_system_goes_to_the_output_of_the_test()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit("akka.loglevel = INFO", _output);

        kit.Log.Debug("It is secret");
        kit.Log.Info("It is {0}", "warm");

        kit.AwaitCondition(() => _output.Contains("It is warm"), TimeSpan.FromSeconds(10));
        Assert.False(_output.Contains("It is secret"));
    }

    [Fact]
    public void The_logs_of_several_systems_are_told_apart_by_a_prefix()
    {
        using var kit = new KitForTwo(_output);
        var other = ActorSystem.Create("other", Akka.TestKit.Xunit2.TestKit.DefaultConfig);
        try
        {
            kit.LogFrom(other, "[other] ");

            other.Log.Info("It is cold");

            kit.AwaitCondition(
                () => _output.Lines.Any(line =>
                    line.StartsWith("[other] ", StringComparison.Ordinal)
                    && line.Contains("It is cold", StringComparison.Ordinal)),
                TimeSpan.FromSeconds(10));
        }
        finally
        {
            kit.End(other);
        }
    }

    [Fact]
    public void A_test_that_is_over_takes_no_log_and_the_system_lives_on()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit("akka.loglevel = INFO", _output);
        var logger = kit.Watch(Resolve(kit, "/system/log-test"));
        _output.IsOver = true;

        kit.Sys.Log.Info("too late");

        kit.ExpectTerminated(logger);
        kit.TestActor.Tell("alive", ActorRefs.NoSender);
        kit.ExpectMsg("alive");
    }

    private static IActorRef Resolve(Akka.TestKit.Xunit2.TestKit kit, string path)
    {
        kit.ActorSelection(path).Tell(new Identify(path), kit.TestActor);
        return kit.ExpectMsg<ActorIdentity>().Subject;
    }

    private sealed class KitForTwo(ITestOutputHelper output) : Akka.TestKit.Xunit2.TestKit("", output)
    {
        public void LogFrom(ActorSystem system, string prefix) => InitializeLogger(system, prefix);

        public void End(ActorSystem system) => Shutdown(system);
    }

    private sealed class Output : ITestOutputHelper
    {
        private readonly List<string> _lines = [];

        public bool IsOver { get; set; }

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                    return [.. _lines];
            }
        }

        public bool Contains(string part) => Lines.Any(line => line.Contains(part, StringComparison.Ordinal));

        public void WriteLine(string message)
        {
            if (IsOver)
                throw new InvalidOperationException("There is no currently active test.");

            lock (_lines)
                _lines.Add(message);
        }

        public void WriteLine(string format, params object[] args) => WriteLine(string.Format(null, format, args));
    }
}
